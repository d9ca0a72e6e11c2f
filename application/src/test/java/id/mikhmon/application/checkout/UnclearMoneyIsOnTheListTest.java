package id.mikhmon.application.checkout;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.decision.DecideOrder;
import id.mikhmon.application.payment.ScriptedPaymentGateway;
import id.mikhmon.application.voucher.ScriptedHotspotRouter;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.decision.ActionRules;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.decision.OrderAction;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.order.ReviewReason;
import id.mikhmon.domain.payment.GatewayId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to an order, in whatever order: unclear money is never out of the owner's sight. */
class UnclearMoneyIsOnTheListTest {
    private static final int STEPS = 25;

    private final SaleInMemory sale = new SaleInMemory();
    private final List<String> story = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 200, 300})
    void orderHasAReasonForReviewAsLongAsItHoldsUnclearMoney(int firstSeed) {
        sale.agents.save(anAgent(10).agent());
        for (int seed = firstSeed; seed < firstSeed + 100; seed++) {
            Random random = new Random(seed);
            story.clear();
            long before = unclear();
            OrderId id = sale.order();
            sale.changeChannel.change(id, ScriptedPaymentGateway.QRIS);
            for (int step = 0; step < STEPS; step++) {
                happens(id, random, step);
                Order order = sale.read(id);
                if (unclear() != before) {
                    assertThat(order.review()).as("seed %d: %s", seed, story).isPresent();
                    assertThat(ActionRules.allowed(order, true)).isNotEmpty();
                }
                if (order.state() == OrderState.REVIEW) {
                    assertThat(order.review()).as("seed %d: %s", seed, story).isPresent();
                }
            }
            settle(id);
            assertThat(unclear()).as("seed %d: %s", seed, story).isEqualTo(before);
            assertThat(sale.read(id).review()).as("seed %d: %s", seed, story).isEmpty();
        }
    }

    @Test
    void moneyForARefundedOrderIsLookedAtUntilItIsDecidedAbout() {
        OrderId id = sale.order();
        sale.pay(id);
        decide(id, OrderAction.REFUND, "k1");
        assertThat(sale.read(id).review()).isEmpty();

        tell("PAID", id, 1, 5_785, "T-other");
        assertThat(sale.read(id).state()).isEqualTo(OrderState.REFUNDED);
        assertThat(sale.read(id).review()).contains(ReviewReason.SECOND_PAYMENT);

        decide(id, OrderAction.CLOSE, "k2");
        assertThat(sale.read(id).review()).isEmpty();
        assertThat(unclear()).isZero();
    }

    @Test
    void whatIsLeftAfterDeliveringForUnclearMoneyIsLookedAt() {
        OrderId id = sale.order();
        tell("PAID", id, 1, 1_000, "T-small");
        tell("PAID", id, 1, 5_785, "T-right");
        tell("PAID", id, 1, 5_785, "T-more");

        decide(id, OrderAction.DELIVER_AGAIN, "k1");
        sale.dispatcher.sweep();

        assertThat(sale.read(id).deliveredAt()).isPresent();
        assertThat(sale.read(id).state()).isEqualTo(OrderState.REVIEW);
        assertThat(unclear()).isEqualTo(6_785);
    }

    private void happens(OrderId id, Random random, int step) {
        int attempt = 1 + random.nextInt(2);
        String main = "T-" + sale.payment(id, attempt).reference();
        String beside = "T-beside-" + random.nextInt(2);
        switch (random.nextInt(13)) {
            case 0, 1 -> tell("PAID", id, attempt, 5_785, main);
            case 2 -> tell("PAID", id, attempt, 4_321, main);
            case 3 -> tell("PAID", id, attempt, 5_785, beside);
            case 4 -> tell("REFUNDED", id, attempt, step, main);
            case 5 -> tell("REFUNDED", id, attempt, step, beside);
            case 6 -> tell(random.nextBoolean() ? "EXPIRED" : "FAILED", id, attempt, step, main);
            case 7 -> {
                story.add("refuses");
                sale.router.next(ScriptedHotspotRouter.Fault.REFUSED);
            }
            case 8 -> {
                story.add("away or back");
                if (random.nextBoolean()) {
                    sale.router.goAway();
                } else {
                    sale.router.comeBack();
                }
            }
            case 9 -> sale.pass(Duration.ofSeconds(20));
            default -> decide(id, List.of(OrderAction.values()).get(random.nextInt(4)), id + "-" + step);
        }
        sale.dispatcher.sweep();
    }

    /** The owner has an action for each that is left. */
    private void settle(OrderId id) {
        sale.router.comeBack();
        for (int n = 0; n < 6; n++) {
            sale.pass(Duration.ofMinutes(1));
            Order order = sale.read(id);
            if (order.review().isPresent()) {
                OrderAction action = ActionRules.allowed(order, true).contains(OrderAction.CLOSE)
                        ? OrderAction.CLOSE
                        : n < 3 ? OrderAction.DELIVER_AGAIN : OrderAction.REFUND;
                decide(id, action, id + "-settle-" + n);
            }
        }
    }

    private void decide(OrderId id, OrderAction action, String key) {
        story.add(action.name());
        sale.decideOrder.decide(new DecideOrder.Command(
                id,
                action,
                action == OrderAction.REFUND ? Optional.of(GivenBack.BY_HAND_CASH) : Optional.empty(),
                action == OrderAction.CREDIT ? Optional.of(anAgent(10).agent().code()) : Optional.empty(),
                "Karena",
                new IdempotencyKey(key),
                new Actor("hasan", "")));
    }

    private void tell(String news, OrderId id, int attempt, long paid, String transaction) {
        story.add(news + " " + attempt + " " + paid + " " + transaction);
        long fee = news.equals("PAID") ? Math.min(785, paid) : 0;
        sale.receiveCallback.receive(
                GatewayId.TRIPAY,
                ScriptedPaymentGateway.callback(news + " "
                        + sale.payment(id, attempt).reference() + " " + paid + " " + fee + " " + transaction));
    }

    private long unclear() {
        return sale.ledger.accounts().stream()
                .filter(view -> view.id().equals(AccountId.UNCLEAR))
                .mapToLong(view -> view.balance().units())
                .sum();
    }
}
