package id.mikhmon.sandbox.tripay;

import id.mikhmon.sandbox.http.Delivery;
import id.mikhmon.sandbox.http.LoopbackServer;
import id.mikhmon.sandbox.http.Received;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tripay on a loopback port (payments.md 1 and 6.2). Buyers pay when they are told to, by this class or on the checkout page; the callback goes to the
 * {@code callback_url} of the create request. All methods may be called from any thread.
 */
public final class TripayStandIn implements AutoCloseable {
    private final TripaySettings settings;
    private final Map<String, Channel> channels = new ConcurrentSkipListMap<>();
    private final ScheduledExecutorService schedule = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "stand-in-tripay-schedule");
        thread.setDaemon(true);
        return thread;
    });
    private final Transactions transactions;
    private final Callbacks callbacks;
    private final LoopbackServer server;
    private volatile TripayFault fault = TripayFault.NONE;

    private TripayStandIn(TripaySettings settings) {
        this.settings = settings;
        this.channels.putAll(Channel.seed());
        this.transactions = new Transactions(settings, channels);
        this.callbacks = new Callbacks(settings, schedule);
        CheckoutPage checkout = new CheckoutPage(settings, transactions, this::pushInBackground);
        this.server = new LoopbackServer(
                "tripay",
                settings.port(),
                new TripayApi(settings, channels, transactions, checkout),
                request -> request.path().endsWith("/transaction/create"));
    }

    /** @throws java.io.UncheckedIOException when the port is taken */
    public static TripayStandIn start(TripaySettings settings) {
        TripayStandIn tripay = new TripayStandIn(settings);
        tripay.transactions.openAt("http://127.0.0.1:" + tripay.port());
        tripay.transactions.onCreate(tripay::created);
        Future<?> unused = tripay.schedule.scheduleWithFixedDelay(tripay::expireThoseOver, 1, 1, TimeUnit.SECONDS);
        return tripay;
    }

    public int port() {
        return server.port();
    }

    public TripaySettings settings() {
        return settings;
    }

    /** What the merchant configures as the vendor's address, without a slash at its end. */
    public String baseUrl() {
        return transactions.site() + "/api-sandbox";
    }

    public void misbehave(TripayFault newFault, Duration latency) {
        fault = newFault;
        callbacks.lose(newFault == TripayFault.CALLBACK_LOST);
        server.misbehave(newFault.onTheWire, latency);
    }

    public TripayFault fault() {
        return fault;
    }

    public Duration latency() {
        return server.latency();
    }

    /**
     * Switches a channel on or off.
     *
     * @throws IllegalArgumentException when there is no such channel
     */
    public void switchChannel(String code, boolean active) {
        if (channels.computeIfPresent(code, (c, channel) -> channel.switched(active)) == null) {
            throw new IllegalArgumentException("no channel " + code);
        }
    }

    /** Newest first. */
    public List<TripayPayment> payments() {
        return transactions.newestFirst().stream().map(Transaction::view).toList();
    }

    public Optional<TripayPayment> payment(String reference) {
        return transactions.findEither(reference).map(Transaction::view);
    }

    /** The buyer pays the right amount; blocks until the callback's first attempt is answered. Empty when nothing has this reference or {@code merchant_ref}. */
    public Optional<PaymentStep> pay(String reference) {
        return transactions.findEither(reference).map(t -> pay(t, t.total()));
    }

    /** The buyer pays another amount than was asked for, fee included. */
    public Optional<PaymentStep> pay(String reference, long total) {
        return transactions.findEither(reference).map(t -> pay(t, total));
    }

    /** Sends {@code EXPIRED}; a transaction that is already paid stays so, as with a callback that comes too late. */
    public Optional<PaymentStep> expire(String reference) {
        return end(reference, "EXPIRED");
    }

    public Optional<PaymentStep> fail(String reference) {
        return end(reference, "FAILED");
    }

    public Optional<PaymentStep> refund(String reference) {
        return end(reference, "REFUND");
    }

    /** Sends the callback of the present status again, so many times, so many of them at once. Blocks until all are answered. */
    public Optional<PaymentStep> resend(String reference, int times, int atOnce) {
        return transactions
                .findEither(reference)
                .map(t -> new PaymentStep(t.view(), callbacks.repeat(List.of(t), t.status(), times, atOnce)));
    }

    /** Every buyer who has not paid yet pays; each callback goes out so many times, so many callbacks at once. Blocks until all are answered. */
    public BulkResult payAll(int atOnce, int times) {
        List<Transaction> waiting = transactions.unpaid();
        waiting.forEach(t -> t.pay(t.total(), settings.clock().instant()));
        long start = System.nanoTime();
        List<Delivery> deliveries = callbacks.repeat(waiting, "PAID", times, atOnce);
        return new BulkResult(waiting.size(), deliveries, Duration.ofNanos(System.nanoTime() - start));
    }

    /** A callback with its right signature, not sent: for tests that change it on the way. */
    public Optional<SignedCallback> callback(String reference, String status) {
        return transactions.findEither(reference).map(t -> callbacks.sign(t, status));
    }

    /** Puts a text into the callbacks of a transaction, such as one with characters beyond ASCII. */
    public void note(String reference, String text) {
        transactions.findEither(reference).ifPresent(t -> t.note(text));
    }

    /** Each attempt to deliver a callback since the start or the last reset, oldest first. */
    public List<Delivery> deliveries() {
        return callbacks.journal().all();
    }

    /** The last 500 requests to the API and the pages, oldest first. */
    public List<Received> received() {
        return server.received();
    }

    /** Forgets everything and works again. */
    public void reset() {
        misbehave(TripayFault.NONE, Duration.ZERO);
        transactions.clear();
        callbacks.journal().clear();
        server.forget();
        channels.putAll(Channel.seed());
    }

    @Override
    public void close() {
        schedule.shutdownNow();
        server.close();
    }

    private PaymentStep pay(Transaction transaction, long total) {
        transaction.pay(total, settings.clock().instant());
        return step(transaction, "PAID");
    }

    private Optional<PaymentStep> end(String reference, String status) {
        return transactions.findEither(reference).map(t -> {
            t.end(status);
            return step(t, status);
        });
    }

    private PaymentStep step(Transaction transaction, String status) {
        return new PaymentStep(
                transaction.view(), callbacks.send(transaction, status).stream().toList());
    }

    private void created(Transaction transaction) {
        if (fault == TripayFault.CALLBACK_FIRST) {
            pay(transaction, transaction.total());
        }
    }

    private void pushInBackground(Transaction transaction, String choice) {
        if ("pay".equals(choice)) {
            transaction.pay(transaction.total(), settings.clock().instant());
            schedule.execute(() -> callbacks.send(transaction, "PAID"));
        } else {
            transaction.end("FAILED");
            schedule.execute(() -> callbacks.send(transaction, "FAILED"));
        }
    }

    private void expireThoseOver() {
        for (Transaction transaction : transactions.unpaid()) {
            if (transaction.isOver(settings.clock().instant())) {
                transaction.end("EXPIRED");
                schedule.execute(() -> callbacks.send(transaction, "EXPIRED"));
            }
        }
    }
}
