package id.mikhmon.web.api;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.sale.ListedSale;
import id.mikhmon.application.sale.SaleView;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.sale.AgentSale;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.sale.SoldTo;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.domain.voucher.Voucher;
import id.mikhmon.domain.voucher.VoucherCode;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentSalesApiTest {
    private static final String PATH = "admin/agents/AG001/sales";
    private static final String BODY = "{\"offer\":\"1hari\",\"count\":5,\"customer\":{\"name\":\"Ibu"
            + " Sari\",\"phone\":\"081234567890\"},\"price\":4500}";
    private static final SaleId ID = new SaleId("abcdefghijklmnopqrstuvwxyz");

    private final PlayedShop shop = new PlayedShop();
    private final ApiUnderTest api = new ApiUnderTest(shop);
    private final ApiDescription description = new ApiDescription();

    @BeforeEach
    void salesCanBeMade() {
        shop.agents.put(new AgentCode("AG001"), anAgent(1).agent());
        shop.sales.stored.put(ID, sale());
        Order order = anOrder().number(2).soldBy("AG001").order();
        shop.sales.selling = command -> new SellVouchers.Sold(sale().sale(), List.of(order, order, order));
    }

    @Test
    void saleIsReadAndAnsweredWithItsVouchers() {
        Answer answer = sell(BODY);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/admin/agents/AG001/sales/" + ID);
        SellVouchers.Command command = shop.sales.sold.get(0);
        assertThat(command.agent()).isEqualTo(new AgentCode("AG001"));
        assertThat(command.count()).isEqualTo(5);
        assertThat(command.shown()).contains(Money.rupiah(4_500));
        assertThat(command.customer())
                .isEqualTo(new SoldTo(
                        Optional.of("Ibu Sari"), Optional.of(new PhoneNumber("+6281234567890")), Language.INDONESIAN));
        assertThat(vouchers(answer)).hasSize(3).allSatisfy(one -> {
            assertThat(one.getString("status")).isEqualTo("PAID");
            assertThat(one.getBoolean("onRouter")).isFalse();
            assertThat(one.get("username")).isEqualTo(JsonValue.NULL);
            assertThat(one.get("loginUrl")).isEqualTo(JsonValue.NULL);
        });
        assertThat(answer.json().getInt("waiting")).isEqualTo(3);
        assertThat(answer.json().getInt("returned")).isZero();
        assertThat(answer.json().getInt("total")).isEqualTo(13_500);
    }

    @Test
    void saleIsShownWithHowItsVouchersStand() {
        Answer answer = get(PATH + "/" + ID);

        List<JsonObject> vouchers = vouchers(answer);
        assertThat(vouchers)
                .extracting(one -> one.getString("status"))
                .containsExactly("DELIVERED", "PAID", "REFUNDED");
        assertThat(vouchers).extracting(one -> one.getBoolean("onRouter")).containsExactly(true, false, false);
        assertThat(vouchers.get(0).getString("username")).isEqualTo("k7m3xq");
        assertThat(vouchers.get(0).getString("loginUrl")).startsWith("http://hotspot.lan/login?");
        assertThat(vouchers.get(1).get("username")).isEqualTo(JsonValue.NULL);
        assertThat(answer.json().getInt("waiting")).isEqualTo(1);
        assertThat(answer.json().getInt("returned")).isEqualTo(1);
        assertThat(answer.json().getInt("total")).isEqualTo(13_500);
    }

    @Test
    void customerAndPriceMayBeLeftOut() {
        assertThat(sell("{\"offer\":\"1hari\",\"count\":1}").status()).isEqualTo(201);
        assertThat(sell("{\"offer\":\"1hari\",\"count\":1,\"customer\":null,\"price\":null}")
                        .status())
                .isEqualTo(201);
        assertThat(sell("{\"offer\":\"1hari\",\"count\":1,\"customer\":{}}").status())
                .isEqualTo(201);

        assertThat(shop.sales.sold).extracting(SellVouchers.Command::customer).containsOnly(SoldTo.ANYBODY);
        assertThat(shop.sales.sold)
                .extracting(SellVouchers.Command::fingerprint)
                .hasSize(3)
                .containsOnly(shop.sales.sold.get(0).fingerprint());
    }

    @Test
    void fingerprintTellsSalesApartAndNotTheirSpelling() {
        sell(BODY);
        sell("{ \"price\": 4600, \"count\": 5, \"customer\": {\"phone\":\"+6281234567890\", \"name\":\" Ibu Sari \"},"
                + " \"offer\":\"1hari\"}");
        sell(BODY.replace("\"count\":5", "\"count\":6"));

        List<String> prints =
                shop.sales.sold.stream().map(SellVouchers.Command::fingerprint).toList();
        assertThat(prints.get(1)).isEqualTo(prints.get(0));
        assertThat(prints.get(2)).isNotEqualTo(prints.get(0));
    }

    @Test
    void repeatedSaleIsAnsweredWith200() {
        shop.sales.selling = command -> new SellVouchers.SoldBefore(ID);

        Answer answer = sell(BODY);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("id")).isEqualTo(ID.value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"1hari\"|7|offer",
                "\"offer\":\"1hari\",||offer",
                "\"count\":5|\"count\":0|count",
                "\"count\":5|\"count\":-1|count",
                "\"count\":5|\"count\":101|count",
                "\"count\":5|\"count\":1.5|count",
                "\"count\":5|\"count\":\"5\"|count",
                "\"count\":5|\"count\":null|count",
                "4500|-1|price",
                "4500|4500.5|price",
                "4500|1000000000000|price",
                "4500|\"4500\"|price",
                "\"Ibu Sari\"|7|customer.name",
                "\"Ibu Sari\"|\" \"|customer.name",
                "\"Ibu Sari\"|\"0123456789012345678901234567890123456789012345678901234567890\"|customer.name",
                "\"Ibu Sari\"|\"a\\r\\nb\"|customer.name",
                "\"081234567890\"|\"12\"|customer.phone",
                "\"081234567890\"|81234567890|customer.phone",
                "{\"name\":\"Ibu Sari\",\"phone\":\"081234567890\"}|[]|customer",
                "\"price\"|\"harga\"|harga"
            })
    void wrongFieldIsNamed(String right, String wrong, String field) {
        Answer answer = sell(BODY.replace(right, wrong == null ? "" : wrong));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).contains(field);
        assertThat(shop.sales.sold).isEmpty();
    }

    @Test
    void keyIsNeeded() {
        Answer answer = api.request("POST", PATH).asAdmin().json(BODY).send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly("Idempotency-Key");
    }

    @Test
    void refusalsNameTheFieldAndTheReason() {
        assertRefusal(new SellVouchers.KeyUsedOtherwise(), 422, "Idempotency-Key");
        assertRefusal(new SellVouchers.UnknownOffer(), 404, "offer");
        assertRefusal(new SellVouchers.OfferClosed(), 409, "offer");
        assertRefusal(new SellVouchers.AgentMayNotSell(), 404, "code");
        assertThat(assertRefusal(new SellVouchers.PriceChanged(Money.rupiah(4_700)), 409, "price"))
                .contains("4700");
        assertThat(assertRefusal(new SellVouchers.Overdrawn(Money.rupiah(13_499), Money.rupiah(22_500)), 422, "count"))
                .contains("13499")
                .contains("22500");
    }

    private String assertRefusal(SellVouchers.Outcome outcome, int status, String field) {
        shop.sales.selling = command -> outcome;
        Answer answer = sell(BODY);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.faults()).containsExactly(field);
        return answer.json().toString();
    }

    @Test
    void whoIsNotTheOwnerSellsNothing() {
        Answer answer = api.request("POST", PATH)
                .header("Idempotency-Key", "k")
                .json(BODY)
                .send();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(shop.sales.sold).isEmpty();
    }

    @Test
    void saleIsFoundUnderItsAgentAlone() {
        assertThat(get(PATH + "/" + ID).status()).isEqualTo(200);
        assertThat(get("admin/agents/AG002/sales/" + ID).status()).isEqualTo(404);
        assertThat(get(PATH + "/nonsense").status()).isEqualTo(404);
        assertThat(get("admin/agents/nobody/sales/" + ID).faults()).containsExactly("code");
    }

    @Test
    void listIsPagedByTheMarkOfItsLastSale() {
        shop.sales.listedSales.add(listed());

        Answer first = get(PATH + "?limit=1");
        Answer second = get(PATH + "?limit=1&after=" + first.json().getString("next"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(shop.sales.saleQueries.get(1).after()).contains(listed().mark());
        assertThat(shop.sales.saleQueries).extracting(query -> query.limit()).containsOnly(1);
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit", "limit=201, limit", "limit=x, limit", "after=x, after"})
    void wrongQueryIsNamed(String query, String field) {
        Answer answer = get(PATH + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(field);
    }

    @Test
    void salesOfAnUnknownAgentAreNotFound() {
        assertThat(get("admin/agents/AG999/sales").status()).isEqualTo(404);
        assertThat(get("admin/agents/x/sales").status()).isEqualTo(404);
    }

    @Test
    void exampleIsTakenAndAnswersHaveTheFieldsDescribed() {
        shop.sales.listedSales.add(listed());
        @SuppressWarnings("unchecked")
        Map<String, Object> example =
                (Map<String, Object>) description.exampleBody("post", "/api/v1/admin/agents/{code}/sales");

        JsonObject sale =
                sell(Json.createObjectBuilder(example).build().toString()).json();
        JsonObject row = get(PATH).json().getJsonArray("sales").getJsonObject(0);

        assertThat(sale.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("AgentSale"));
        assertThat(sale.getJsonArray("vouchers").getJsonObject(0).keySet())
                .containsExactlyInAnyOrderElementsOf(description.properties("SoldVoucher"));
        assertThat(row.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("ListedSale"));
    }

    private static List<JsonObject> vouchers(Answer answer) {
        return answer.json().getJsonArray("vouchers").getValuesAs(JsonObject.class);
    }

    private Answer sell(String body) {
        return api.request("POST", PATH)
                .asAdmin()
                .header("Idempotency-Key", "key-1")
                .json(body)
                .send();
    }

    private Answer get(String path) {
        return api.get(path).asAdmin().send();
    }

    private static ListedSale listed() {
        AgentSale sale = sale().sale();
        return new ListedSale(
                sale.id(),
                sale.reference(),
                sale.agent(),
                sale.offer(),
                sale.offerName(),
                sale.buy(),
                sale.sell(),
                sale.customer(),
                sale.soldAt(),
                3,
                1,
                1);
    }

    private static SaleView sale() {
        Order ready = anOrder()
                .number(1)
                .soldBy("AG001")
                .after(OrderEvent.VOUCHER_READY)
                .order();
        Order waiting = anOrder().number(2).soldBy("AG001").order();
        Order returned = anOrder()
                .number(3)
                .soldBy("AG001")
                .after(OrderEvent.MONEY_RETURNED)
                .order();
        AgentSale sale = new AgentSale(
                ID,
                new AgentCode("AG001"),
                ready.offer(),
                ready.offerName(),
                Money.rupiah(4_500),
                Money.rupiah(5_000),
                List.of(),
                new SoldTo(Optional.of("Ibu Sari"), Optional.empty(), Language.INDONESIAN),
                Stream.of(ready, waiting, returned)
                        .map(order -> new AgentSale.Sold(order.id(), order.reference()))
                        .toList(),
                ready.createdAt());
        Voucher.Provisioned voucher = new Voucher.Provisioned(
                ready.id(), new VoucherCode("k7m3xq"), Secret.of("k7m3xq"), "vc-1", ready.createdAt());
        return new SaleView(
                sale,
                List.of(
                        view(ready, Optional.of(voucher)),
                        view(waiting, Optional.empty()),
                        view(returned, Optional.empty())));
    }

    private static OrderView view(Order order, Optional<Voucher.Provisioned> voucher) {
        return new OrderView(order, Optional.empty(), voucher, Optional.of(URI.create("http://hotspot.lan/login")));
    }
}
