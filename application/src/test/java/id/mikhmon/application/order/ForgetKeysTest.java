package id.mikhmon.application.order;

import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.Order;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ForgetKeysTest {
    private static final Instant NOW = Instant.parse("2026-12-31T07:05:00Z");
    private static final int SEVERAL_BATCHES = 1_200;

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryOrders orders = new InMemoryOrders(transactions);
    private final ForgetKeys forget = new ForgetKeysService(orders, transactions);

    @Test
    void keysOfEndedOrdersAreKeptForThirtyDays() {
        Order ended = anOrder().number(1).delivered().order();
        Order open = anOrder().number(2).inReview().order();
        orders.add(ended);
        orders.add(open);
        Instant tooOld = NOW.minus(Duration.ofDays(30)).minusSeconds(1);
        for (int n = 0; n < SEVERAL_BATCHES; n++) {
            orders.claimKey(key("old-" + n), "f", ended.id(), tooOld);
        }
        orders.claimKey(key("young"), "f", ended.id(), NOW.minus(Duration.ofDays(30)));
        orders.claimKey(key("open"), "f", open.id(), tooOld);

        forget.forget(NOW);

        assertThat(orders.findKey(key("old-0"))).isEmpty();
        assertThat(orders.findKey(key("old-" + (SEVERAL_BATCHES - 1)))).isEmpty();
        assertThat(orders.findKey(key("young"))).isPresent();
        assertThat(orders.findKey(key("open"))).isPresent();
    }

    private static IdempotencyKey key(String value) {
        return new IdempotencyKey(value);
    }
}
