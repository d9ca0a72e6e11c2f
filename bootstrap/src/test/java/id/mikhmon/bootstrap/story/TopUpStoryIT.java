package id.mikhmon.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.sandbox.StandIns;
import id.mikhmon.sandbox.fonnte.FonnteSettings;
import id.mikhmon.sandbox.json.Json;
import id.mikhmon.sandbox.router.RouterSettings;
import id.mikhmon.sandbox.tripay.TripaySettings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An agent with a token of its own: money comes in at the gateway and after a proof, vouchers go out. */
class TopUpStoryIT {
    private static final String AGENT = "AG201";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static Shop shop;
    private static StandIns outside;
    private static String token;
    private static PageVisitor owner;

    @BeforeAll
    static void open() throws IOException {
        outside = StandIns.start(
                RouterSettings.defaults(),
                TripaySettings.defaults().resendingAfter(Duration.ofSeconds(5)),
                FonnteSettings.defaults());
        shop = Shop.open("top-up-shop", outside, Map.of());
        Reply agent = shop.client().adminPut("agents/" + AGENT, Shop.agent("Warung Dua", "081200000201", true));
        assertThat(agent.status()).as("%s", agent).isEqualTo(201);
        token = AgentToken.of(shop, AGENT);
        owner = new PageVisitor(shop.product()::url);
        String link = Files.readString(shop.product().folder().resolve("setup-link.txt"))
                .strip();
        String password = "kopi tubruk tiga gelas";
        owner.goOn(
                URI.create(link).getPath(),
                Map.of("login", "hasan", "name", "Pak Hasan", "password", password, "again", password));
    }

    @AfterAll
    static void close() {
        if (shop != null) {
            shop.close();
        }
    }

    @Test
    void moneyOfTheGatewayIsCreditedOnceAndBecomesAVoucher() {
        long before = balance();
        Reply asked = ask("top-ups", Json.object("amount", 50_000, "channel", "QRIS"));
        assertThat(asked.status()).as("%s", asked).isEqualTo(201);
        String id = asked.textAt("id");
        Reply open = await(id, reply -> reply.at("payment") != null);
        String reference = open.textAt("payment.reference");
        assertThat(open.textAt("payment.qrString")).isNotBlank();

        outside.tripay().pay(reference);
        Reply done = await(id, reply -> "DONE".equals(reply.at("status")));
        outside.tripay().resend(reference, 20, 10);

        assertThat(balance()).as("%s", done).isEqualTo(before + 50_000);
        Reply sold = ask("sales", Json.object("offer", Shop.OFFER, "count", 1));
        assertThat(sold.status()).as("%s", sold).isEqualTo(201);
        assertThat(balance()).isLessThan(before + 50_000);
        Reply vouchers = agent("vouchers");
        assertThat(vouchers.objects("vouchers").get(0)).containsEntry("sale", sold.textAt("id"));
        assertThat(shop.client().admin("ledger/verification").status()).isEqualTo(200);
        assertAddsUp();
    }

