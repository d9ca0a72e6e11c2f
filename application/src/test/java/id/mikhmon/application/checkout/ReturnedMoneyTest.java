package id.mikhmon.application.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.decision.DecideOrder;
import id.mikhmon.application.payment.ScriptedPaymentGateway;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.decision.OrderAction;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.payment.GatewayId;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Money goes back by the gateway or by the owner's decision; what follows is the same. */
class ReturnedMoneyTest {
    private final SaleInMemory sale = new SaleInMemory();

    enum Way {
        GATEWAY,
        DECISION
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void voucherThatNobodyUsedGoesOffTheRouter(Way way) {
        OrderId id = delivered();
        assertThat(sale.router.users()).hasSize(1);

        giveBack(way, id);

        assertThat(sale.read(id).state()).isEqualTo(OrderState.REFUNDED);
        assertThat(sale.router.users()).isEmpty();
        assertThat(sale.sender.texts()).noneMatch(text -> text.startsWith("VOUCHER_STAYS"));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void voucherThatSomebodyUsedStaysAndTheOwnerIsToldOnce(Way way) {
        OrderId id = delivered();
        String code = sale.vouchers.find(id).orElseThrow().code().value();
        sale.router.use(code);

        giveBack(way, id);
        giveBack(Way.GATEWAY, id);

        assertThat(sale.read(id).state()).isEqualTo(OrderState.REFUNDED);
        assertThat(sale.router.users()).containsOnlyKeys(code);
        assertThat(Collections.frequency(sale.sender.texts(), "VOUCHER_STAYS " + code))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void buyerIsToldOnceAndOnlyWhenAllMoneyWentBack(Way way) {
        OrderId id = delivered();
        tell("PAID", id, 5_785, "T-other");
        tell("REFUNDED", id, 0, "T-other");
        assertThat(buyerWasTold()).isZero();

        giveBack(way, id);
        giveBack(Way.GATEWAY, id);

        assertThat(buyerWasTold()).isEqualTo(1);
    }

    private long buyerWasTold() {
        return sale.sender.texts().stream()
                .filter(text -> text.startsWith("MONEY_RETURNED"))
                .count();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void voucherStaysWhileMoneyIsLeft(Way way) {
        OrderId id = delivered();
        tell("PAID", id, 5_785, "T-other");

        if (way == Way.GATEWAY) {
            tell("REFUNDED", id, 0, "T-other");
        } else {
            giveBack(way, id);
        }

        assertThat(sale.router.users()).hasSize(1);
        assertThat(balance(AccountId.UNCLEAR)).isZero();
        assertThat(balance(AccountId.SALES)).isEqualTo(5_000);
    }

    @Test
    void withTheLastOfTheMoneyTheVoucherGoesWhicheverWasTheLast() {
        OrderId id = delivered();
        tell("PAID", id, 5_785, "T-other");

        tell("REFUNDED", id, 0, "T-" + sale.payment(id, 1).reference());
        assertThat(sale.router.users()).hasSize(1);
        tell("REFUNDED", id, 0, "T-other");
        sale.dispatcher.sweep();

        assertThat(sale.read(id).state()).isEqualTo(OrderState.REFUNDED);
        assertThat(sale.router.users()).isEmpty();
        assertThat(balance(AccountId.UNCLEAR)).isZero();
        assertThat(balance(AccountId.gateway(GatewayId.TRIPAY))).isZero();
    }

    @Test
    void moneyThatWentBackByHandAndByTheGatewayIsBookedAndToldOnce() {
        OrderId id = delivered();
        giveBack(Way.DECISION, id);

        tell("REFUNDED", id, 0, "T-" + sale.payment(id, 1).reference());
        tell("REFUNDED", id, 1, "T-" + sale.payment(id, 1).reference());

        assertThat(balance(AccountId.CORRECTIONS)).isEqualTo(-5_785);
        assertThat(balance(AccountId.CASH)).isEqualTo(5_785);
        assertThat(balance(AccountId.gateway(GatewayId.TRIPAY))).isZero();
        assertThat(toldOfTwice()).isEqualTo(1);
    }

    @Test
    void moneyBesideThatWentBackByHandAndByTheGatewayIsBookedAndToldOnce() {
        OrderId id = delivered();
        tell("PAID", id, 4_321, "T-other");
        giveBack(Way.DECISION, id);
        assertThat(balance(AccountId.CASH)).isEqualTo(4_321);

        tell("REFUNDED", id, 0, "T-other");
        tell("REFUNDED", id, 1, "T-other");

        assertThat(balance(AccountId.CORRECTIONS)).isEqualTo(-4_321);
        assertThat(balance(AccountId.gateway(GatewayId.TRIPAY)))
                .as("what paid the order is still owed")
                .isEqualTo(-5_785);
        assertThat(balance(AccountId.SALES)).isEqualTo(5_000);
        assertThat(toldOfTwice()).isEqualTo(1);
        assertThat(sale.read(id).state()).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void moneyBesideThatTheOwnerReturnedAtTheGatewayIsReturnedOnce() {
        OrderId id = delivered();
        tell("PAID", id, 4_321, "T-other");
        decide(id, GivenBack.AT_GATEWAY, "k1");

        tell("REFUNDED", id, 0, "T-other");

        assertThat(balance(AccountId.CORRECTIONS)).isZero();
        assertThat(toldOfTwice()).isZero();
    }

    private long toldOfTwice() {
        return sale.sender.texts().stream()
                .filter(text -> text.startsWith("RETURNED_TWICE"))
                .count();
    }

    private OrderId delivered() {
        OrderId id = sale.order();
        sale.pay(id);
        assertThat(sale.read(id).state()).isEqualTo(OrderState.DELIVERED);
        return id;
    }

    private void giveBack(Way way, OrderId id) {
        switch (way) {
            case GATEWAY -> tell("REFUNDED", id, 0, "T-" + sale.payment(id, 1).reference());
            case DECISION -> decide(id, GivenBack.BY_HAND_CASH, "k1");
        }
        sale.dispatcher.sweep();
    }

    private void decide(OrderId id, GivenBack way, String key) {
        assertThat(sale.decideOrder.decide(new DecideOrder.Command(
                        id,
                        OrderAction.REFUND,
                        Optional.of(way),
                        Optional.empty(),
                        "Listrik padam",
                        new IdempotencyKey(key),
                        new Actor("hasan", ""))))
                .isInstanceOf(DecideOrder.Decided.class);
    }

    private void tell(String news, OrderId id, long paid, String transaction) {
        long fee = news.equals("PAID") ? Math.min(785, paid) : 0;
        sale.receiveCallback.receive(
                GatewayId.TRIPAY,
                ScriptedPaymentGateway.callback(
                        news + " " + sale.payment(id, 1).reference() + " " + paid + " " + fee + " " + transaction));
    }

    private long balance(AccountId account) {
        return sale.ledger.accounts().stream()
                .filter(view -> view.id().equals(account))
                .mapToLong(view -> view.balance().units())
                .sum();
    }
}
