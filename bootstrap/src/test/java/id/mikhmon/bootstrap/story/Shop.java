package id.mikhmon.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.bootstrap.running.LaunchedProduct;
import id.mikhmon.sandbox.StandIns;
import id.mikhmon.sandbox.http.Delivery;
import id.mikhmon.sandbox.json.Json;
import id.mikhmon.sandbox.router.HotspotUser;
import id.mikhmon.sandbox.router.RouterStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A product without sandbox, the outside world around it, and an owner who has set it up by the admin API alone. Its data start empty. A story that
 * shares it with others counts only what is its own: by order reference, or by the buyer's phone.
 */
final class Shop implements AutoCloseable {
    /** Full rights on the admin API. */
    static final String ADMIN_TOKEN = "token-of-the-stories-0123456789abcdefghij";

    static final String OWNER_PHONE = "+6281199990000";
    static final String ROUTER = "cafe";
    /** 3,000 rupiah for three hours on the first router; the code is the password. */
    static final String OFFER = "3jam";

    /** The schedule looks for unknown ones every half minute. */
    private static final Duration CHANNELS_KNOWN = Duration.ofMinutes(2);

    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final LaunchedProduct product;
    private final StandIns outside;
    private final ShopClient client;

    private Shop(LaunchedProduct product, StandIns outside) {
        this.product = product;
        this.outside = outside;
        this.client = new ShopClient(product::url, ADMIN_TOKEN);
    }

    /**
     * Started, ready and set up in an emptied folder under {@code target}.
     *
     * @param settings environment variables beside the usual ones
     */
    static Shop open(String folder, StandIns outside, Map<String, String> settings) {
        Path data = Path.of("target", folder);
        empty(data);
        LaunchedProduct product = LaunchedProduct.plain(data)
                .with("MIKHMON_ADMIN_TOKEN", ADMIN_TOKEN)
                .with("MIKHMON_OWNER_PHONE", OWNER_PHONE)
                .with("MIKHMON_MESSAGE_DISTANCE", "PT0S")
                .with("MIKHMON_LIMIT_ORDERS", "1000000")
                .with("MIKHMON_LIMIT_WRONG_TOKENS", "1000")
                .with("MIKHMON_LOG_ACCESS", "true");
        settings.forEach(product::with);
        product.start().awaitReady();
        Shop shop = new Shop(product, outside);
        shop.setUp();
        return shop;
    }

