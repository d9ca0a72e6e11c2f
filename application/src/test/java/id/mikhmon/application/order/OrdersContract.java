package id.mikhmon.application.order;

import static id.mikhmon.domain.offer.OfferFixture.anOffer;
import static id.mikhmon.domain.order.OrderFixture.PLACED_AT;
import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.application.order.port.Orders;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.order.OrderId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every storage of orders keeps to. */
public abstract class OrdersContract {
    private static final IdempotencyKey KEY = new IdempotencyKey("Key-1");
    private static final String FINGERPRINT = "0f".repeat(32);

    protected abstract Transactions transactions();

    protected abstract Orders orders();

    @Test
    void orderIsFoundAsItWasStored() {
        Order plain = anOrder().number(1).order();
        Order full = anOrder()
                .number(2)
                .forOffer(anOffer().withTwoCodes().offer())
                .throughAgent("AG001")
                .withEmail("sari@example.id")
                .delivered()
                .order();

        transactions().run(() -> {
            orders().add(plain);
            orders().add(full);
        });

        assertThat(orders().find(plain.id())).contains(plain);
        assertThat(orders().find(full.id())).contains(full);
    }

    @Test
    void orderThatAnAgentSoldIsFoundAsItWasStored() {
        Order sold = anOrder().number(4).soldBy("AG001").order();
        Order returned = anOrder()
                .number(5)
                .soldBy("AG001")
                .after(OrderEvent.MONEY_RETURNED)
                .order();

        transactions().run(() -> {
            orders().add(sold);
            orders().add(returned);
        });

        assertThat(orders().find(sold.id())).contains(sold);
        assertThat(orders().find(returned.id())).contains(returned);
    }

    @Test
    void unknownOrderIsNotFound() {
        assertThat(orders().find(anOrder().number(3).order().id())).isEmpty();
        assertThat(transactions()
                        .required(
                                () -> orders().lock(anOrder().number(3).order().id())))
                .isEmpty();
    }

    @Test
    void severalOrdersAreFoundAndLockedAtOnce() {
        Order first = anOrder().number(6).order();
        Order second = anOrder().number(7).paid().order();
        transactions().run(() -> {
            orders().add(first);
            orders().add(second);
        });
        List<OrderId> ids = List.of(second.id(), anOrder().number(8).order().id(), first.id(), second.id());

        assertThat(orders().findAll(ids)).containsExactlyInAnyOrder(first, second);
        transactions().run(() -> {
            assertThat(orders().lockAll(ids)).containsExactlyInAnyOrder(first, second);
            orders().save(second.after(OrderEvent.VOUCHER_READY, PLACED_AT));
            assertThat(orders().lockAll(List.of(second.id())))
                    .containsExactly(second.after(OrderEvent.VOUCHER_READY, PLACED_AT));
        });
    }

    @Test
    void savedOrderTakesThePlaceOfTheStoredOne() {
        Order placed = anOrder().order();
        transactions().run(() -> orders().add(placed));

        Order review = anOrder().inReview().order();
        transactions().run(() -> {
            orders().lock(placed.id());
            orders().save(review);
        });

        assertThat(orders().find(placed.id())).contains(review);
    }

    @Test
    void lockShowsWhatTheSameTransactionSaved() {
        Order placed = anOrder().order();
        transactions().run(() -> orders().add(placed));

        Order paid = anOrder().paid().order();
        transactions().run(() -> {
            orders().lock(placed.id());
            orders().save(paid);

            assertThat(orders().lock(placed.id())).contains(paid);
            assertThat(orders().find(placed.id())).contains(paid);
        });
    }

