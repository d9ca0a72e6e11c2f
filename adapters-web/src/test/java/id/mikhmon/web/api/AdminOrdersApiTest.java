package id.mikhmon.web.api;

import static id.mikhmon.domain.offer.OfferFixture.anOffer;
import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.domain.order.OrderState;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of orders over the admin API. */
class AdminOrdersApiTest {
    private final PlayedShop shop = new PlayedShop();
    private final ApiUnderTest api = new ApiUnderTest(shop);

    @Test
    void ordersAreListedWithTheirCustomer() {
        shop.show(new OrderView(
                anOrder().forOffer(anOffer().offer()).inReview().order(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        shop.nextPage = Optional.of("mark");

        JsonObject page = api.get("admin/orders?status=REVIEW&from=2026-11-22&to=2026-11-22&limit=7&after=abc")
                .asAdmin()
                .send()
                .json();

        JsonObject order = page.getJsonArray("orders").getJsonObject(0);
        assertThat(order.getJsonObject("customer").getString("phone")).isEqualTo("+6281234567890");
        assertThat(order.getString("reviewReason")).isEqualTo("WRONG_AMOUNT");
        assertThat(page.getString("next")).isEqualTo("mark");
        assertThat(shop.queries.get(0).state()).contains(OrderState.REVIEW);
        assertThat(shop.queries.get(0).from()).contains(Instant.parse("2026-11-21T17:00:00Z"));
        assertThat(shop.queries.get(0).to()).contains(Instant.parse("2026-11-22T17:00:00Z"));
        assertThat(shop.queries.get(0).limit()).isEqualTo(7);
    }

    @Test
    void timesMayCarryAnOffsetThatNobodyEncoded() {
        api.get("admin/orders?from=2026-11-22T14:05:00+07:00&to=2026-11-22T14:05:00%2B07:00")
                .asAdmin()
                .send();

        assertThat(shop.queries.get(0).from()).contains(Instant.parse("2026-11-22T07:05:00Z"));
        assertThat(shop.queries.get(0).to()).isEqualTo(shop.queries.get(0).from());
        assertThat(shop.queries.get(0).limit()).isEqualTo(50);
        assertThat(shop.queries.get(0).oldestFirst()).isFalse();
    }

    @Test
    void ordersAreListedFromTheOldestOnWhereThatIsAsked() {
        assertThat(api.get("admin/orders?sort=OLDEST").asAdmin().send().status())
                .isEqualTo(200);

        assertThat(shop.queries.get(0).oldestFirst()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=201, limit",
        "limit=1.0, limit",
        "limit=-1, limit",
        "limit=, limit",
        "status=paid, status",
        "status=, status",
        "sort=oldest, sort",
        "from=yesterday, from",
        "to=2026-13-01, to",
        "from=%2B999999999-12-31, from",
        "from=2026-11-22T14:05, from",
        "after=nonsense, after"
    })
    void aWrongParameterIs400AndNamed(String query, String field) {
        Answer answer = api.get("admin/orders?" + query).asAdmin().send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(field);
    }
}
