package id.mikhmon.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.sandbox.json.Json;
import id.mikhmon.sandbox.router.HotspotUser;
import id.mikhmon.sandbox.tripay.TripayPayment;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main job, word by word as the contract has it: {@code mikhmon.jar}, sandbox off, set up by the admin API alone, stand-ins apart. */
class BuyVoucherStoryIT {
    @RegisterExtension
    static final OpenShop OPEN = OpenShop.forAllStories();

    private final Shop shop = OPEN.shop();

    @Test
    void theShopShowsWhatTheOwnerHasSetUp() {
        Reply own = shop.client().get("/api/v1/offers");
        Reply agents = shop.client().get("/api/v1/offers?agent=AG001");

        assertThat(own.status()).isEqualTo(200);
        assertThat(own.at("agent")).isNull();
        assertThat(own.objects("offers"))
                .anySatisfy(offer -> assertThat(offer)
                        .isEqualTo(Json.object(
                                "id",
                                "3jam",
                                "name",
                                "3 jam",
                                "description",
                                "s.d. 2 Mbps",
                                "price",
                                3_000L,
                                "currency",
                                "IDR",
                                "validity",
                                "PT3H",
                                "timeLimit",
                                "PT3H",
                                "dataLimitBytes",
                                1_073_741_824L)));
        assertThat(agents.at("agent")).isEqualTo(Json.object("code", "AG001", "name", "Warung Sari"));
        assertThat(agents.objects("offers")).isEqualTo(own.objects("offers"));
    }

    @Test
    void theWaysToPayAreThoseThatTakeThisAmountWithTheFeeOnTop() {
        List<Map<String, Object>> channels =
                shop.client().get("/api/v1/payment-channels?offer=3jam").objects("channels");

        assertThat(channels)
                .anySatisfy(channel -> assertThat(channel)
                        .isEqualTo(Json.object(
                                "code",
                                "QRIS",
                                "group",
                                "QRIS",
                                "name",
                                "QRIS by ShopeePay",
                                "gateway",
                                "tripay",
                                "fee",
                                771L,
                                "total",
                                3_771L)));
        assertThat(channels).extracting(channel -> channel.get("code")).doesNotContain("BRIVA", "ALFAMART", "QRIS2");
    }

    @Test
    void aBuyerOrdersPaysAndGetsTheVoucher() {
        Sale sale = shop.sale();

        Reply placed = sale.placed().order();
        assertThat(placed.json().keySet())
                .contains(
                        "id",
                        "status",
                        "offer",
                        "agent",
                        "price",
                        "fee",
                        "total",
                        "currency",
                        "createdAt",
                        "expiresAt",
                        "payment",
                        "voucher");

        Reply payable = sale.await("AWAITING_PAYMENT");
        assertThat(payable.at("offer")).isEqualTo(Json.object("id", "3jam", "name", "3 jam"));
        assertThat(payable.at("agent")).isNull();
        assertThat(payable.at("price")).isEqualTo(3_000L);
        assertThat(payable.at("fee")).isEqualTo(771L);
        assertThat(payable.at("total")).isEqualTo(3_771L);
        assertThat(payable.at("currency")).isEqualTo("IDR");
        assertThat(payable.at("voucher")).isNull();
        assertThat(payable.textAt("id")).hasSizeGreaterThanOrEqualTo(22);
        assertThat(OffsetDateTime.parse(payable.textAt("expiresAt")))
                .isAfter(OffsetDateTime.parse(payable.textAt("createdAt")));
        assertThat(payable.textAt("payment.gateway")).isEqualTo("tripay");
        assertThat(payable.textAt("payment.channel")).isEqualTo("QRIS");
        assertThat(payable.textAt("payment.qrString")).startsWith("000201");
        assertThat(payable.textAt("payment.checkoutUrl")).startsWith("http");
        assertThat(payable.at("payment.payCode")).isNull();

        TripayPayment atGateway =
                shop.outside().tripay().payment(sale.paymentReference()).orElseThrow();
        assertThat(atGateway.amount()).isEqualTo(3_000);
        assertThat(atGateway.customer()).isEqualTo("Siti Aminah");

        sale.pay();

        Reply delivered = sale.await("DELIVERED");
        String code = delivered.textAt("voucher.username");
        assertThat(delivered.at("voucher"))
                .isEqualTo(Json.object(
                        "username",
                        code,
                        "password",
                        code,
                        "profile",
                        "3jam",
                        "validity",
                        "PT3H",
                        "loginUrl",
                        "http://hotspot.lan/login?username=" + code + "&password=" + code));
        assertThat(code).matches("[a-z2-9]{10}");
    }