    @Test
    void otherAmountGoesIntoReviewAndTheOwnerPutsItIntoTheWallet() {
        String id = inReview();
        assertThat(agent("ledger").text()).doesNotContain(id);
        long before = balance();
        Reply seen = shop.client().admin("top-ups/" + id);
        long credit = ((Number) seen.objects("unclear").get(0).get("credit")).longValue();
        assertThat(credit).isBetween(1L, 10_000L);
        String page = "/admin/request?item=" + id;
        for (String language : List.of("id", "en")) {
            HttpResponse<String> shown = owner.open(page, language);
            assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
            assertThat(shown.body()).contains(id, "credit-go", "back-go", "BY_HAND_BANK");
        }
        assertThat(owner.open("/admin/home", "id").body()).contains("/admin/top-ups?status=ATTENTION");
        assertThat(owner.open("/admin/top-ups?status=ATTENTION", "id").body()).contains(id);

        owner.goOn(page, Map.of("credit-go", "x", "reasonCredit", "salah ketik"));

        Reply credited = agent("top-ups/" + id);
        assertThat(credited.at("status")).isEqualTo("DONE");
        assertThat(((Number) credited.at("credited")).longValue()).isEqualTo(credit);
        assertThat(credited.objects("decisions").get(0)).containsEntry("reason", "salah ketik");
        assertThat(credited.text()).doesNotContain("hasan");
        assertThat(owner.open("/admin/top-ups?status=ATTENTION", "en").body()).doesNotContain(id);
        assertThat(balance()).isEqualTo(before + credit);
        assertThat(owner.open(page, "en").body())
                .contains("hasan", "salah ketik")
                .doesNotContain("credit-go");
        Reply late = post(
                "/api/v1/admin/top-ups/" + id + "/give-back",
                Shop.ADMIN_TOKEN,
                Json.object("way", "BY_HAND_CASH", "reason", "terlambat"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("hasan");
        assertAddsUp();
    }

    @Test
    void otherAmountIsGivenBackInCash() {
        String id = inReview();
        long before = balance();

        owner.goOn(
                "/admin/request?item=" + id,
                Map.of("back-go", "x", "reasonBack", "diambil tunai", "way", "BY_HAND_CASH"));

        Reply ended = agent("top-ups/" + id);
        assertThat(ended.at("status")).isEqualTo("ENDED");
        assertThat(balance()).isEqualTo(before);
        assertThat(shop.client().admin("top-ups/" + id).objects("unclear")).isEmpty();
        Eventually.await(
                "the message to the agent",
                PATIENCE,
                () -> outside.fonnte().messagesTo("+6281200000201"),
                messages -> messages.stream().anyMatch(message -> message.text().contains("diambil tunai")));
        assertAddsUp();
    }

    private static String inReview() {
        String id =
                ask("top-ups", Json.object("amount", 40_000, "channel", "QRIS")).textAt("id");
        String reference = await(id, reply -> reply.at("payment") != null).textAt("payment.reference");
        outside.tripay().pay(reference, 10_000);
        await(id, reply -> "REVIEW".equals(reply.at("status")));
        return id;
    }

    private static void assertAddsUp() {
        assertThat(shop.client()
                        .post(
                                "/api/v1/admin/ledger/verification",
                                new byte[0],
                                "Authorization",
                                "Bearer " + Shop.ADMIN_TOKEN)
                        .at("addsUp"))
                .isEqualTo(true);
    }

    @Test
    void proofIsSeenByTheOwnerWhoCreditsIt() {
        String proof = Base64.getEncoder().encodeToString(png());
        String id =
                ask("top-ups", Json.object("amount", 25_000, "proof", proof)).textAt("id");
        Reply picture = shop.client().admin("top-ups/" + id + "/proof");
        assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(picture.bytes()).startsWith(0xFF, 0xD8);

        Reply done = post("/api/v1/admin/top-ups/" + id + "/approve", Shop.ADMIN_TOKEN, Json.object());
        Reply late =
                post("/api/v1/admin/top-ups/" + id + "/reject", Shop.ADMIN_TOKEN, Json.object("reason", "terlambat"));

        assertThat(done.at("status")).isEqualTo("DONE");
        assertThat(late.status()).isEqualTo(409);
        assertThat(agent("ledger").text()).contains("TOP_UP:" + id);
        Eventually.await(
                "the message to the agent",
                PATIENCE,
                () -> outside.fonnte().messagesTo("+6281200000201"),
                messages -> messages.stream().anyMatch(message -> message.text().contains("Rp 25.000")));
    }

    @Test
    void ownerLooksAtTheProofAndCreditsOnThePage() {
        String proof = Base64.getEncoder().encodeToString(png());
        String id =
                ask("top-ups", Json.object("amount", 30_000, "proof", proof)).textAt("id");
        String page = "/admin/request?item=" + id;

        for (String language : List.of("id", "en")) {
            HttpResponse<String> shown = owner.open(page, language);
            assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
            assertThat(shown.body()).contains(id, AGENT, "/admin/proof?item=" + id);
        }
        assertThat(owner.open("/admin/top-ups?status=WAITING", "id").body()).contains(id);
        assertThat(owner.open("/admin/proof?item=" + id, "id").headers().firstValue("Content-Type"))
                .contains("image/jpeg");
        owner.goOn(page, Map.of("approve-go", "x", "place", "CASH", "reason", "cocok"));

        Reply done = agent("top-ups/" + id);
        assertThat(done.at("status")).isEqualTo("DONE");
        assertThat(done.at("reason")).isEqualTo("cocok");
        assertThat(owner.open(page, "en").body()).contains("hasan", "Cash", "cocok");
    }

    @Test
    void strangerAndClosedAgentAreKeptOut() {
        Reply other = shop.client().adminPut("agents/AG202", Shop.agent("Warung Tiga", "081200000202", true));
        assertThat(other.status()).as("%s", other).isEqualTo(201);
        String others = AgentToken.of(shop, "AG202");
        String id =
                ask("top-ups", Json.object("amount", 25_000, "channel", "QRIS")).textAt("id");

        assertThat(get("top-ups/" + id, others).status()).isEqualTo(404);
        assertThat(get("balance", "mk_nobody").status()).isEqualTo(401);
        assertThat(get("balance", others).status()).isEqualTo(200);
        shop.client().adminPut("agents/AG202", Shop.agent("Warung Tiga", "081200000202", false));
        // Closing may end the token as well; either way nothing is let in.
        assertThat(get("balance", others).status()).isIn(401, 403);
    }

    private static Reply ask(String path, Map<String, Object> body) {
        return post("/api/v1/agent/" + path, token, body);
    }

    private static Reply post(String path, String bearer, Map<String, Object> body) {
        return shop.client()
                .post(
                        path,
                        Json.write(body).getBytes(StandardCharsets.UTF_8),
                        "Authorization",
                        "Bearer " + bearer,
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private static Reply agent(String path) {
        return get(path, token);
    }

    private static Reply get(String path, String bearer) {
        return shop.client().get("/api/v1/agent/" + path, "Authorization", "Bearer " + bearer);
    }

    private static Reply await(String topUp, Predicate<Reply> wanted) {
        return Eventually.await("top-up " + topUp, PATIENCE, () -> agent("top-ups/" + topUp), wanted);
    }

    private static long balance() {
        return ((Number) agent("balance").at("balance")).longValue();
    }

    private static byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
