package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.Callbacks;
import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.payment.GatewayId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Callbacks in memory. */
public final class InMemoryCallbacks implements Callbacks {
    private final AtomicLong ids = new AtomicLong();
    private final Table<String, Long> keys;
    private final Table<Long, Stored> stored;
    private final Table<Long, String> results;

    public InMemoryCallbacks(InMemoryTransactions transactions) {
        keys = transactions.table();
        stored = transactions.table();
        results = transactions.table();
    }

    @Override
    public Optional<Long> add(GatewayId gateway, String dedupeKey, PaymentGateway.RawCallback callback, Instant now) {
        long id = ids.incrementAndGet();
        if (!keys.add(gateway + "/" + dedupeKey, id)) {
            return Optional.empty();
        }
        stored.add(id, new Stored(id, gateway, callback, now));
        return Optional.of(id);
    }

    @Override
    public void done(long id, String result, Instant now) {
        results.put(id, result);
    }

    @Override
    public List<Stored> unworkedSince(Instant before, int most) {
        return stored.all()
                .filter(one -> one.receivedAt().isBefore(before)
                        && results.get(one.id()).isEmpty())
                .sorted(Comparator.comparing(Stored::receivedAt))
                .limit(most)
                .toList();
    }

    /** @return what became of the callbacks, in the order of their arrival */
    public List<String> results() {
        return results.all().toList();
    }
}
