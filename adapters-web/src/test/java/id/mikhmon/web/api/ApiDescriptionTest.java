package id.mikhmon.web.api;

import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static id.mikhmon.domain.payment.PaymentFixture.aPaymentOf;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.ShowExample;
import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.PlaceOrder;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelFixture;
import id.mikhmon.domain.agent.Quote;
import id.mikhmon.domain.offer.OfferFixture;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.domain.voucher.Voucher;
import id.mikhmon.domain.voucher.VoucherCode;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiDescriptionTest {
    private static final Set<String> SERVLETS =
            Set.of("POST /webhooks/payments/{gateway}", "POST /webhooks/whatsapp/{gateway}/{secret}");

    private final ApiDescription description = new ApiDescription();
    private final PlayedShop shop = new PlayedShop();
    private final ApiUnderTest api = new ApiUnderTest(shop);

    @BeforeEach
    void ordersCanBePlaced() {
        shop.placing = command -> {
            shop.show(delivered());
            return new PlaceOrder.Placed(delivered().order().id());
        };
    }

    @Test
    void everyOperationIsDescribedAndEveryDescribedOneIsThere() {
        Set<String> there = new TreeSet<>(SERVLETS);
        there.addAll(operationsOf(new PublicApi()));
        there.addAll(operationsOf(new AdminApi()));
        there.addAll(operationsOf(new AgentApi()));

        assertThat(description.operations()).isEqualTo(there);
    }

    private static Set<String> operationsOf(Application application) {
        String root =
                application.getClass().getAnnotation(ApplicationPath.class).value();
        Set<String> operations = new TreeSet<>();
        for (Class<?> resource : application.getClasses()) {
            Path path = resource.getAnnotation(Path.class);
            for (Method method : path == null ? new Method[0] : resource.getDeclaredMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (verb != null) {
                        Path below = method.getAnnotation(Path.class);
                        operations.add(verb.value() + " " + root + path.value() + (below == null ? "" : below.value()));
                    }
                }
            }
        }
        return operations;
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/admin/routers/{name}, admin/routers/cafe, Router",
        "/api/v1/admin/offers/{id}, admin/offers/1hari, Offer",
        "/api/v1/admin/agents/{code}, admin/agents/AG001, Agent",
        "/api/v1/admin/levels/{code}, admin/levels/TOKO, Level",
        "/api/v1/admin/staff/{login}, admin/staff/siti, Person",
        "/api/v1/admin/payment-gateways/{gateway}, admin/payment-gateways/tripay, PaymentGateway",
        "/api/v1/admin/messaging-gateways/{gateway}, admin/messaging-gateways/fonnte, MessagingGateway"
    })
    void theExampleIsTakenAndTheAnswerHasTheFieldsDescribed(String described, String path, String schema) {
        Answer answer = api.put(path, json(description.exampleBody("put", described)));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().keySet()).containsExactlyInAnyOrderElementsOf(description.properties(schema));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/admin/levels/{code}/prices, admin/levels/GOLD/prices, LevelPrice",
        "/api/v1/admin/agents/{code}/prices, admin/agents/AG001/prices, AgentPrice"
    })
    void theExampleOfPricesIsTakenAndTheirRowsHaveTheFieldsDescribed(String described, String path, String schema) {
        Answer answer = api.put(path, json(description.exampleBody("put", described)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getJsonArray("prices").getJsonObject(0).keySet())
                .containsExactlyInAnyOrderElementsOf(description.properties(schema));
    }

    @Test
    void theExampleOfATableIsTaken() {
        String table = description.exampleText("post", "/api/v1/admin/agents/import", "text/csv");

        Answer answer = api.request("POST", "admin/agents/import?dryRun=true")
                .asAdmin()
                .bytes("text/csv", table.getBytes(StandardCharsets.UTF_8))
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().keySet()).containsExactlyInAnyOrderElementsOf(description.properties("AgentImport"));
    }

    @Test
    void theWorkedExampleHasTheFieldsDescribed() {
        Level level = LevelFixture.aLevel("GOLD").withUplines("2").level();
        Money price = Money.rupiah(5_000);
        Quote quote = new Quote(price, price, price, price, price);
        shop.levels.example = () -> new ShowExample.Example(
                level, OfferFixture.anOffer().offer(), quote, level.commission().parts(price, price));

        assertThat(api.get("admin/levels/GOLD/example?offer=1hari")
                        .asAdmin()
                        .send()
                        .json()
                        .keySet())
                .containsExactlyInAnyOrderElementsOf(description.properties("CommissionExample"));
    }

    @Test
    void theExampleOfAnOrderIsTakenAndTheAnswerHasTheFieldsDescribed() {
        JsonObject order = api.place(json(description.exampleBody("post", "/api/v1/orders")))
                .json();

        assertThat(order.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("Order"));
        assertThat(order.getJsonObject("payment").keySet())
                .containsExactlyInAnyOrderElementsOf(description.properties("Payment"));
        assertThat(order.getJsonObject("voucher").keySet())
                .containsExactlyInAnyOrderElementsOf(description.properties("Voucher"));
    }

    @Test
    void listsHaveTheFieldsDescribed() {
        shop.offers.put(
                OfferFixture.anOffer().offer().id(), OfferFixture.anOffer().offer());
        shop.outbox.add(new OutboxStore.Entry(
                1, "t", "router:r", "s", OutboxStore.State.DONE, 1, Instant.EPOCH, Instant.EPOCH, Optional.empty()));

        assertThat(first("offers", "offers").keySet())
                .containsExactlyInAnyOrderElementsOf(description.properties("OfferForSale"));
        assertThat(first("admin/outbox", "messages").keySet())
                .containsExactlyInAnyOrderElementsOf(description.properties("OutboxMessage"));
    }

    @Test
    void theLedgerHasTheFieldsDescribed() {
        api.put("admin/agents/AG001", json(description.exampleBody("put", "/api/v1/admin/agents/{code}")));

        JsonObject movement = api.request("POST", "admin/agents/AG001/wallet-movements")
                .asAdmin()
                .header("Idempotency-Key", "k1")
                .json(json(description.exampleBody("post", "/api/v1/admin/agents/{code}/wallet-movements")))
                .send()
                .json();
        JsonObject statement = api.get("admin/agents/AG001/statement?from=2026-11-01&to=2026-11-30")
                .asAdmin()
                .send()
                .json();
        JsonObject entry = first("admin/ledger/entries", "entries");

        assertThat(movement.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("WalletMovement"));
        assertThat(statement.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("Statement"));
        assertThat(statement.getJsonArray("lines").getJsonObject(0).keySet())
                .containsExactlyInAnyOrderElementsOf(description.properties("StatementLine"));
        assertThat(entry.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("JournalEntry"));
        assertThat(entry.getJsonArray("postings").getJsonObject(0).keySet())
                .containsExactlyInAnyOrderElementsOf(description.properties("Posting"));
        assertThat(first("admin/ledger/accounts", "accounts").keySet())
                .containsExactlyInAnyOrderElementsOf(description.properties("LedgerAccount"));
        assertThat(api.get("admin/ledger/verification").asAdmin().send().json().keySet())
                .containsExactlyInAnyOrderElementsOf(description.properties("LedgerVerification"));
    }

    private JsonObject first(String path, String list) {
        return api.get(path).asAdmin().send().json().getJsonArray(list).getJsonObject(0);
    }

    private static String json(Map<?, ?> example) {
        JsonObject object = Json.createObjectBuilder(asJson(example)).build();
        return object.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asJson(Map<?, ?> example) {
        return (Map<String, Object>) example;
    }

    private static OrderView delivered() {
        Order order = anOrder().throughAgent("AG001").delivered().order();
        return new OrderView(
                order,
                Optional.of(aPaymentOf(order).paid().payment()),
                Optional.of(new Voucher.Provisioned(
                        order.id(), new VoucherCode("abc"), Secret.of("abc"), "vc-1", order.createdAt())),
                Optional.empty());
    }
}