    /** All but the unpacked programs, which are the same each time. */
    static void empty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(path -> !path.startsWith(folder.resolve("runtime")) && !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an owner's script does on the first day; each call must be answered 201. */
    private void setUp() {
        saveRouter(ROUTER, outside.router());
        created("offers/" + OFFER, offer(ROUTER, "3jam"));
        created("payment-gateways/tripay", tripayAccount());
        created("messaging-gateways/fonnte", fonnteAccount());
        created("agents/AG001", agent("Warung Sari", "081200000001", true));
        // saving the account waits for its channels for a moment only; a busy machine gets them from the schedule
        Eventually.await(
                "a way to pay",
                CHANNELS_KNOWN,
                () -> client.get("/api/v1/payment-channels?offer=" + OFFER).objects("channels"),
                channels -> !channels.isEmpty());
    }

    private void created(String path, Object body) {
        Reply reply = client.adminPut(path, body);
        assertThat(reply.status()).as("PUT %s: %s", path, reply).isEqualTo(201);
    }

    /** Registers a router or points it to another stand-in. */
    void saveRouter(String name, RouterStandIn standIn) {
        Reply reply = client.adminPut("routers/" + name, router(standIn));
        assertThat(reply.status()).as("PUT router %s: %s", name, reply).isIn(200, 201);
    }

    static Map<String, Object> router(RouterStandIn standIn) {
        return Json.object(
                "host",
                "127.0.0.1",
                "port",
                standIn.port(),
                "tls",
                false,
                "user",
                standIn.settings().user(),
                "password",
                standIn.settings().password(),
                "hotspotServer",
                "all",
                "loginPage",
                "http://hotspot.lan/login",
                "timeZone",
                "Asia/Jakarta");
    }

    /**
     * Adds an offer of 3,000 rupiah.
     *
     * @param profile on the router
     */
    void saveOffer(String id, String router, String profile) {
        saveOffer(id, offer(router, profile));
    }

    void saveOffer(String id, Map<String, Object> offer) {
        Reply reply = client.adminPut("offers/" + id, offer);
        assertThat(reply.status()).as("PUT offer %s: %s", id, reply).isIn(200, 201);
    }

    static Map<String, Object> offer(String router, String profile) {
        return Json.object(
                "name",
                "3 jam",
                "description",
                "s.d. 2 Mbps",
                "router",
                router,
                "profile",
                profile,
                "price",
                3_000,
                "validity",
                "PT3H",
                "timeLimit",
                "PT3H",
                "dataLimitBytes",
                1_073_741_824L,
                "server",
                "all",
                "voucher",
                Json.object("mode", "SAME", "prefix", "", "length", 10, "alphabet", READABLE),
                "active",
                true);
    }

    Map<String, Object> tripayAccount() {
        return Json.object(
                "active",
                true,
                "environment",
                "SANDBOX",
                "baseUrl",
                outside.tripay().baseUrl(),
                "credentials",
                Json.object(
                        "merchantCode",
                        outside.tripay().settings().merchantCode(),
                        "apiKey",
                        outside.tripay().settings().apiKey(),
                        "privateKey",
                        outside.tripay().settings().privateKey()));
    }

    Map<String, Object> fonnteAccount() {
        return Json.object(
                "active",
                true,
                "baseUrl",
                outside.fonnte().baseUrl(),
                "credentials",
                Json.object("token", outside.fonnte().settings().token()));
    }

    static Map<String, Object> agent(String name, String phone, boolean active) {
        return Json.object("name", name, "phone", phone, "level", "BRONZE", "active", active);
    }

    /** {@code kill -9} of the server alone, so that the launcher tidies up; or of everything at once, as by a power cut. */
    void die(boolean everything) {
        if (everything) {
            product.kill();
        } else {
            product.server().destroyForcibly();
            product.awaitExit();
        }
    }

    LaunchedProduct product() {
        return product;
    }

    StandIns outside() {
        return outside;
    }

    ShopClient client() {
        return client;
    }

    /** A buyer with a phone that nobody else has, before the first click. */
    Sale sale() {
        return new Sale(this);
    }

    /** The states of the outbox messages about a subject, such as an order's id, by type. */
    Map<String, Map<String, Object>> outbox(String subject) {
        Map<String, Map<String, Object>> found = new HashMap<>();
        for (Map<String, Object> message : client.admin("outbox").objects("messages")) {
            if (subject.equals(message.get("subject"))) {
                found.put((String) message.get("type"), message);
            }
        }
        return found;
    }

    /** The status of every order by its reference; each is in the owner's list once. */
    Map<String, String> orderStates() {
        Map<String, String> all = new HashMap<>();
        everyPage(
                "orders",
                "orders",
                order -> assertThat(all.put((String) order.get("reference"), (String) order.get("status")))
                        .as("%s", order)
                        .isNull());
        return all;
    }

    /** Goes through one of the owner's lists from its first page to its last. */
    void everyPage(String path, String list, Consumer<Map<String, Object>> each) {
        String next = "";
        do {
            Reply page = client.admin(path + "?limit=200" + (next.isEmpty() ? "" : "&after=" + next));
            page.objects(list).forEach(each);
            next = page.at("next") instanceof String mark ? mark : "";
        } while (!next.isEmpty());
    }

    /** Exactly these orders have a user on the router, one each, and no name is there twice. */
    void assertUsersOfExactly(Set<String> references) {
        Map<String, List<HotspotUser>> byOrder = outside.router().users().stream()
                .collect(Collectors.groupingBy(
                        user -> user.comment().substring(user.comment().lastIndexOf('-') + 1)));
        assertThat(byOrder.keySet()).as("orders with users").isEqualTo(references);
        assertThat(byOrder.values()).as("one user each").allMatch(users -> users.size() == 1);
        assertThat(outside.router().users()).extracting(HotspotUser::name).doesNotHaveDuplicates();
    }

    /** The gateway sends once more what was never answered, as it would within minutes. */
    void sayAgainWhatNobodyTook() {
        Set<String> taken = outside.tripay().deliveries().stream()
                .filter(Delivery::accepted)
                .map(delivery -> delivery.subject() + delivery.event())
                .collect(Collectors.toSet());
        outside.tripay().payments().stream()
                .filter(payment -> Set.of("PAID", "REFUND").contains(payment.status()))
                .filter(payment -> !taken.contains(payment.reference() + payment.status()))
                .forEach(payment -> outside.tripay().resend(payment.reference(), 1, 1));
    }

    @Override
    public void close() {
        try {
            product.close();
        } finally {
            outside.close();
        }
    }
}
