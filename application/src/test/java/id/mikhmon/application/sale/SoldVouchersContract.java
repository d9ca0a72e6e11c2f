package id.mikhmon.application.sale;

import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.sale.port.Sales;
import id.mikhmon.application.sale.port.SoldVouchers;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.voucher.VoucherCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every reader of sold vouchers keeps to. Each sale pays Rp 4.500 and asks for Rp 5.000 a voucher. */
public abstract class SoldVouchersContract {
    private static final AgentCode SELLER = new AgentCode("AG001");
    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

    private int sold;

    protected abstract Transactions transactions();

    protected abstract Sales sales();

    protected abstract SoldVouchers soldVouchers();

    /** Stores an order as it is, together with a voucher whose code is the order's reference. */
    protected abstract void storeOrder(Order order);

    @Test
    void vouchersComeNewestFirstAndOnlyTheAgentsOwn() {
        Order old = sold("AG001", NOON);
        Order others = sold("AG002", NOON.plusSeconds(5));
        Order young = sold("AG001", NOON.plusSeconds(10));
        storeOrder(anOrder().number(77).placedAt(NOON).paid().order());

        assertThat(found(filter(SELLER))).containsExactly(young.id(), old.id());
        assertThat(found(filter(new AgentCode("AG002")))).containsExactly(others.id());
        assertThat(found(filter(new AgentCode("AG003")))).isEmpty();
    }

    @Test
    void everyVoucherTellsItsSaleAndItsTime() {
        Order order = sold("AG001", NOON);

        SoldVouchers.Found found = soldVouchers().page(filter(SELLER), 5).get(0);

        assertThat(sales().ofOrder(order.id())).map(sale -> sale.id()).contains(found.sale());
        assertThat(found.soldAt()).isEqualTo(NOON);
    }

    @Test
    void pagesLeaveNothingOutAndRepeatNothingThoughManyAreOfOneMoment() {
        List<Order> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(sold("AG001", NOON));
        }

        List<SoldVouchers.Found> first = soldVouchers().page(filter(SELLER), 2);
        List<SoldVouchers.Found> rest = soldVouchers()
                .page(
                        new SoldVouchers.Filter(
                                SELLER,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(first.get(1).mark())),
                        10);

        assertThat(first).hasSize(2);
        assertThat(rest).hasSize(3).doesNotContainAnyElementsOf(first);
        assertThat(all)
                .map(Order::id)
                .containsAll(rest.stream().map(SoldVouchers.Found::order).toList());
    }

    @Test
    void stateCodeAndPhoneNarrowTheList() {
        Order waiting = sold("AG001", NOON);
        Order ready = sold("AG001", NOON.plusSeconds(1), OrderEvent.VOUCHER_READY);
        Order returned = sold("AG001", NOON.plusSeconds(2), OrderEvent.MONEY_RETURNED);
        Order foreign = sold("AG002", NOON.plusSeconds(3));
        Order named = sale("AG001", Optional.of("+6281234567890"), NOON.minusSeconds(1), OrderEvent.VOUCHER_READY);

        assertThat(found(ofState(OrderState.PAID))).containsExactly(waiting.id());
        assertThat(found(ofState(OrderState.DELIVERED))).containsExactly(ready.id(), named.id());
        assertThat(found(ofState(OrderState.REFUNDED))).containsExactly(returned.id());
        assertThat(found(ofCode(ready))).containsExactly(ready.id());
        assertThat(found(ofCode(foreign))).isEmpty();
        assertThat(found(ofPhone("+6281234567890"))).containsExactly(named.id());
        assertThat(found(ofPhone("+6281234567891"))).isEmpty();
    }

    @Test
    void vouchersThatNoRouterHasAreCounted() {
        sold("AG001", NOON);
        sold("AG001", NOON);
        sold("AG001", NOON, OrderEvent.VOUCHER_READY);
        sold("AG001", NOON, OrderEvent.MONEY_RETURNED);
        sold("AG002", NOON);

        assertThat(soldVouchers().waiting(SELLER)).isEqualTo(2);
        assertThat(soldVouchers().waiting(new AgentCode("AG003"))).isZero();
    }

    @Test
    void sumsAreOfQuartersOfAnHourWithoutWhatWasReturned() {
        sold("AG001", NOON);
        sold("AG001", NOON.plus(Duration.ofMinutes(14)), OrderEvent.VOUCHER_READY);
        sold("AG001", NOON.plus(Duration.ofMinutes(14)), OrderEvent.MONEY_RETURNED);
        sold("AG001", NOON.plus(Duration.ofMinutes(15)));
        sold("AG002", NOON);

        assertThat(soldVouchers().sums(SELLER, NOON, NOON.plus(Duration.ofHours(1))))
                .containsExactly(
                        new SoldVouchers.Sum(NOON, 2, Money.rupiah(9_000), Money.rupiah(10_000)),
                        new SoldVouchers.Sum(
                                NOON.plus(Duration.ofMinutes(15)), 1, Money.rupiah(4_500), Money.rupiah(5_000)));
        assertThat(soldVouchers().sums(SELLER, NOON.plus(Duration.ofMinutes(15)), NOON.plus(Duration.ofMinutes(30))))
                .hasSize(1);
        assertThat(soldVouchers().sums(SELLER, NOON.minus(Duration.ofHours(1)), NOON))
                .isEmpty();
    }

    /** One voucher in a sale of its own. */
    private Order sold(String agent, Instant at, OrderEvent... events) {
        return sale(agent, Optional.empty(), at, events);
    }

    private Order sale(String agent, Optional<String> phone, Instant at, OrderEvent... events) {
        var fixture = anOrder().number(100 + ++sold).soldBy(agent).placedAt(at);
        phone.ifPresent(fixture::soldTo);
        for (OrderEvent event : events) {
            fixture.after(event);
        }
        Order order = fixture.order();
        storeOrder(order);
        transactions()
                .required(() -> sales().claim(
                                SalesContract.sale(sold, agent, at, List.of(order)),
                                new IdempotencyKey("key-" + sold),
                                "0f".repeat(32)));
        return order;
    }

    private List<OrderId> found(SoldVouchers.Filter filter) {
        return soldVouchers().page(filter, 10).stream()
                .map(SoldVouchers.Found::order)
                .toList();
    }

    private static SoldVouchers.Filter filter(AgentCode agent) {
        return new SoldVouchers.Filter(agent, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static SoldVouchers.Filter ofState(OrderState state) {
        return new SoldVouchers.Filter(
                SELLER, Optional.of(state), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static SoldVouchers.Filter ofCode(Order order) {
        VoucherCode code = new VoucherCode(order.reference().value());
        return new SoldVouchers.Filter(SELLER, Optional.empty(), Optional.of(code), Optional.empty(), Optional.empty());
    }

    private static SoldVouchers.Filter ofPhone(String e164) {
        return new SoldVouchers.Filter(
                SELLER, Optional.empty(), Optional.empty(), Optional.of(new PhoneNumber(e164)), Optional.empty());
    }
}
