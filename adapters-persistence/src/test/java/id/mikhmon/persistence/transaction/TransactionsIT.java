package id.mikhmon.persistence.transaction;

import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.application.transaction.StoreUnavailable;
import id.mikhmon.domain.order.Order;
import id.mikhmon.persistence.order.JpaOrders;
import id.mikhmon.persistence.testing.Rivals;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransactionsIT {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    private final JpaOrders orders = new JpaOrders(stores.database());

    @Test
    void bothSidesOfADeadlockEndWell() {
        List<Order> pair =
                List.of(anOrder().number(1).order(), anOrder().number(2).order());
        pair.forEach(orders::add);
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();

        Rivals.atOnce(
                2,
                rival -> () -> stores.transactions().required(() -> {
                    runs.incrementAndGet();
                    orders.lock(pair.get(rival).id());
                    meet(bothHoldOne);
                    return orders.lock(pair.get(1 - rival).id());
                }));

        assertThat(runs).hasValueGreaterThan(2);
    }

    @Test
    void brokenConnectionIsAnUnavailableStoreAndTheNextCallWorks() {
        Order order = anOrder().order();

        assertThatThrownBy(() -> stores.transactions().run(() -> {
                    orders.add(order);
                    stores.database().sql(connection -> {
                        try (var statement = connection.createStatement()) {
                            return statement.execute("KILL CONNECTION_ID()");
                        }
                    });
                }))
                .isInstanceOf(StoreUnavailable.class);

        stores.transactions().run(() -> assertThat(orders.find(order.id())).isEmpty());
    }

    @Test
    void writeWithoutATransactionRunsInOneOfItsOwn() {
        Order order = anOrder().order();

        orders.add(order);

        assertThat(orders.find(order.id())).contains(order);
    }

    @Test
    void readsOfADatabaseThatIsAwayAreNotRepeatedBehindOurBack() {
        int repetitions = stores.transactions().with(entities -> {
            new ReadRetries().switchOff(entities);
            return ((JpaEntityManager) entities.getDelegate())
                    .getServerSession()
                    .getLogin()
                    .getQueryRetryAttemptCount();
        });

        assertThat(repetitions).isZero();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException e) {
            // The second run of the loser meets nobody.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
