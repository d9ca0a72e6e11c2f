package id.mikhmon.application.decision;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.PlaceOrder;
import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.application.ledger.AccountView;
import id.mikhmon.application.payment.ScriptedPaymentGateway;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.application.voucher.ScriptedHotspotRouter;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.decision.OrderAction;
import id.mikhmon.domain.decision.OrderDecision;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.sale.SoldTo;
import id.mikhmon.domain.shared.Money;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day costs the buyer Rp 5.000 and a fee of Rp 785. Over the link of AG010 that agent earns Rp 500 and AG011 Rp 90. */
class DecideOrderTest {
    private static final Actor HASAN = new Actor("hasan", "10.0.0.2");
    private static final AgentCode SELLER = new AgentCode("AG010");

    private final SaleInMemory house = new SaleInMemory();

    @BeforeEach
    void agentsAreThere() {
        house.levels.save(aLevel("GOLD").withDiscount("10").withUplines("2").level());
        house.agents.save(anAgent(11).agent());
        house.agents.save(anAgent(10).under(11).ofLevel("GOLD").agent());
    }

    @Test
    void refundAtTheGatewayTakesAllBackAndTheVoucherOffTheRouter() {
        OrderId id = delivered(Optional.of(SELLER));
        assertThat(house.router.users()).hasSize(1);

        OrderDecision decision = decided(refund(id, GivenBack.AT_GATEWAY, "k1"));
        house.dispatcher.sweep();

        assertThat(decision.amount()).isEqualTo(Money.rupiah(5_785));
        assertThat(state(id)).isEqualTo(OrderState.REFUNDED);
        assertThat(balances().values()).containsOnly(0L);
        assertThat(house.router.users()).isEmpty();
        assertThat(house.audit.before(Long.MAX_VALUE, 10)).singleElement().satisfies(record -> {
            assertThat(record.entry().actor()).isEqualTo(HASAN);
            assertThat(record.entry().action()).isEqualTo("order.refund");
            assertThat(record.entry().before()).isEqualTo("state=DELIVERED");
            assertThat(record.entry().after())
                    .isEqualTo("state=REFUNDED way=AT_GATEWAY amount=5785 reason=Listrik padam");
        });
    }

    @Test
    void refundByHandLeavesWhatTheGatewayOwesAndIsPaidFromTheDrawer() {
        OrderId id = delivered(Optional.empty());

        decided(refund(id, GivenBack.BY_HAND_CASH, "k1"));

        assertThat(state(id)).isEqualTo(OrderState.REFUNDED);
        assertThat(balances()).containsEntry("gateway:TRIPAY", -5_785L).containsEntry("cash", 5_785L);
        assertThat(balances()).containsEntry("sales", 0L).containsEntry("buyers-fees", 0L);
    }

    @Test
    void pressingTwiceGivesBackOnce() {
        OrderId id = delivered(Optional.empty());

        OrderDecision first = decided(refund(id, GivenBack.BY_HAND_BANK, "k1"));

        assertThat(house.decideOrder.decide(refund(id, GivenBack.BY_HAND_BANK, "k1")))
                .isEqualTo(new DecideOrder.DecidedBefore(first));
        assertThat(house.decideOrder.decide(refund(id, GivenBack.BY_HAND_CASH, "k1")))
                .isEqualTo(new DecideOrder.KeyUsed());
        assertThat(house.decideOrder.decide(refund(id, GivenBack.BY_HAND_BANK, "k2")))
                .isEqualTo(new DecideOrder.NotAllowed(OrderState.REFUNDED));
        assertThat(balances()).containsEntry("bank", 5_785L);
        assertThat(house.audit.told()).hasSize(1);
    }

    @Test
    void gatewayThatTellsOfTheRefundAfterwardsMovesNothingMore() {
        OrderId id = delivered(Optional.of(SELLER));
        decided(refund(id, GivenBack.AT_GATEWAY, "k1"));

        tell("REFUNDED", id, 0, 0);

        assertThat(balances().values()).containsOnly(0L);
    }

    @Test
    void moneyThatComesForARefundedOrderCanGoBackToo() {
        OrderId id = house.order();
        house.changeChannel.change(id, ScriptedPaymentGateway.QRIS);
        house.pay(house.payment(id, 1).reference());
        decided(refund(id, GivenBack.AT_GATEWAY, "k1"));
        house.pay(house.payment(id, 2).reference());
        assertThat(balances()).containsEntry("unclear", 5_785L);

        decided(credit(id, SELLER, "k2"));

        assertThat(state(id)).isEqualTo(OrderState.REFUNDED);
        assertThat(balances()).containsEntry("unclear", 0L).containsEntry("wallet:AG010", 5_785L);
        assertThat(house.decideOrder.decide(credit(id, SELLER, "k3")))
                .isEqualTo(new DecideOrder.NotAllowed(OrderState.REFUNDED));
    }

