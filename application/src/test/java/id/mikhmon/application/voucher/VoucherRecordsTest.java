package id.mikhmon.application.voucher;

import static id.mikhmon.domain.order.OrderFixture.PLACED_AT;
import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.correlation.Correlation;
import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.order.AdvanceOrderService;
import id.mikhmon.application.order.InMemoryOrders;
import id.mikhmon.application.order.LockOrderService;
import id.mikhmon.application.router.FindRoutersService;
import id.mikhmon.application.router.InMemoryRouters;
import id.mikhmon.application.transaction.GroupedWork;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.MovableClock;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.domain.voucher.Voucher;
import id.mikhmon.domain.voucher.VoucherCode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several vouchers that are recorded as made together. */
class VoucherRecordsTest {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final MovableClock clock = new MovableClock();
    private final InMemoryOrders orders = new InMemoryOrders(transactions);
    private final InMemoryVouchers vouchers = new InMemoryVouchers(transactions, id -> true);
    private final List<String> told = new ArrayList<>();
    private final QueueMessage messages = command -> told.add(command.key() + " by " + Correlation.current());
    private final VoucherRecords records = new VoucherRecords(
            new LockOrderService(orders, transactions),
            new AdvanceOrderService(orders, (key, template, variables) -> {}, messages, transactions, clock),
            vouchers,
            new FindRoutersService(new InMemoryRouters(transactions), transactions),
            messages,
            transactions,
            clock,
            new BuyerLinks(URI.create("https://wifi.example")));

    private final Order first = stored(anOrder().number(1).paid().order());
    private final Order second = stored(anOrder().number(2).paid().order());

    @Test
    void eachBuyerIsToldUnderTheCorrelationOfItsOwnWork() {
        assertThat(records.recorded(
                        List.of(item(drawn(first, PLACED_AT), "one"), item(drawn(second, PLACED_AT), "two"))))
                .containsExactly(true, true);

        assertThat(told)
                .containsExactly(
                        "voucher-" + first.reference() + " by one", "voucher-" + second.reference() + " by two");
        assertThat(orders.all()).extracting(Order::state).containsOnly(OrderState.DELIVERED);
        assertThat(vouchers.findAll(List.of(first.id(), second.id())))
                .hasSize(2)
                .allMatch(Voucher.Provisioned.class::isInstance);
    }

    @Test
    void whoseMoneyWentBackGetsNothingBesideThoseWhoDo() {
        Order refunded = stored(
                anOrder().number(3).paid().after(OrderEvent.MONEY_RETURNED).order());

        assertThat(records.recorded(
                        List.of(item(drawn(refunded, PLACED_AT), "one"), item(drawn(first, PLACED_AT), "two"))))
                .containsExactly(false, true);

        assertThat(told).containsExactly("voucher-" + first.reference() + " by two");
        assertThat(vouchers.find(refunded.id())).contains(drawn(refunded, PLACED_AT));
        assertThat(orders.find(refunded.id())).contains(refunded);
    }

    @Test
    void oneOfTwoAttemptsAtTheSameVoucherTellsTheBuyer() {
        // Read back from the table, the time of the draw is another to the microsecond.
        assertThat(records.recorded(List.of(
                        item(drawn(first, PLACED_AT), "one"), item(drawn(first, PLACED_AT.plusNanos(7)), "two"))))
                .containsExactly(true, true);
        assertThat(records.recorded(List.of(item(drawn(first, PLACED_AT), "three"))))
                .containsExactly(true);

        assertThat(told).containsExactly("voucher-" + first.reference() + " by one");
    }

    @Test
    void voucherOfAnOrderThatIsNotThereStays() {
        Order unknown = anOrder().number(9).paid().order();

        assertThat(records.recorded(
                        List.of(item(drawn(unknown, PLACED_AT), "one"), item(drawn(first, PLACED_AT), "two"))))
                .containsExactly(true, true);

        assertThat(told).containsExactly("voucher-" + first.reference() + " by two");
    }

    private Order stored(Order order) {
        transactions.run(() -> {
            orders.add(order);
            vouchers.add(drawn(order, PLACED_AT), new RouterName("cafe"));
        });
        return order;
    }

    private static GroupedWork.Item<Voucher.Drawn> item(Voucher.Drawn made, String correlation) {
        return new GroupedWork.Item<>(made, correlation);
    }

    private static Voucher.Drawn drawn(Order order, Instant at) {
        String code = "code-" + order.reference();
        return new Voucher.Drawn(
                order.id(), new VoucherCode(code), Secret.of(code), "vc-1-" + order.reference(), 1, at);
    }
}
