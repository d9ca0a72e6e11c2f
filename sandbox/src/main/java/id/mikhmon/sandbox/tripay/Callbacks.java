package id.mikhmon.sandbox.tripay;

import id.mikhmon.sandbox.http.Deliveries;
import id.mikhmon.sandbox.http.Delivery;
import id.mikhmon.sandbox.http.WebhookSender;
import id.mikhmon.sandbox.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Sends callbacks as the vendor does: signed over the exact bytes, taken only with 2xx and {@code success: true}, and sent again up to three times. */
final class Callbacks {
    private static final int MOST_RESENDS = 3;

    private final TripaySettings settings;
    private final ScheduledExecutorService schedule;
    private final WebhookSender sender = new WebhookSender();
    private final Deliveries journal = new Deliveries();
    private volatile boolean lost;

    Callbacks(TripaySettings settings, ScheduledExecutorService schedule) {
        this.settings = settings;
        this.schedule = schedule;
    }

    Deliveries journal() {
        return journal;
    }

    /** True: nothing is sent any more, nor sent again. */
    void lose(boolean fromNowOn) {
        lost = fromNowOn;
    }

    SignedCallback sign(Transaction transaction, String status) {
        byte[] body = Json.writeEscaped(transaction.callback(status)).getBytes(StandardCharsets.UTF_8);
        return new SignedCallback(
                transaction.order.callbackUrl(), body, Signatures.ofCallback(settings.privateKey(), body));
    }

    /** Sends at once in the caller's thread; a failure is sent again later by itself. Empty when there is no address, or callbacks get lost. */
    Optional<Delivery> send(Transaction transaction, String status) {
        if (lost || transaction.order.callbackUrl() == null) {
            return Optional.empty();
        }
        return Optional.of(attempt(webhook(transaction, status), 1));
    }

    /** Sends the same callback so many times, so many of them at once; failures are not sent again. Blocks until all are answered. */
    List<Delivery> repeat(List<Transaction> transactions, String status, int times, int atOnce) {
        ExecutorService senders = Executors.newFixedThreadPool(Math.max(1, atOnce), task -> {
            Thread thread = new Thread(task, "stand-in-tripay-callbacks");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Callable<Delivery>> work = transactions.stream()
                    .filter(t -> t.order.callbackUrl() != null && !lost)
                    .map(t -> webhook(t, status))
                    .flatMap(w -> IntStream.rangeClosed(1, times).<Callable<Delivery>>mapToObj(n -> () -> once(w, n)))
                    .toList();
            return senders.invokeAll(work).stream().map(Callbacks::result).toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            senders.shutdownNow();
        }
    }

    private WebhookSender.Webhook webhook(Transaction transaction, String status) {
        SignedCallback callback = sign(transaction, status);
        Map<String, String> headers = Map.of(
                "X-Callback-Event",
                "payment_status",
                "X-Callback-Signature",
                callback.signature(),
                "User-Agent",
                "Tripay-StandIn");
        return new WebhookSender.Webhook(
                Objects.requireNonNull(callback.url()), callback.body(), headers, transaction.reference, status);
    }

    private Delivery attempt(WebhookSender.Webhook webhook, int number) {
        Delivery delivery = once(webhook, number);
        Duration pause = settings.resendAfter();
        if (!delivery.accepted() && number <= MOST_RESENDS && !schedule.isShutdown()) {
            Future<?> unused = schedule.schedule(
                    () -> lost ? null : attempt(webhook, number + 1), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
        return delivery;
    }

    private Delivery once(WebhookSender.Webhook webhook, int number) {
        Delivery delivery = sender.send(webhook, number, Callbacks::content);
        journal.add(delivery);
        return delivery;
    }

    private static boolean content(int status, String body) {
        if (status < 200 || status > 299) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Json.readObject(body).get("success"));
        } catch (IllegalArgumentException noJson) {
            return false;
        }
    }

    private static Delivery result(Future<Delivery> done) {
        try {
            return done.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
    }
}
