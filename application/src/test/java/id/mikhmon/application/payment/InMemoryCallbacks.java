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
    private static final Comparator<Stored> OLDEST_FIRST =
            Comparator.comparing(Stored::receivedAt).thenComparingLong(Stored::id);

    private final AtomicLong ids = new AtomicLong();
    private final Table<String, Key> keys;
    private final Table<Long, Stored> stored;
    private final Table<Long, Work> results;

    public InMemoryCallbacks(InMemoryTransactions transactions) {
        keys = transactions.table();
        stored = transactions.table();
        results = transactions.table();
    }

    @Override
    public Optional<Long> add(GatewayId gateway, String dedupeKey, PaymentGateway.RawCallback callback, Instant now) {
        long id = ids.incrementAndGet();
        String name = gateway + "/" + dedupeKey;
        if (!keys.add(name, new Key(name, id))) {
            return Optional.empty();
        }
        stored.add(id, new Stored(id, gateway, callback, now));
        return Optional.of(id);
    }

    @Override
    public void done(long id, Result result, Instant now) {
        if (state(id) != CallbackState.WORKED) {
            results.put(id, new Work(id, result, now));
        }
    }

    @Override
    public boolean close(long id, String words, Instant now) {
        boolean isUnknown = state(id) == CallbackState.UNKNOWN;
        if (isUnknown) {
            done(id, Result.worked(words), now);
        }
        return isUnknown;
    }

    @Override
    public int unknown() {
        return (int) stored.all()
                .filter(one -> state(one.id()) == CallbackState.UNKNOWN)
                .count();
    }

    private CallbackState state(long id) {
        return results.get(id).map(work -> work.result().state()).orElse(CallbackState.WAITING);
    }

    @Override
    public List<Stored> unworkedSince(Instant before, Optional<Stored> after, int most) {
        return stored.all()
                .filter(one -> one.receivedAt().isBefore(before)
                        && results.get(one.id()).isEmpty())
                .sorted(OLDEST_FIRST)
                .filter(one -> after.filter(mark -> OLDEST_FIRST.compare(one, mark) <= 0)
                        .isEmpty())
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Stored> find(long id) {
        return stored.get(id);
    }

    @Override
    public List<ListCallbacks.Received> newest(ListCallbacks.Query query) {
        return stored.all()
                .filter(one -> query.gateway().isEmpty()
                        || one.gateway() == query.gateway().get())
                .filter(one -> query.state().isEmpty()
                        || state(one.id()) == query.state().get())
                .filter(one ->
                        query.before().isEmpty() || one.id() < query.before().get())
                .sorted(Comparator.comparingLong(Stored::id).reversed())
                .limit(query.most())
                .map(one -> new ListCallbacks.Received(
                        one.id(),
                        one.gateway(),
                        one.receivedAt(),
                        1,
                        state(one.id()),
                        results.get(one.id()).map(Work::at),
                        results.get(one.id()).map(work -> work.result().words())))
                .toList();
    }

    @Override
    public int forgetWorkedBefore(Instant time, int most) {
        List<Work> old = results.all()
                .filter(work -> work.at().isBefore(time)
                        && work.result().state() == CallbackState.WORKED
                        && stored.get(work.id()).isPresent())
                .limit(most)
                .toList();
        old.forEach(work -> {
            stored.remove(work.id());
            keys.all().filter(key -> key.id() == work.id()).forEach(key -> keys.remove(key.name()));
        });
        return old.size();
    }

    /** @return what became of the callbacks, in the order of their arrival */
    public List<String> results() {
        return results.all().map(work -> work.result().words()).toList();
    }

    private record Key(String name, long id) {}

    private record Work(long id, Result result, Instant at) {}
}
