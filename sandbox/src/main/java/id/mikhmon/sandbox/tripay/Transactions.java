package id.mikhmon.sandbox.tripay;

import id.mikhmon.sandbox.http.Request;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The gateway's book of transactions. Safe for several threads. */
final class Transactions {
    private static final Instant FIRST_REFERENCE = Instant.parse("2026-01-01T00:00:00Z");

    private final TripaySettings settings;
    private final CreateRequest reader;
    private final ConcurrentNavigableMap<String, Transaction> byReference = new ConcurrentSkipListMap<>();
    private final ConcurrentMap<String, Transaction> byMerchantRef = new ConcurrentHashMap<>();
    private final AtomicLong next;
    private volatile Consumer<Transaction> onCreate = transaction -> {};
    private volatile String site = "";

    Transactions(TripaySettings settings, Map<String, Channel> channels) {
        this.settings = settings;
        this.reader = new CreateRequest(settings, channels);
        // references go on after a restart instead of beginning anew, because merchants keep theirs in a database
        this.next = new AtomicLong((settings.clock().millis() - FIRST_REFERENCE.toEpochMilli()) / 10);
    }

    /** The address of the stand-in's own pages, without a slash at its end. */
    String site() {
        return site;
    }

    void openAt(String newSite) {
        site = newSite;
    }

    /** Called with each new transaction before its creation is answered. */
    void onCreate(Consumer<Transaction> listener) {
        onCreate = listener;
    }

    /** @throws IllegalArgumentException with the vendor's message when it is refused */
    Transaction create(Request request) {
        CreateRequest.Agreed agreed = reader.read(request);
        String merchantRef = agreed.order().merchantRef();
        long number = next.incrementAndGet();
        String reference = "DEV-" + settings.merchantCode() + String.format("%011d", number);
        Transaction transaction = new Transaction(
                reference,
                agreed.channel(),
                agreed.order(),
                payCode(agreed.channel(), number),
                site,
                settings.clock().instant());
        if (settings.refusesUsedReferences() && byMerchantRef.putIfAbsent(merchantRef, transaction) != null) {
            throw new IllegalArgumentException("Merchant ref has been used");
        }
        byMerchantRef.put(merchantRef, transaction);
        byReference.put(reference, transaction);
        onCreate.accept(transaction);
        return transaction;
    }

    Optional<Transaction> find(String reference) {
        return Optional.ofNullable(byReference.get(reference));
    }

    /** By the gateway's reference, else the newest with this {@code merchant_ref}. */
    Optional<Transaction> findEither(String reference) {
        return find(reference).or(() -> Optional.ofNullable(byMerchantRef.get(reference)));
    }

    Collection<Transaction> newestFirst() {
        return byReference.descendingMap().values();
    }

    List<Transaction> unpaid() {
        return byReference.values().stream()
                .filter(t -> "UNPAID".equals(t.status()))
                .toList();
    }

    void clear() {
        byReference.clear();
        byMerchantRef.clear();
    }

    private static @Nullable String payCode(Channel channel, long number) {
        return channel.isQr() || channel.redirects()
                ? null
                : "8" + String.format("%014d", number * 7919 % 100_000_000_000_000L);
    }
}
