package id.mikhmon.bootstrap.inside;

import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.application.order.port.Orders;
import id.mikhmon.application.outbox.Lane;
import id.mikhmon.application.outbox.OutboxMessage;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.bootstrap.settings.Settings;
import id.mikhmon.domain.offer.OfferFixture;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderFixture;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** All tests inside the server are in this class: a second class would deploy a second time, for half a minute. */
@ExtendWith({InsideServer.class, ArquillianExtension.class})
class InsideServerIT {
    /** The database outlives a run; each run has rows of its own. */
    private static final long RUN = new SecureRandom().nextLong();

    @Inject
    Settings settings;

    @Inject
    @Readiness
    jakarta.enterprise.inject.Instance<HealthCheck> checks;

    @Resource(lookup = "jdbc/mikhmon")
    DataSource dataSource;

    @Inject
    Transactions transactions;

    @Inject
    Orders orders;

    @Inject
    OutboxStore outbox;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Deployment
    static WebArchive product() {
        return InsideServer.productWith(InsideServerIT.class, OrderFixture.class, OfferFixture.class);
    }

    @Test
    void settingsComeFromTheServersConfiguration() {
        assertThat(settings.dataFolder().toString()).endsWith("inside-server");
        assertThat(settings.timeZone().getId()).isEqualTo("Asia/Jakarta");
        assertThat(settings.sandbox()).isFalse();
    }

    @Test
    void theReadinessChecksAreUp() {
        assertThat(checks.stream().map(HealthCheck::call))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(answer -> answer.getStatus() == HealthCheckResponse.Status.UP);
    }

    @Test
    void connectionsReadOnlyWhatIsCommitted() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    void lockIsWaitedForSecondsOnly() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT @@innodb_lock_wait_timeout")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(5);
        }
    }

    @Test
    void workThatFailsLeavesNothingOfWhatJpaAndSqlWrote() {
        Order order = anOrder().number(RUN + 101).order();
        List<String> actions = new ArrayList<>();

        assertThatThrownBy(() -> transactions.run(() -> {
                    orders.claimKey(new IdempotencyKey("failing" + RUN), "f", order.id(), order.createdAt());
                    orders.add(order);
                    transactions.afterCommit(() -> actions.add("after a rollback"));
                    throw new IllegalArgumentException("changed my mind");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(orders.find(order.id())).isEmpty();
        assertThat(orders.findKey(new IdempotencyKey("failing" + RUN))).isEmpty();
        assertThat(actions).isEmpty();
    }

    @Test
    void refusedInsertLeavesTheContainersTransactionAlive() {
        Order order = anOrder().number(RUN + 102).order();
        OutboxMessage message = new OutboxMessage(
                "inside.v1", new Lane("inside:test"), "once" + RUN, "s", Instant.parse("2036-11-22T07:05:00Z"));
        List<String> actions = new ArrayList<>();

        transactions.run(() -> {
            assertThat(outbox.add(message, "c")).isTrue();
            assertThat(outbox.add(message, "c")).isFalse();
            orders.add(order);
            transactions.afterCommit(
                    () -> actions.add("sees " + orders.find(order.id()).isPresent()));
        });

        assertThat(actions).containsExactly("sees true");
    }

    @Test
    void bothSidesOfADeadlockEndWell() throws Exception {
        List<Order> pair = List.of(
                anOrder().number(RUN + 103).order(), anOrder().number(RUN + 104).order());
        transactions.run(() -> pair.forEach(orders::add));
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();

        List<Future<?>> rivals = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int mine = i;
            rivals.add(executor.submit(() -> transactions.run(() -> {
                runs.incrementAndGet();
                orders.lock(pair.get(mine).id());
                meet(bothHoldOne);
                orders.lock(pair.get(1 - mine).id());
            })));
        }
        for (Future<?> rival : rivals) {
            rival.get(60, TimeUnit.SECONDS);
        }

        assertThat(runs).hasValueGreaterThan(2);
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
