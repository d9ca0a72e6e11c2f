package id.mikhmon.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.sandbox.StandIns;
import id.mikhmon.sandbox.fonnte.FonnteSettings;
import id.mikhmon.sandbox.fonnte.PhoneMessage;
import id.mikhmon.sandbox.json.Json;
import id.mikhmon.sandbox.router.HotspotUser;
import id.mikhmon.sandbox.router.RouterFault;
import id.mikhmon.sandbox.router.RouterSettings;
import id.mikhmon.sandbox.tripay.TripaySettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An agent sells from its wallet: vouchers at once, charged once, and back in the wallet when the router stays away. */
class AgentSaleStoryIT {
    /** Rp 3.000 less the 5 per cent of BRONZE. */
    private static final int BUY = 2_850;
    /** The return, the next look of its schedule, and a machine that is busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static Shop shop;
    private static StandIns outside;

    @BeforeAll
    static void open() {
        outside = StandIns.start(
                RouterSettings.defaults(),
                TripaySettings.defaults().resendingAfter(Duration.ofSeconds(5)),
                FonnteSettings.defaults());
        shop = Shop.open("agent-sale-shop", outside, Map.of("MIKHMON_SALE_REFUND_AFTER", "PT20S"));
    }

    @AfterAll
    static void close() {
        if (shop != null) {
            shop.close();
        }
    }

    @AfterEach
    void routerIsWell() {
        outside.router().misbehave(RouterFault.NONE, Duration.ZERO);
    }

    @Test
    void fiveVouchersAreSoldOnceAndTheCustomerIsToldOnce() {
        agent("AG101", "081200000101");
        topUp("AG101", 20_000);
        String phone = "+6281255510101";
        String key = UUID.randomUUID().toString();

        Reply sold = sell("AG101", key, 5, phone);
        Reply again = sell("AG101", key, 5, phone);

        assertThat(sold.status()).as("%s", sold).isEqualTo(201);
        assertThat(again.status()).as("%s", again).isEqualTo(200);
        assertThat(again.textAt("id")).isEqualTo(sold.textAt("id"));
        Reply ready = await("AG101", sold, view -> number(view, "waiting") == 0);
        List<String> codes = ready.objects("vouchers").stream()
                .map(one -> (String) one.get("username"))
                .toList();
        assertThat(codes).hasSize(5).doesNotHaveDuplicates();
        assertThat(outside.router().users().stream().map(HotspotUser::name)).containsAll(codes);
        assertThat(wallet("AG101")).isEqualTo(20_000 - 5 * BUY);
        List<PhoneMessage> messages = Eventually.await(
                "the message to the customer",
                PATIENCE,
                () -> outside.fonnte().messagesTo(phone),
                list -> !list.isEmpty());
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).text()).contains(codes);
    }

    @Test
    void whoIsNoProxyOfOursSaysNothingAboutItsAddress() {
        Reply reply = shop.client()
                .post(
                        "/api/v1/admin/agents/AG001/wallet-movements",
                        Json.write(Json.object("kind", "TOP_UP_CASH", "amount", 1_000, "reason", "setor"))
                                .getBytes(StandardCharsets.UTF_8),
                        "Authorization",
                        "Bearer " + Shop.ADMIN_TOKEN,
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "X-Forwarded-For",
                        "203.0.113.9",
                        "Forwarded",
                        "for=203.0.113.9");

        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
        assertThat(shop.client().admin("audit?limit=20").objects("records"))
                .filteredOn(record -> "wallet.moved".equals(record.get("action")))
                .extracting(record -> record.get("address"))
                .isNotEmpty()
                .containsOnly("127.0.0.1");
    }

    @Test
    void whatTheWalletDoesNotHoldIsNotSold() {
        agent("AG102", "081200000102");
        topUp("AG102", 2 * BUY - 1);

        Reply refused = sell("AG102", "k", 2, null);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("count", String.valueOf(2 * BUY), String.valueOf(2 * BUY - 1));
        assertThat(wallet("AG102")).isEqualTo(2 * BUY - 1);
        assertThat(sell("AG102", "k", 1, null).status()).isEqualTo(201);
    }

    @Test
    void whatTheRouterDoesNotTakeInTimeIsReturnedAndNeverWorks() {
        agent("AG103", "081200000103");
        topUp("AG103", 10_000);
        String phone = "+6281255510103";
        int usersBefore = outside.router().userCount();
        outside.router().misbehave(RouterFault.REFUSE, Duration.ZERO);

        Reply sold = sell("AG103", "k", 3, phone);

        assertThat(sold.status()).as("%s", sold).isEqualTo(201);
        assertThat(number(sold, "waiting")).isEqualTo(3);
        assertThat(sold.objects("vouchers"))
                .allSatisfy(one -> assertThat(one.get("username")).isNull());
        assertThat(wallet("AG103")).isEqualTo(10_000 - 3 * BUY);
        Reply returned = await("AG103", sold, view -> number(view, "returned") == 3);
        assertThat(wallet("AG103")).isEqualTo(10_000);

        outside.router().misbehave(RouterFault.NONE, Duration.ZERO);
        Eventually.await(
                "the work for the router to end",
                PATIENCE,
                () -> shop.client().admin("outbox?state=WAITING").objects("messages"),
                List::isEmpty);
        assertThat(outside.router().userCount()).isEqualTo(usersBefore);
        assertThat(outside.fonnte().messagesTo(phone)).isEmpty();
        assertThat(returned.objects("vouchers"))
                .allSatisfy(one -> assertThat(one.get("status")).isEqualTo("REFUNDED"));
    }

    private static void agent(String code, String phone) {
        Reply reply = shop.client().adminPut("agents/" + code, Shop.agent("Warung " + code, phone, true));
        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
    }

    private static void topUp(String agent, int rupiah) {
        Reply reply = post(
                "agents/" + agent + "/wallet-movements",
                UUID.randomUUID().toString(),
                Json.object("kind", "TOP_UP_CASH", "amount", rupiah, "reason", "setor tunai"));
        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
    }

    private static Reply sell(String agent, String key, int count, String phone) {
        Map<String, Object> body = Json.object("offer", Shop.OFFER, "count", count, "price", BUY);
        if (phone != null) {
            body.put("customer", Json.object("phone", phone));
        }
        return post("agents/" + agent + "/sales", key, body);
    }

    private static Reply post(String path, String key, Object body) {
        return shop.client()
                .post(
                        "/api/v1/admin/" + path,
                        Json.write(body).getBytes(StandardCharsets.UTF_8),
                        "Authorization",
                        "Bearer " + Shop.ADMIN_TOKEN,
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        key);
    }

    private static Reply await(String agent, Reply sold, Predicate<Reply> wanted) {
        return Eventually.await(
                "the vouchers of " + sold.textAt("reference"),
                PATIENCE,
                () -> shop.client().admin("agents/" + agent + "/sales/" + sold.textAt("id")),
                wanted);
    }

    private static long wallet(String agent) {
        return shop.client().admin("ledger/accounts").objects("accounts").stream()
                .filter(account -> account.get("account").equals("wallet:" + agent))
                .mapToLong(account -> ((Number) account.get("balance")).longValue())
                .findFirst()
                .orElse(0);
    }

    private static long number(Reply reply, String name) {
        return ((Number) reply.at(name)).longValue();
    }
}