    @Test
    void creditPutsWhatTheBuyerPaidIntoTheWallet() {
        house.router.goAway();
        OrderId id = paid(Optional.of(SELLER));

        OrderDecision decision = decided(credit(id, SELLER, "k1"));
        house.router.comeBack();
        house.pass(Duration.ofMinutes(1));
        house.pass(Duration.ofMinutes(1));

        assertThat(decision.amount()).isEqualTo(Money.rupiah(5_785));
        assertThat(state(id)).isEqualTo(OrderState.REFUNDED);
        assertThat(balances()).containsEntry("wallet:AG010", 5_785L).containsEntry("gateway:TRIPAY", -5_785L);
        assertThat(balances()).containsEntry("commission:AG010", 0L).containsEntry("sales", 0L);
        assertThat(house.router.users()).isEmpty();
    }

    @Test
    void creditOfAnUnknownAgentChangesNothing() {
        OrderId id = delivered(Optional.empty());

        assertThat(house.decideOrder.decide(credit(id, new AgentCode("AG999"), "k1")))
                .isEqualTo(new DecideOrder.UnknownAgent());
        assertThat(state(id)).isEqualTo(OrderState.DELIVERED);
        assertThat(house.decisions.ofOrder(id)).isEmpty();
    }

    @Test
    void moneyOnTopGoesBackFirstAndTheSaleStays() {
        OrderId id = paidTwice();
        assertThat(state(id)).isEqualTo(OrderState.REVIEW);

        decided(refund(id, GivenBack.AT_GATEWAY, "k1"));

        assertThat(state(id)).isEqualTo(OrderState.DELIVERED);
        assertThat(balances()).containsEntry("sales", 5_000L).containsEntry("unclear", 0L);
        assertThat(house.router.users()).hasSize(1);

        decided(refund(id, GivenBack.AT_GATEWAY, "k2"));

        assertThat(state(id)).isEqualTo(OrderState.REFUNDED);
        assertThat(balances().values()).containsOnly(0L);
    }

    @Test
    void moneyBesideTheOneThatPaidGoesBackFirstAndTheSaleStays() {
        OrderId id = delivered(Optional.of(SELLER));
        house.receiveCallback.receive(
                GatewayId.TRIPAY,
                ScriptedPaymentGateway.callback("PAID " + house.payment(id, 1).reference() + " 5785 785 T-other"));
        assertThat(state(id)).isEqualTo(OrderState.REVIEW);

        OrderDecision decision = decided(refund(id, GivenBack.BY_HAND_CASH, "k1"));

        assertThat(decision.amount()).isEqualTo(Money.rupiah(5_785));
        assertThat(state(id)).isEqualTo(OrderState.DELIVERED);
        assertThat(balances()).containsEntry("unclear", 0L).containsEntry("cash", 5_785L);
        assertThat(balances()).containsEntry("sales", 5_000L);
        assertThat(house.router.users()).hasSize(1);

        house.receiveCallback.receive(
                GatewayId.TRIPAY,
                ScriptedPaymentGateway.callback("PAID " + house.payment(id, 1).reference() + " 5785 784 T-other"));
        assertThat(state(id)).isEqualTo(OrderState.DELIVERED);

        decided(refund(id, GivenBack.BY_HAND_CASH, "k2"));
        assertThat(state(id)).isEqualTo(OrderState.REFUNDED);
        assertThat(balances()).containsEntry("sales", 0L).containsEntry("cash", 11_570L);
    }

    @Test
    void moneyThatComesBesideARefundedOneCanGoBackToo() {
        OrderId id = delivered(Optional.empty());
        decided(refund(id, GivenBack.BY_HAND_CASH, "k1"));
        assertThat(house.viewDecisions.allowed(house.read(id))).isEmpty();

        house.receiveCallback.receive(
                GatewayId.TRIPAY,
                ScriptedPaymentGateway.callback("PAID " + house.payment(id, 1).reference() + " 5785 785 T-other"));

        assertThat(balances()).containsEntry("unclear", 5_785L);
        assertThat(house.viewDecisions.allowed(house.read(id))).contains(OrderAction.REFUND);
        decided(refund(id, GivenBack.BY_HAND_CASH, "k2"));
        assertThat(balances()).containsEntry("unclear", 0L).containsEntry("cash", 11_570L);
        assertThat(house.viewDecisions.allowed(house.read(id))).isEmpty();
    }

