package id.mikhmon.web.api;

import static id.mikhmon.domain.offer.OfferFixture.anOffer;
import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static id.mikhmon.domain.payment.PaymentFixture.aPaymentOf;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.PlaceOrder;
import id.mikhmon.application.checkout.ViewChannels;
import id.mikhmon.application.transaction.StoreUnavailable;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.payment.PaymentFixture;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.domain.voucher.Voucher;
import id.mikhmon.domain.voucher.VoucherCode;
import id.mikhmon.web.WebSettings;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicApiTest {
    private static final String ORDER = "{\"offer\":\"1hari\",\"agent\":\"AG001\",\"channel\":\"QRIS\","
            + "\"customer\":{\"name\":\"Ibu Sari\",\"phone\":\"081234567890\",\"email\":\"sari@example.com\"}}";

    private final PlayedShop shop = new PlayedShop();
    private final ApiUnderTest api = new ApiUnderTest(shop);
    private final Offer offer = anOffer().offer();

    @BeforeEach
    void anOrdinaryShop() {
        shop.offers.put(offer.id(), offer);
        AgentCode code = new AgentCode("AG001");
        shop.agents.put(
                code, new Agent(code, "Warung Sari", new PhoneNumber("+628111111111"), new LevelCode("GOLD"), true));
        shop.placing = command -> placed(anOrder().awaitingPayment().order());
    }

    @Test
    void offersAreShownWithPriceAndDurations() {
        Answer answer = api.get("offers?agent=AG001").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(new String(answer.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"agent\":{\"code\":\"AG001\",\"name\":\"Warung Sari\"},\"offers\":[{\"id\":\"1hari\","
                        + "\"name\":\"1 hari\",\"description\":\"s.d. 3 Mbps\",\"price\":5000,\"currency\":\"IDR\","
                        + "\"validity\":\"P1D\",\"timeLimit\":\"P1D\",\"dataLimitBytes\":5000000000}]}");
    }

    @Test
    void theOwnersShopHasNoAgent() {
        assertThat(api.get("offers").send().json().get("agent")).isEqualTo(JsonValue.NULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AG999", "ag001", "", "x", "%00", "AG001%20", "%ff"})
    void anAgentThatIsNoneIs404(String code) {
        Answer answer = api.get("offers?agent=" + code).send();

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.faults()).containsExactly("agent");
    }

    @Test
    void aQueryThatIsNotUrlEncodedIs400() {
        Answer answer = api.get("offers?agent=%zz").send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly("agent");
    }

    @Test
    void channelsCarryFeeAndTotal() {
        shop.channels.add(new ViewChannels.Priced(PaymentFixture.qris(), Money.rupiah(785), Money.rupiah(5785)));

        JsonObject channel = api.get("payment-channels?offer=1hari")
                .send()
                .json()
                .getJsonArray("channels")
                .getJsonObject(0);

        assertThat(channel.keySet()).containsExactly("code", "group", "name", "gateway", "fee", "total");
        assertThat(channel.getString("group")).isEqualTo("QRIS");
        assertThat(channel.getString("gateway")).isEqualTo("tripay");
        assertThat(channel.getInt("fee")).isEqualTo(785);
        assertThat(channel.getInt("total")).isEqualTo(5785);
    }

    @Test
    void channelsOfAnAgentAreOfAnAgentThatSells() {
        assertThat(api.get("payment-channels?offer=1hari&agent=AG001").send().status())
                .isEqualTo(200);
        assertThat(api.get("payment-channels?offer=1hari&agent=AG999").send().status())
                .isEqualTo(404);
        assertThat(api.get("payment-channels?offer=1hari&agent=nobody").send().faults())
                .containsExactly("agent");
    }

    @ParameterizedTest
    @CsvSource({"payment-channels, 400", "payment-channels?offer=none, 404", "payment-channels?offer=%20, 404"})
    void channelsOfNoOfferAreRefused(String path, int status) {
        Answer answer = api.get(path).send();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.faults()).containsExactly("offer");
    }

    @Test
    void aPlacedOrderIs201WithItsAddress() {
        Answer answer = api.place(ORDER);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location"))
                .isEqualTo("/api/v1/orders/" + answer.json().getString("id"));
        assertThat(answer.json().getString("status")).isEqualTo("AWAITING_PAYMENT");
        PlaceOrder.Command command = shop.placed.get(0);
        assertThat(command.customer().phone().e164()).isEqualTo("+6281234567890");
        assertThat(command.customer().language()).isEqualTo(Language.INDONESIAN);
        assertThat(command.agent()).contains(new AgentCode("AG001"));
        assertThat(command.fingerprint()).matches("[0-9a-f]{64}");
    }

    @Test
    void aRepeatedOrderIs200WithTheSameBody() {
        Order order = anOrder().awaitingPayment().order();
        shop.placing = command -> {
            shop.show(view(order));
            return new PlaceOrder.PlacedBefore(order.id());
        };

        Answer answer = api.place(ORDER);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("id")).isEqualTo(order.id().value());
    }

    @Test
    void theSameValuesInAnotherSpellingAreTheSameOrder() {
        api.place(ORDER);
        api.place(
                "{ \"customer\": {\"phone\":\"081234567890\", \"email\":\"sari@example.com\", \"name\":\" Ibu\\u0020Sari\"},\n"
                        + " \"channel\":\"QRIS\", \"agent\":\"AG001\", \"offer\":\"1hari\"}");
        api.place(ORDER.replace("QRIS", "BRIVA"));

        assertThat(shop.placed.get(1).fingerprint())
                .isEqualTo(shop.placed.get(0).fingerprint());
        assertThat(shop.placed.get(2).fingerprint())
                .isNotEqualTo(shop.placed.get(0).fingerprint());
    }

    @Test
    void theAnswerWaitsAMomentForThePayment() {
        Order created = anOrder().order();
        Order opened = anOrder().awaitingPayment().order();
        shop.placing = command -> {
            shop.show(view(created), view(created), payable(opened));
            return new PlaceOrder.Placed(created.id());
        };

        JsonObject payment = api.place(ORDER).json().getJsonObject("payment");

        assertThat(payment.keySet())
                .contains(
                        "gateway", "channel", "reference", "payCode", "qrString", "qrUrl", "checkoutUrl", "expiresAt");
    }

    @Test
    void theAnswerComesWithoutAPaymentWhenTheGatewayTakesItsTime() {
        Order created = anOrder().order();
        shop.placing = command -> {
            shop.show(view(created));
            return new PlaceOrder.Placed(created.id());
        };

        Answer answer = api.place(ORDER);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("status")).isEqualTo("CREATED");
        assertThat(answer.json().get("payment")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void whoeverAsksForEnglishGetsMessagesInEnglish() {
        api.request("POST", "orders")
                .header("Idempotency-Key", "k")
                .header("Accept-Language", "en-GB,id;q=0.5")
                .json(ORDER)
                .send();

        assertThat(shop.placed.get(0).customer().language()).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "ü",
                "key\twith tab",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void aKeyThatIsNoneIs400(String key) {
        Answer answer = api.request("POST", "orders")
                .header("Idempotency-Key", key)
                .json(ORDER)
                .send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly("Idempotency-Key");
        assertThat(shop.placed).isEmpty();
    }

    @Test
    void noKeyIs400() {
        Answer answer = api.request("POST", "orders").json(ORDER).send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly("Idempotency-Key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"1hari\"|5|offer",
                "\"1hari\"|null|offer",
                "\"1hari\"|\"\"|offer",
                "\"1hari\"|\"01234567890123456789012345678901234567890\"|offer",
                "\"1hari\"|[\"1hari\"]|offer",
                "\"AG001\"|1|agent",
                "\"AG001\"|\"\"|agent",
                "\"AG001\"|{}|agent",
                "\"QRIS\"|1.5|channel",
                "\"QRIS\"|-1|channel",
                "\"QRIS\"|true|channel",
                "\"QRIS\"|\"a\\u0000\"|channel",
                "\"Ibu Sari\"|\" \"|customer.name",
                "\"Ibu Sari\"|\"0123456789012345678901234567890123456789012345678901234567890\"|customer.name",
                "\"Ibu Sari\"|\"a\\r\\nb\"|customer.name",
                "\"Ibu Sari\"|7|customer.name",
                "\"081234567890\"|81234567890|customer.phone",
                "\"081234567890\"|\"12\"|customer.phone",
                "\"081234567890\"|\"nomor saya\"|customer.phone",
                "\"081234567890\"|\"0812345678900812345678900812345678900\"|customer.phone",
                "\"081234567890\"|null|customer.phone",
                "\"sari@example.com\"|\"sari\"|customer.email",
                "\"sari@example.com\"|\"@\"|customer.email",
                "\"sari@example.com\"|\"a b@c\"|customer.email",
                "\"sari@example.com\"|1|customer.email",
                "\"offer\":|\"ofer\":\"x\",\"offer\":|ofer",
                "\"name\":|\"nama\":1,\"name\":|customer.nama"
            })
    void everyWrongFieldIs400AndNamed(String right, String wrong, String field) {
        Answer answer = api.place(ORDER.replace(right, wrong));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(field);
        assertThat(shop.placed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"offer\":\"1hari\",|offer",
                "\"channel\":\"QRIS\",|channel",
                "\"name\":\"Ibu Sari\",|customer.name",
                "\"phone\":\"081234567890\",|customer.phone",
                ",\"customer\":{\"name\":\"Ibu Sari\",\"phone\":\"081234567890\",\"email\":\"sari@example.com\"}|customer"
            })
    void everyMissingFieldIs400AndNamed(String left, String field) {
        Answer answer = api.place(ORDER.replace(left, ""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(field);
    }

    @Test
    void agentAndEmailMayBeLeftOut() {
        assertThat(api.place(ORDER.replace("\"agent\":\"AG001\",", "").replace(",\"email\":\"sari@example.com\"", ""))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void errorsAreTold() {
        Answer answer = api.request("POST", "orders")
                .header("Accept-Language", "id")
                .json("{\"customer\":{\"phone\":\"x\"},\"harga\":1}")
                .send();

        assertThat(answer.faults())
                .containsExactlyInAnyOrder(
                        "offer", "channel", "customer.name", "customer.phone", "Idempotency-Key", "harga");
        assertThat(answer.json().getString("title")).isEqualTo("Ada isian yang salah");
        assertThat(answer.header("Content-Language")).isEqualTo("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"offer\":\"a\",\"offer\":\"b\"}", "{} x"})
    void aBrokenBodyIs400(String body) {
        assertThat(api.place(body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json; charset=utf-16",
                "image/png"
            })
    void anotherContentTypeIs415(String type) {
        Answer answer = api.request("POST", "orders")
                .header("Idempotency-Key", "k")
                .bytes(type, ORDER.getBytes(StandardCharsets.UTF_8))
                .send();

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.faults()).isEmpty();
    }

    @Test
    void utf8MayBeNamedAsTheEncoding() {
        assertThat(api.request("POST", "orders")
                        .header("Idempotency-Key", "k")
                        .bytes("application/json; charset=\"UTF-8\"", ORDER.getBytes(StandardCharsets.UTF_8))
                        .send()
                        .status())
                .isEqualTo(201);
    }

    @Test
    void thePriceThatWasShownGoesAlongWhenTheClientSaysIt() {
        api.place(ORDER);
        api.place(ORDER.replaceFirst("\\{", "{\"shownPrice\":5000,"));

        assertThat(shop.placed.get(0).shown()).isEmpty();
        assertThat(shop.placed.get(1).shown()).contains(Money.rupiah(5_000));
        assertThat(shop.placed.get(1).fingerprint())
                .isEqualTo(shop.placed.get(0).fingerprint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5000", "5000.0", "5e3", "\"5000\"", "1000000000000", "true"})
    void aShownPriceIsWholeRupiahMoreThanNothing(String price) {
        Answer answer = api.place(ORDER.replaceFirst("\\{", "{\"shownPrice\":" + price + ","));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly("shownPrice");
    }

    @Test
    void aBodyOver64KibIs413() {
        assertThat(api.place("{\"offer\":\"" + "x".repeat(64 * 1024) + "\"}").status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"offer, 404", "agent, 404", "closed, 409", "price, 409", "channel, 422", "amount, 422", "key, 422"})
    void eachRefusalHasItsStatusAndField(String refusal, int status) {
        shop.placing = command -> refusal(refusal);

        Answer answer = api.place(ORDER);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.faults())
                .containsExactly(
                        switch (refusal) {
                            case "agent" -> "agent";
                            case "channel", "amount" -> "channel";
                            case "price" -> "shownPrice";
                            case "key" -> "Idempotency-Key";
                            default -> "offer";
                        });
    }

    private static PlaceOrder.Outcome refusal(String name) {
        return switch (name) {
            case "offer" -> new PlaceOrder.UnknownOffer();
            case "agent" -> new PlaceOrder.UnknownAgent();
            case "closed" -> new PlaceOrder.OfferClosed();
            case "price" -> new PlaceOrder.PriceChanged(Money.rupiah(6_000));
            case "channel" -> new PlaceOrder.UnknownChannel();
            case "amount" -> new PlaceOrder.AmountOutOfBounds(Money.rupiah(10_000), Money.rupiah(5_000_000));
            default -> new PlaceOrder.KeyUsedOtherwise();
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"1hari\"|\"no such offer!\"|404|offer",
                "\"AG001\"|\"AG1\"|404|agent",
                "\"QRIS\"|\"Q R\"|422|channel"
            })
    void aCodeThatCanBeNobodysIsUnknown(String right, String wrong, int status, String field) {
        Answer answer = api.place(ORDER.replace(right, wrong));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.faults()).containsExactly(field);
    }

    @Test
    void whoPlacesTooManyOrdersIsToldWhenToComeBack() {
        ApiUnderTest strict = new ApiUnderTest(shop, Optional.empty(), new WebSettings.Limits(2, 2));

        assertThat(strict.place(ORDER).status()).isEqualTo(201);
        assertThat(strict.place(ORDER).status()).isEqualTo(201);
        Answer third = strict.place(ORDER);

        assertThat(third.status()).isEqualTo(429);
        assertThat(third.header("Retry-After")).isEqualTo("30");
    }

    @Test
    void aDeliveredOrderShowsItsVoucher() {
        Order order = anOrder().throughAgent("AG001").delivered().order();
        shop.show(delivered(order));

        JsonObject json = api.get("orders/" + order.id()).send().json();

        assertThat(json.getString("status")).isEqualTo("DELIVERED");
        assertThat(json.getJsonObject("agent").getString("name")).isEqualTo("Warung Sari");
        assertThat(json.getString("createdAt")).isEqualTo("2026-11-22T14:05:00+07:00");
        assertThat(json.getInt("total")).isEqualTo(json.getInt("price") + json.getInt("fee"));
        JsonObject voucher = json.getJsonObject("voucher");
        assertThat(voucher.keySet()).containsExactly("username", "password", "profile", "validity", "loginUrl");
        assertThat(voucher.getString("loginUrl"))
                .isEqualTo("http://hotspot.lan/login?username=a%26b&password=p%20%C3%BC%3F");
        assertThat(voucher.getString("validity")).isEqualTo("P1D");
    }

    @Test
    void anOrderHasTheFieldsOfTheContract() {
        Order order = anOrder().order();
        shop.show(view(order));

        JsonObject json = api.get("orders/" + order.id()).send().json();

        assertThat(json.keySet())
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
        assertThat(json.get("agent")).isEqualTo(JsonValue.NULL);
        assertThat(json.get("voucher")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void whoKnowsTheStateAlreadyGetsNoBody() {
        Order order = anOrder().awaitingPayment().order();
        shop.show(payable(order));
        String tag = api.get("orders/" + order.id()).send().header("ETag");

        Answer same = api.get("orders/" + order.id())
                .header("If-None-Match", "\"other\", W/" + tag)
                .send();
        shop.show(delivered(anOrder().delivered().order()));
        Answer later =
                api.get("orders/" + order.id()).header("If-None-Match", tag).send();

        assertThat(same.status()).isEqualTo(304);
        assertThat(same.bytes()).isEmpty();
        assertThat(later.status()).isEqualTo(200);
        assertThat(later.header("ETag")).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders/x",
                "orders/aaaaaaaaaaaaaaaaaaaaaaaaaa",
                "orders/AAAAAAAAAAAAAAAAAAAAAAAAAA",
                "orders/%F0%9F%8E%89"
            })
    void anOrderThatIsNoneIs404(String path) {
        assertThat(api.get(path).send().status()).isEqualTo(404);
        assertThat(api.get(path + "/qr.png").send().status()).isEqualTo(404);
    }

    @Test
    void theQrCodeIsThereOnceTheVoucherIs() {
        Order order = anOrder().delivered().order();
        shop.show(view(order));
        assertThat(api.get("orders/" + order.id() + "/qr.png").send().status()).isEqualTo(404);

        shop.show(delivered(order));
        Answer answer = api.get("orders/" + order.id() + "/qr.png").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        assertThat(answer.header("Cache-Control")).startsWith("private");
    }

    @Test
    void aMethodThatIsNotTakenIs405WithThoseThatAre() {
        Answer answer = api.request("DELETE", "orders").send();

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("POST");
        assertThat(answer.faults()).isEmpty();
    }

    @Test
    void anAcceptHeaderThatCannotBeMetIs406() {
        assertThat(api.get("offers").header("Accept", "text/html").send().status())
                .isEqualTo(406);
    }

    @Test
    void aStoreThatIsAwayIs503() {
        shop.placing = command -> {
            throw new StoreUnavailable("gone", new IllegalStateException());
        };

        Answer answer = api.place(ORDER);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotNull();
    }

    @Test
    void aBugIs500WithoutItsInside() {
        shop.placing = command -> {
            throw new IllegalStateException("jdbc:mysql://secret\nat");
        };

        Answer answer = api.place(ORDER);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(new String(answer.bytes(), StandardCharsets.UTF_8)).doesNotContain("jdbc", "IllegalState");
    }

    private PlaceOrder.Outcome placed(Order order) {
        shop.show(view(order));
        return new PlaceOrder.Placed(order.id());
    }

    private static OrderView view(Order order) {
        return new OrderView(order, Optional.of(aPaymentOf(order).payment()), Optional.empty(), Optional.empty());
    }

    private static OrderView payable(Order order) {
        return new OrderView(
                order, Optional.of(aPaymentOf(order).opened().payment()), Optional.empty(), Optional.empty());
    }

    private static OrderView delivered(Order order) {
        return new OrderView(
                order,
                Optional.of(aPaymentOf(order).paid().payment()),
                Optional.of(new Voucher.Provisioned(
                        order.id(),
                        new VoucherCode("a&b"),
                        Secret.of("p ü?"),
                        "vc-123-11.22.26-" + order.reference(),
                        order.createdAt())),
                Optional.of(URI.create("http://hotspot.lan/login")));
    }
}
