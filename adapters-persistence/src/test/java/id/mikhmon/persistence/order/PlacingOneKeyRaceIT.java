package id.mikhmon.persistence.order;

import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.order.port.Orders;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.persistence.testing.Rivals;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlacingOneKeyRaceIT {
    private static final int RIVALS = 16;

    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Test
    void oneKeySentSixteenTimesAtOnceMakesOneOrder() {
        JpaOrders orders = new JpaOrders(stores.database());
        IdempotencyKey key = new IdempotencyKey("captive-portal-retry");

        List<OrderId> placed = Rivals.atOnce(
                RIVALS,
                rival -> () -> stores.transactions().required(() -> {
                    Order mine = anOrder().number(rival).order();
                    return orders.claimKey(key, "f", mine.id(), mine.createdAt())
                            .map(Orders.KeyHolder::order)
                            .orElseGet(() -> {
                                orders.add(mine);
                                return mine.id();
                            });
                }));

        assertThat(placed).hasSize(RIVALS).containsOnly(placed.get(0));
        assertThat(stores.number("SELECT COUNT(*) FROM orders")).isEqualTo(1);
    }

    @Test
    void lockLetsOneTransactionChangeTheOrderAtATime() {
        JpaOrders orders = new JpaOrders(stores.database());
        Order placed = anOrder().awaitingPayment().order();
        stores.transactions().run(() -> orders.add(placed));
        Order paid = anOrder().paid().order();

        List<Boolean> wasFirst = Rivals.atOnce(
                8,
                rival -> () -> stores.transactions().required(() -> {
                    // A read before the lock must not hide what another transaction has committed since.
                    orders.find(placed.id());
                    Order mine = orders.lock(placed.id()).orElseThrow();
                    if (mine.state() == OrderState.PAID) {
                        return false;
                    }
                    orders.save(paid);
                    return true;
                }));

        assertThat(wasFirst).containsOnlyOnce(true);
        assertThat(orders.find(placed.id())).contains(paid);
    }
}
