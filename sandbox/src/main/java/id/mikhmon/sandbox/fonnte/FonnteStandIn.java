package id.mikhmon.sandbox.fonnte;

import id.mikhmon.sandbox.http.Deliveries;
import id.mikhmon.sandbox.http.Delivery;
import id.mikhmon.sandbox.http.LoopbackServer;
import id.mikhmon.sandbox.http.Received;
import id.mikhmon.sandbox.http.WebhookSender;
import id.mikhmon.sandbox.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Fonnte on a loopback port (whatsapp.md 4 and 15), together with all the phones in the world: what the product sends can be read here, and customers write
 * from here. All methods may be called from any thread.
 */
public final class FonnteStandIn implements AutoCloseable {
    private static final String GATEWAY = "fonnte";
    private static final int MOST_ATTEMPTS = 16;
    private static final int KEPT = 20_000;
    private static final Duration UNTIL_NEXT_STATE = Duration.ofMillis(150);

    private final FonnteSettings settings;
    private final LoopbackServer server;
    private final WebhookSender sender = new WebhookSender();
    private final Deliveries journal = new Deliveries();
    private final List<PhoneMessage> sent = new ArrayList<>();
    private final List<PhoneMessage> written = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong(90_000_000);
    private final ScheduledExecutorService schedule = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "stand-in-fonnte-schedule");
        thread.setDaemon(true);
        return thread;
    });
    private volatile FonnteFault fault = FonnteFault.NONE;
    private volatile @Nullable String inboundUrl;
    private volatile @Nullable String statusUrl;

    private FonnteStandIn(FonnteSettings settings) {
        this.settings = settings;
        this.server = new LoopbackServer(
                GATEWAY, settings.port(), new FonnteApi(this), request -> "/send".equals(request.path()));
    }

    /** @throws java.io.UncheckedIOException when the port is taken */
    public static FonnteStandIn start(FonnteSettings settings) {
        return new FonnteStandIn(settings);
    }

    public int port() {
        return server.port();
    }

    public FonnteSettings settings() {
        return settings;
    }

    /** What is configured as the vendor's address, without a slash at its end. */
    public String baseUrl() {
        return "http://127.0.0.1:" + port();
    }

    /** Where messages of customers go; null for nowhere. */
    public void sendInboundTo(@Nullable String url) {
        inboundUrl = url;
    }

    /** Where news about sent messages and the device go; null for nowhere. */
    public void sendStatusTo(@Nullable String url) {
        statusUrl = url;
    }

    /** Where messages of customers go; null for nowhere. */
    public @Nullable String inboundUrl() {
        return inboundUrl;
    }

    public void misbehave(FonnteFault newFault, Duration latency) {
        boolean wasGone = fault == FonnteFault.DISCONNECTED;
        boolean isGone = newFault == FonnteFault.DISCONNECTED;
        fault = newFault;
        server.misbehave(newFault.onTheWire, latency);
        if (wasGone != isGone) {
            tellDeviceState(isGone ? "disconnect" : "connect");
        }
        if (wasGone && !isGone) {
            synchronized (sent) {
                sent.replaceAll(PhoneMessage::arrived);
            }
        }
    }

    public FonnteFault fault() {
        return fault;
    }

    public Duration latency() {
        return server.latency();
    }

    /** What the product has sent, oldest first; at most the last 20,000. */
    public List<PhoneMessage> messages() {
        synchronized (sent) {
            return new ArrayList<>(sent);
        }
    }

    /** What the product has sent to this number, however it is written. */
    public List<PhoneMessage> messagesTo(String phone) {
        String number = shown(phone);
        return messages().stream().filter(m -> m.phone().equals(number)).toList();
    }

    /** What customers have written, oldest first. */
    public List<PhoneMessage> written() {
        return List.copyOf(written);
    }

    /**
     * A customer writes. Blocks until the webhook's first attempt is answered; one that is not answered 200 is sent again up to 15 times.
     *
     * @return empty when no webhook address is set
     * @throws IllegalArgumentException when the phone is not a number
     */
    public Optional<Delivery> write(String phone, String text) {
        String number = SendRequest.number(phone, "62");
        if (number == null) {
            throw new IllegalArgumentException("not a phone number: " + phone);
        }
        written.add(new PhoneMessage(
                GATEWAY, null, shown(phone), text, null, settings.clock().instant(), false));
        Map<String, Object> body = Json.object(
                "quick",
                false,
                "device",
                settings.device(),
                "pesan",
                text,
                "pengirim",
                number,
                "sender",
                number,
                "senderlid",
                "",
                "mode",
                "pn",
                "memberlid",
                "",
                "message",
                text,
                "text",
                "non-button message",
                "name",
                "Pelanggan",
                "location",
                "",
                "url",
                "",
                "type",
                "text",
                "extension",
                "",
                "filename",
                "",
                "pollname",
                "",
                "choices",
                List.of(),
                "inboxid",
                0,
                "isgroup",
                false,
                "isforwarded",
                false,
                "timestamp",
                settings.clock().instant().getEpochSecond());
        return Optional.ofNullable(inboundUrl).map(url -> attempt(webhook(url, body, number, "inbound"), 1));
    }

    /** Each attempt to deliver a webhook, oldest first. */
    public List<Delivery> deliveries() {
        return journal.all();
    }

    /** The last 500 requests, oldest first. */
    public List<Received> received() {
        return server.received();
    }

    /** Forgets all messages and works again; the webhook addresses stay. */
    public void reset() {
        misbehave(FonnteFault.NONE, Duration.ZERO);
        synchronized (sent) {
            sent.clear();
        }
        written.clear();
        journal.clear();
        server.forget();
    }

    @Override
    public void close() {
        schedule.shutdownNow();
        server.close();
    }

    PhoneMessage deliver(SendRequest.Letter letter, boolean queued) {
        String id = String.valueOf(ids.incrementAndGet());
        PhoneMessage message = new PhoneMessage(
                GATEWAY,
                id,
                shown(letter.target()),
                letter.text(),
                letter.media(),
                settings.clock().instant(),
                queued);
        synchronized (sent) {
            sent.add(message);
            if (sent.size() > KEPT) {
                sent.remove(0);
            }
        }
        String url = statusUrl;
        if (!queued && url != null) {
            tellProgress(id, url);
        }
        return message;
    }

    /** Only the first event carries the id; {@code read} may come before {@code delivered}, but not here. */
    private void tellProgress(String id, String url) {
        String state = "3EB0" + id;
        later(
                url,
                1,
                Json.object("device", settings.device(), "id", id, "stateid", state, "status", "sent", "state", "sent"),
                id);
        later(url, 2, Json.object("device", settings.device(), "stateid", state, "state", "delivered"), id);
        later(url, 3, Json.object("device", settings.device(), "stateid", state, "state", "read"), id);
    }

    private void later(String url, int step, Map<String, Object> body, String subject) {
        Future<?> unused = schedule.schedule(
                () -> attempt(webhook(url, body, subject, "status"), MOST_ATTEMPTS),
                step * UNTIL_NEXT_STATE.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void tellDeviceState(String state) {
        String url = statusUrl;
        if (url != null) {
            Map<String, Object> body = Json.object(
                    "device",
                    settings.device(),
                    "status",
                    state,
                    "token",
                    settings.token(),
                    "timestamp",
                    settings.clock().instant().getEpochSecond(),
                    "reason",
                    "sandbox");
            WebhookSender.Webhook webhook = webhook(url, body, settings.device(), state);
            schedule.execute(() -> attempt(webhook, MOST_ATTEMPTS));
        }
    }

    private Delivery attempt(WebhookSender.Webhook webhook, int number) {
        Delivery delivery = sender.send(webhook, number, (status, body) -> status == 200);
        journal.add(delivery);
        if (!delivery.accepted() && number < MOST_ATTEMPTS && !schedule.isShutdown()) {
            Future<?> unused = schedule.schedule(
                    () -> attempt(webhook, number + 1), settings.resendAfter().toMillis(), TimeUnit.MILLISECONDS);
        }
        return delivery;
    }

    private static WebhookSender.Webhook webhook(String url, Map<String, Object> body, String subject, String event) {
        return new WebhookSender.Webhook(
                url, Json.write(body).getBytes(StandardCharsets.UTF_8), Map.of(), subject, event);
    }

    private static String shown(String phone) {
        String number = SendRequest.number(phone, "62");
        return number == null || number.endsWith("@g.us") ? phone : "+" + number;
    }
}
