package id.mikhmon.web.api;

import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static id.mikhmon.domain.payment.PaymentFixture.aPaymentOf;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.PlaceOrder;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.domain.offer.OfferFixture;
import id.mikhmon.domain.order.Order;
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
        "/api/v1/admin/staff/{login}, admin/staff/siti, Person",
        "/api/v1/admin/payment-gateways/{gateway}, admin/payment-gateways/tripay, PaymentGateway",
        "/api/v1/admin/messaging-gateways/{gateway}, admin/messaging-gateways/fonnte, MessagingGateway"
    })
    void theExampleIsTakenAndTheAnswerHasTheFieldsDescribed(String described, String path, String schema) {
        Answer answer = api.put(path, json(description.exampleBody("put", described)));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().keySet()).containsExactlyInAnyOrderElementsOf(description.properties(schema));
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