    @Test
    void theVoucherStandsOnTheRouterAsMikhMonUnderstandsIt() {
        Sale sale = shop.sale().payable();

        sale.pay();

        String code = sale.await("DELIVERED").textAt("voucher.username");
        String today = DateTimeFormatter.ofPattern("MM.dd.yy").format(LocalDate.now(ZoneId.of("Asia/Jakarta")));
        HotspotUser user = sale.users().get(0);
        assertThat(user.name()).isEqualTo(code);
        assertThat(user.password()).isEqualTo(code);
        assertThat(user.profile()).isEqualTo("3jam");
        assertThat(user.server()).isEqualTo("all");
        assertThat(user.limitUptime()).isEqualTo("3h");
        assertThat(user.limitBytesTotal()).isEqualTo(1_073_741_824L);
        assertThat(user.comment()).matches("vc-\\d{3}-\\Q" + today + "\\E-" + sale.reference());
        assertThat(shop.outside().router().login(code, code).toString()).contains(code);
    }

    @Test
    void theBuyersPhoneGetsTheVoucherAndHowToUseIt() {
        Sale sale = shop.sale().payable();

        sale.pay();
        sale.assertDeliveredOnce();

        String code = sale.order().textAt("voucher.username");
        assertThat(sale.messages()).singleElement().satisfies(message -> {
            assertThat(message.phone()).isEqualTo(sale.phone());
            assertThat(message.text())
                    .contains("Voucher WiFi Anda sudah siap", "3 jam", "*" + code + "*", sale.reference())
                    .contains("http://hotspot.lan/login?username=" + code + "&password=" + code)
                    .contains("/public/order/" + sale.id())
                    .doesNotContain("null", "{", "}");
        });
    }

    @Test
    void theLoginAddressComesAsAQrPictureOnceItIsThere() {
        Sale sale = shop.sale().payable();
        String path = "/api/v1/orders/" + sale.id() + "/qr.png";

        assertThat(shop.client().get(path).status()).isEqualTo(404);
        sale.pay();
        sale.await("DELIVERED");

        Reply picture = shop.client().get(path);
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
        assertThat(picture.bytes()).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void aClientThatKnowsTheOrderIsToldThatNothingIsNew() {
        Sale sale = shop.sale().payable();

        Reply first = sale.order();
        String tag = first.header("ETag");
        assertThat(tag).isNotEmpty();
        Reply second = shop.client().get("/api/v1/orders/" + sale.id(), "If-None-Match", tag);
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.bytes()).isEmpty();

        sale.pay();
        sale.await("DELIVERED");
        assertThat(shop.client()
                        .get("/api/v1/orders/" + sale.id(), "If-None-Match", tag)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPhoneThatPostsAgainGetsTheSameOrder() {
        Sale sale = shop.sale();

        Reply first = sale.post();
        Reply second = sale.post();

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).endsWith("/api/v1/orders/" + first.textAt("id"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.textAt("id")).isEqualTo(first.textAt("id"));
    }

    @Test
    void anAgentsLinkMakesTheOrderTheAgents() {
        Map<String, Object> body = shop.sale().request();
        body.put("agent", "AG001");

        Reply placed = shop.client().placeOrder("agent-order-1", body);

        assertThat(placed.status()).as(placed.toString()).isEqualTo(201);
        assertThat(placed.at("agent")).isEqualTo(Json.object("code", "AG001", "name", "Warung Sari"));
    }

    @Test
    void theAdminApiNeverGivesASecretBack() {
        String all = shop.client().admin("payment-gateways/tripay").text()
                + shop.client().admin("messaging-gateways/fonnte").text()
                + shop.client().admin("routers/cafe").text();

        assertThat(all)
                .contains("/webhooks/payments/tripay")
                .contains("/webhooks/whatsapp/fonnte/")
                .doesNotContain(
                        shop.outside().tripay().settings().apiKey(),
                        shop.outside().tripay().settings().privateKey(),
                        shop.outside().fonnte().settings().token(),
                        shop.outside().router().settings().password());
        assertThat(shop.client()
                        .post("/api/v1/admin/routers/cafe/test", new byte[0])
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theOwnerTestsTheRouter() {
        Reply reply = shop.client().adminPost("routers/cafe/test");

        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.at("reachable")).isEqualTo(true);
        assertThat(reply.textAt("version")).startsWith("7.18");
        assertThat(reply.at("problem")).isNull();
    }

    @Test
    void healthNamesEachSystemOutside() {
        Eventually.await(
                "all to be reachable",
                Duration.ofSeconds(90),
                () -> shop.client().get("/health").text(),
                text -> Stream.of("router:cafe", "payment:tripay", "messaging:fonnte", "outbox", "ledger")
                        .allMatch(text::contains));
    }
}