    @Test
    void closingKeepsWhatCameBesideToo() {
        OrderId id = delivered(Optional.empty());
        house.receiveCallback.receive(
                GatewayId.TRIPAY,
                ScriptedPaymentGateway.callback("PAID " + house.payment(id, 1).reference() + " 5785 785 T-other"));

        assertThat(decided(plain(id, OrderAction.CLOSE, "k1")).amount()).isEqualTo(Money.rupiah(5_785));

        assertThat(balances()).containsEntry("unclear", 0L).containsEntry("corrections", 5_785L);
        assertThat(state(id)).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void moneyThatTheGatewayGivesBackAfterTheOwnerDidIsTheOwnersLoss() {
        OrderId id = delivered(Optional.empty());
        decided(refund(id, GivenBack.BY_HAND_CASH, "k1"));

        tell("REFUNDED", id, 0, 0);
        tell("REFUNDED", id, 0, 1);

        assertThat(balances()).containsEntry("gateway:TRIPAY", 0L).containsEntry("cash", 5_785L);
        assertThat(balances()).containsEntry("corrections", -5_785L);
    }

    @Test
    void closingKeepsWhatCameOnTop() {
        OrderId id = paidTwice();

        OrderDecision decision = decided(plain(id, OrderAction.CLOSE, "k1"));

        assertThat(decision.amount()).isEqualTo(Money.rupiah(5_785));
        assertThat(state(id)).isEqualTo(OrderState.DELIVERED);
        assertThat(house.read(id).review()).isEmpty();
        assertThat(balances()).containsEntry("unclear", 0L).containsEntry("corrections", 5_785L);
        assertThat(balances()).containsEntry("sales", 5_000L);
    }

    @Test
    void moneyThatWasKeptCanStillBeGivenBack() {
        OrderId id = paidTwice();
        decided(plain(id, OrderAction.CLOSE, "k1"));

        decided(refund(id, GivenBack.AT_GATEWAY, "k2"));

        assertThat(balances()).containsEntry("corrections", 0L).containsEntry("unclear", 0L);
        assertThat(balances()).containsEntry("sales", 5_000L).containsEntry("gateway:TRIPAY", -5_785L);
        assertThat(state(id)).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void closingAnOrderThatNobodyPaysEndsItAndALatePaymentIsServed() {
        OrderId id = house.order();
        assertThat(state(id)).isEqualTo(OrderState.AWAITING_PAYMENT);

        decided(plain(id, OrderAction.CLOSE, "k1"));

        assertThat(state(id)).isEqualTo(OrderState.EXPIRED);
        house.pay(id);
        assertThat(state(id)).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void wrongAmountIsDeliveredWhenTheOwnerTakesIt() {
        OrderId id = ordered(Optional.of(SELLER));
        tell("PAID", id, 5_790, 785);
        assertThat(balances()).containsEntry("unclear", 5_790L);

        decided(plain(id, OrderAction.DELIVER_AGAIN, "k1"));
        house.dispatcher.sweep();

        assertThat(state(id)).isEqualTo(OrderState.DELIVERED);
        assertThat(balances())
                .containsEntry("unclear", 0L)
                .containsEntry("sales", 5_000L)
                .containsEntry("buyers-fees", 790L);
        assertThat(balances()).containsEntry("commission:AG010", 500L);
        assertThat(house.router.users()).hasSize(1);

        decided(refund(id, GivenBack.AT_GATEWAY, "k2"));
        assertThat(balances().values()).containsOnly(0L);
    }

    @Test
    void tooLittleEarnsNobodyAnything() {
        OrderId id = ordered(Optional.of(SELLER));
        tell("PAID", id, 4_000, 785);

        decided(plain(id, OrderAction.DELIVER_AGAIN, "k1"));

        assertThat(balances()).containsEntry("sales", 4_000L).doesNotContainKey("commission:AG010");
    }

    @Test
    void deliveredVoucherIsSentAgainAndNotMadeAgain() {
        OrderId id = delivered(Optional.empty());
        assertThat(house.sender.texts()).hasSize(1);

        decided(plain(id, OrderAction.DELIVER_AGAIN, "k1"));
        decided(plain(id, OrderAction.DELIVER_AGAIN, "k2"));
        house.dispatcher.sweep();

        assertThat(house.router.adds()).isEqualTo(1);
        assertThat(house.sender.texts()).hasSize(3);
        assertThat(state(id)).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void whatTheRouterRefusedIsTriedAgain() {
        house.router.next(ScriptedHotspotRouter.Fault.REFUSED);
        OrderId id = paid(Optional.empty());
        assertThat(state(id)).isEqualTo(OrderState.REVIEW);

        decided(plain(id, OrderAction.DELIVER_AGAIN, "k1"));
        house.dispatcher.sweep();

        assertThat(state(id)).isEqualTo(OrderState.DELIVERED);
        assertThat(house.router.users()).hasSize(1);
    }

    @Test
    void voucherSoldFromAWalletGoesBackIntoIt() {
        house.ledger.post(JournalEntry.of(
                new Cause(CauseKind.BY_HAND, "start"),
                house.clock.instant(),
                List.of(
                        Posting.credit(AccountId.wallet(SELLER), Money.rupiah(100_000)),
                        Posting.debit(AccountId.CASH, Money.rupiah(100_000)))));
        SellVouchers.Sold sold = (SellVouchers.Sold) house.sellVouchers.sell(new SellVouchers.Command(
                SELLER, SaleInMemory.ONE_DAY, 2, SoldTo.ANYBODY, Optional.empty(), new IdempotencyKey("s1"), "f"));
        OrderId id = house.viewSale
                .view(SELLER, sold.sale())
                .orElseThrow()
                .vouchers()
                .get(0)
                .order()
                .id();
        assertThat(balances()).containsEntry("wallet:AG010", 91_000L);

        assertThat(house.decideOrder.decide(refund(id, GivenBack.BY_HAND_CASH, "k0")))
                .isEqualTo(new DecideOrder.NotAllowed(OrderState.DELIVERED));
        decided(refund(id, GivenBack.WALLET, "k1"));
        house.dispatcher.sweep();

        assertThat(balances()).containsEntry("wallet:AG010", 95_500L).containsEntry("commission:AG011", 90L);
        assertThat(house.router.users()).hasSize(1);
        assertThat(state(id)).isEqualTo(OrderState.REFUNDED);
    }

    @Test
    void unknownOrderIsSaid() {
        assertThat(house.decideOrder.decide(plain(anOrder().number(99).order().id(), OrderAction.CLOSE, "k1")))
                .isEqualTo(new DecideOrder.UnknownOrder());
    }

    @Test
    void whatCannotBeRecordedIsNotDone() {
        OrderId id = delivered(Optional.empty());
        Map<String, Long> before = balances();
        house.decisions.add(new OrderDecision(
                id,
                new IdempotencyKey("k1"),
                OrderAction.CLOSE,
                Optional.empty(),
                Optional.empty(),
                Money.rupiah(0),
                "earlier",
                "siti",
                house.clock.instant()));

        assertThat(house.decideOrder.decide(refund(id, GivenBack.AT_GATEWAY, "k1")))
                .isEqualTo(new DecideOrder.KeyUsed());

        assertThat(balances()).isEqualTo(before);
        assertThat(state(id)).isEqualTo(OrderState.DELIVERED);
    }

    private OrderDecision decided(DecideOrder.Command command) {
        return ((DecideOrder.Decided) house.decideOrder.decide(command)).decision();
    }

    private static DecideOrder.Command refund(OrderId id, GivenBack way, String key) {
        return command(id, OrderAction.REFUND, Optional.of(way), Optional.empty(), key);
    }

    private static DecideOrder.Command credit(OrderId id, AgentCode agent, String key) {
        return command(id, OrderAction.CREDIT, Optional.empty(), Optional.of(agent), key);
    }

    private static DecideOrder.Command plain(OrderId id, OrderAction action, String key) {
        return command(id, action, Optional.empty(), Optional.empty(), key);
    }

    private static DecideOrder.Command command(
            OrderId id, OrderAction action, Optional<GivenBack> way, Optional<AgentCode> agent, String key) {
        return new DecideOrder.Command(id, action, way, agent, "Listrik padam", new IdempotencyKey(key), HASAN);
    }

    private OrderId ordered(Optional<AgentCode> agent) {
        return ((PlaceOrder.Placed) house.placeOrder.place(
                        SaleInMemory.command("order", SaleInMemory.ONE_DAY, agent, ScriptedPaymentGateway.QRIS)))
                .order();
    }

    private OrderId paid(Optional<AgentCode> agent) {
        OrderId id = ordered(agent);
        house.pay(id);
        return id;
    }

    private OrderId delivered(Optional<AgentCode> agent) {
        OrderId id = paid(agent);
        assertThat(state(id)).isEqualTo(OrderState.DELIVERED);
        return id;
    }

    private OrderId paidTwice() {
        OrderId id = house.order();
        house.changeChannel.change(id, ScriptedPaymentGateway.QRIS);
        house.pay(house.payment(id, 1).reference());
        house.pay(house.payment(id, 2).reference());
        return id;
    }

    private void tell(String news, OrderId id, long paid, long fee) {
        house.receiveCallback.receive(
                GatewayId.TRIPAY,
                ScriptedPaymentGateway.callback(
                        news + " " + house.payment(id, 1).reference() + " " + paid + " " + fee));
    }

    private OrderState state(OrderId id) {
        return house.read(id).state();
    }

    private Map<String, Long> balances() {
        Map<String, Long> balances = new TreeMap<>();
        for (AccountView account : house.ledger.accounts()) {
            balances.put(account.id().toString(), account.balance().units());
        }
        return balances;
    }
}