    @Test
    void saveOfAnOrderThatWasNeverStoredFails() {
        assertThatThrownBy(
                        () -> transactions().run(() -> orders().save(anOrder().order())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasRolledBackIsNotThere() {
        Order order = anOrder().order();

        assertThatThrownBy(() -> transactions().run(() -> {
                    orders().claimKey(KEY, FINGERPRINT, order.id(), PLACED_AT);
                    orders().add(order);
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(orders().find(order.id())).isEmpty();
        assertThat(orders().findKey(KEY)).isEmpty();
    }

    @Test
    void keyIsClaimedOnce() {
        Order first = anOrder().number(1).order();
        Order second = anOrder().number(2).order();

        var claimed = transactions().required(() -> orders().claimKey(KEY, FINGERPRINT, first.id(), PLACED_AT));
        var refused = transactions().required(() -> orders().claimKey(KEY, "another", second.id(), PLACED_AT));

        assertThat(claimed).isEmpty();
        assertThat(refused).contains(new Orders.KeyHolder(first.id(), FINGERPRINT));
        assertThat(orders().findKey(KEY)).contains(new Orders.KeyHolder(first.id(), FINGERPRINT));
    }

    @Test
    void transactionGoesOnAfterAKeyWasTaken() {
        Order first = anOrder().number(1).order();
        Order second = anOrder().number(2).order();
        transactions().run(() -> orders().claimKey(KEY, FINGERPRINT, first.id(), PLACED_AT));

        transactions().run(() -> {
            assertThat(orders().claimKey(KEY, FINGERPRINT, second.id(), PLACED_AT))
                    .isPresent();
            orders().add(second);
        });

        assertThat(orders().find(second.id())).contains(second);
    }

    @Test
    void keysDifferByCase() {
        Order order = anOrder().order();
        transactions().run(() -> orders().claimKey(KEY, FINGERPRINT, order.id(), PLACED_AT));

        assertThat(orders().findKey(new IdempotencyKey("key-1"))).isEmpty();
        assertThat(transactions()
                        .required(() ->
                                orders().claimKey(new IdempotencyKey("key-1"), FINGERPRINT, order.id(), PLACED_AT)))
                .isEmpty();
    }

    @Test
    void onlyOldKeysOfEndedOrdersAreForgotten() {
        claimed("delivered", anOrder().number(1).delivered().order(), PLACED_AT);
        claimed("expired", anOrder().number(2).expired().order(), PLACED_AT);
        claimed("in review", anOrder().number(3).inReview().order(), PLACED_AT);
        claimed("paid", anOrder().number(4).paid().order(), PLACED_AT);
        claimed("young", anOrder().number(5).delivered().order(), PLACED_AT.plusSeconds(1));

        assertThat(forgetKeysBefore(PLACED_AT.plusSeconds(1), 10)).isEqualTo(2);

        assertThat(holds("delivered")).isFalse();
        assertThat(holds("expired")).isFalse();
        assertThat(holds("in review")).isTrue();
        assertThat(holds("paid")).isTrue();
        assertThat(holds("young")).isTrue();
    }

    @Test
    void noMoreKeysThanAskedForAreForgottenAtOnce() {
        for (int n = 0; n < 5; n++) {
            claimed("key " + n, anOrder().number(n).delivered().order(), PLACED_AT);
        }

        assertThat(forgetKeysBefore(PLACED_AT.plusSeconds(1), 3)).isEqualTo(3);
        assertThat(forgetKeysBefore(PLACED_AT.plusSeconds(1), 3)).isEqualTo(2);
        assertThat(forgetKeysBefore(PLACED_AT.plusSeconds(1), 3)).isZero();
    }

    private void claimed(String key, Order order, Instant now) {
        transactions().run(() -> {
            orders().claimKey(named(key), FINGERPRINT, order.id(), now);
            orders().add(order);
        });
    }

    private boolean holds(String key) {
        return orders().findKey(named(key)).isPresent();
    }

    private static IdempotencyKey named(String key) {
        return new IdempotencyKey(key.replace(' ', '-'));
    }

    private int forgetKeysBefore(Instant time, int most) {
        return transactions().required(() -> orders().forgetKeysBefore(time, most));
    }
}
