package id.mikhmon.application.sale;

import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.sale.port.Sales;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.sale.AgentSale;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.sale.SaleLimits;
import id.mikhmon.domain.sale.SoldTo;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every storage of sales keeps to. */
public abstract class SalesContract {
    private static final IdempotencyKey KEY = new IdempotencyKey("Key-1");
    private static final String FINGERPRINT = "0f".repeat(32);
    private static final String OTHER = "a1".repeat(32);
    private static final Instant SOLD_AT = Instant.parse("2026-11-22T07:05:00.123456Z");

    protected abstract Transactions transactions();

    protected abstract Sales sales();

    /** Stores an order as it is, together with a voucher of it that no router has yet. */
    protected abstract void storeOrder(Order order);

    @Test
    void saleIsFoundAsItWasStored() {
        AgentSale plain = sale(1, "AG001", SOLD_AT, 1, SoldTo.ANYBODY, List.of());
        AgentSale full = sale(
                2,
                "AG001",
                SOLD_AT,
                3,
                new SoldTo(Optional.of("Ibu Sari"), Optional.of(new PhoneNumber("+6281234567890")), Language.ENGLISH),
                List.of(
                        new SaleSplit.Share(new AgentCode("AG002"), 1, Money.rupiah(150)),
                        new SaleSplit.Share(new AgentCode("AG003"), 3, Money.rupiah(50))));

        AgentSale below = sale(
                3,
                "AG001",
                SOLD_AT,
                1,
                SoldTo.ANYBODY,
                List.of(new SaleSplit.Share(new AgentCode("AG002"), 1, Money.rupiah(150))));

        assertThat(claim(plain, "k1")).isEmpty();
        assertThat(claim(full, "k2")).isEmpty();
        assertThat(claim(below, "k3")).isEmpty();

        assertThat(sales().find(plain.id())).contains(plain);
        assertThat(sales().find(below.id())).contains(below);
        assertThat(sales().find(full.id())).contains(full);
        assertThat(sales().ofOrder(full.vouchers().get(2).order())).contains(full);
    }

    @Test
    void whatWasNeverSoldIsNotFound() {
        AgentSale never = sale(1, "AG001", SOLD_AT, 1, SoldTo.ANYBODY, List.of());

        assertThat(sales().find(never.id())).isEmpty();
        assertThat(sales().ofOrder(never.vouchers().get(0).order())).isEmpty();
        assertThat(sales().findKey(never.agent(), KEY)).isEmpty();
        assertThat(sales().page(never.agent(), Optional.empty(), 10)).isEmpty();
    }

    @Test
    void keyBelongsToTheFirstSaleOfItsAgentAndTheSecondIsNotStored() {
        AgentSale first = sale(1, "AG001", SOLD_AT, 1, SoldTo.ANYBODY, List.of());
        AgentSale second = sale(2, "AG001", SOLD_AT, 1, SoldTo.ANYBODY, List.of());
        AgentSale others = sale(3, "AG002", SOLD_AT, 1, SoldTo.ANYBODY, List.of());

        assertThat(claim(first, KEY.value())).isEmpty();

        assertThat(transactions().required(() -> sales().claim(second, KEY, OTHER)))
                .contains(new Sales.KeyHolder(first.id(), FINGERPRINT));
        assertThat(sales().find(second.id())).isEmpty();
        assertThat(sales().findKey(first.agent(), KEY)).contains(new Sales.KeyHolder(first.id(), FINGERPRINT));
        assertThat(claim(others, KEY.value())).isEmpty();
    }

    @Test
    void keysDifferByCase() {
        claim(sale(1, "AG001", SOLD_AT, 1, SoldTo.ANYBODY, List.of()), "key");

        assertThat(sales().findKey(new AgentCode("AG001"), new IdempotencyKey("KEY")))
                .isEmpty();
    }

    @Test
    void salesComeNewestFirstAndPageByPage() {
        AgentSale old = sale(1, "AG001", SOLD_AT, 1, SoldTo.ANYBODY, List.of());
        AgentSale middle = sale(2, "AG001", SOLD_AT.plusSeconds(1), 1, SoldTo.ANYBODY, List.of());
        AgentSale young = sale(3, "AG001", SOLD_AT.plusSeconds(2), 1, SoldTo.ANYBODY, List.of());
        AgentSale others = sale(4, "AG002", SOLD_AT.plusSeconds(3), 1, SoldTo.ANYBODY, List.of());
        List.of(middle, young, others, old).forEach(one -> claim(one, one.id().value()));

        List<ListedSale> first = sales().page(old.agent(), Optional.empty(), 2);

        assertThat(first).extracting(ListedSale::id).containsExactly(young.id(), middle.id());
        assertThat(sales().page(old.agent(), Optional.of(first.get(1).mark()), 2))
                .extracting(ListedSale::id)
                .containsExactly(old.id());
    }

    @Test
    void salesOfOneMomentAreAllListedOnce() {
        IntStream.range(0, 5).forEach(n -> claim(sale(n, "AG001", SOLD_AT, 1, SoldTo.ANYBODY, List.of()), "k" + n));

        List<ListedSale> first = sales().page(new AgentCode("AG001"), Optional.empty(), 3);
        List<ListedSale> second =
                sales().page(new AgentCode("AG001"), Optional.of(first.get(2).mark()), 3);

        assertThat(second).hasSize(2);
        assertThat(first)
                .extracting(ListedSale::id)
                .doesNotContainAnyElementsOf(second.stream().map(ListedSale::id).toList());
    }

    @Test
    void listTellsHowTheVouchersStand() {
        Order waiting = anOrder().number(1).soldBy("AG001").order();
        Order ready = anOrder()
                .number(2)
                .soldBy("AG001")
                .after(OrderEvent.VOUCHER_READY)
                .order();
        Order returned = anOrder()
                .number(3)
                .soldBy("AG001")
                .after(OrderEvent.MONEY_RETURNED)
                .order();
        List.of(waiting, ready, returned).forEach(this::storeOrder);
        AgentSale sale = sale(9, "AG001", SOLD_AT, List.of(waiting, ready, returned));
        claim(sale, "k");

        ListedSale listed = sales().page(sale.agent(), Optional.empty(), 5).get(0);

        assertThat(listed)
                .isEqualTo(new ListedSale(
                        sale.id(),
                        sale.reference(),
                        sale.agent(),
                        sale.offer(),
                        sale.offerName(),
                        sale.buy(),
                        sale.sell(),
                        sale.customer(),
                        sale.soldAt(),
                        3,
                        1,
                        1));
    }

    @Test
    void paidVouchersOfOldSalesThatNoRouterHasAreWaiting() {
        Order old = anOrder().number(1).soldBy("AG001").placedAt(SOLD_AT).order();
        Order ready = anOrder()
                .number(2)
                .soldBy("AG001")
                .placedAt(SOLD_AT)
                .after(OrderEvent.VOUCHER_READY)
                .order();
        Order returned = anOrder()
                .number(3)
                .soldBy("AG001")
                .placedAt(SOLD_AT)
                .after(OrderEvent.MONEY_RETURNED)
                .order();
        Order young = anOrder()
                .number(4)
                .soldBy("AG001")
                .placedAt(SOLD_AT.plusSeconds(60))
                .order();
        Order bought = anOrder().number(5).placedAt(SOLD_AT).paid().order();
        List.of(old, ready, returned, young, bought).forEach(this::storeOrder);
        claim(sale(1, "AG001", SOLD_AT, List.of(old, ready, returned)), "k1");
        claim(sale(2, "AG001", SOLD_AT.plusSeconds(60), List.of(young)), "k2");

        assertThat(sales().waitingSince(SOLD_AT.plusSeconds(60), 10)).containsExactly(old.id());
        assertThat(sales().waitingSince(SOLD_AT.plusSeconds(61), 10)).containsExactly(old.id(), young.id());
        assertThat(sales().waitingSince(SOLD_AT.plusSeconds(61), 1)).containsExactly(old.id());
        assertThat(sales().waitingSince(SOLD_AT, 10)).isEmpty();
    }

    @Test
    void activityIsCountedByTheVoucher() {
        Order returned = anOrder()
                .number(1)
                .soldBy("AG001")
                .after(OrderEvent.MONEY_RETURNED)
                .order();
        Order ready = anOrder()
                .number(2)
                .soldBy("AG001")
                .after(OrderEvent.VOUCHER_READY)
                .order();
        List.of(returned, ready).forEach(this::storeOrder);
        claim(sale(1, "AG001", SOLD_AT, 4, SoldTo.ANYBODY, List.of()), "old");
        claim(sale(2, "AG001", SOLD_AT.plusSeconds(60), List.of(returned, ready)), "k1");
        claim(sale(3, "AG001", SOLD_AT.plusSeconds(90), 3, SoldTo.ANYBODY, List.of()), "k2");
        claim(sale(4, "AG002", SOLD_AT.plusSeconds(90), 5, SoldTo.ANYBODY, List.of()), "k3");

        assertThat(sales().activity(new AgentCode("AG001"), SOLD_AT.plusSeconds(60), SOLD_AT))
                .isEqualTo(new SaleLimits.Activity(3, 5, 1));
        assertThat(sales().activity(new AgentCode("AG003"), SOLD_AT, SOLD_AT))
                .isEqualTo(new SaleLimits.Activity(0, 0, 0));
    }

    private Optional<Sales.KeyHolder> claim(AgentSale sale, String key) {
        return transactions().required(() -> sales().claim(sale, new IdempotencyKey(key), FINGERPRINT));
    }

    static AgentSale sale(long number, String agent, Instant at, List<Order> orders) {
        return sale(
                number,
                agent,
                at,
                orders.stream()
                        .map(order -> new AgentSale.Sold(order.id(), order.reference()))
                        .toList(),
                SoldTo.ANYBODY,
                List.of());
    }

    private static AgentSale sale(
            long number, String agent, Instant at, int count, SoldTo customer, List<SaleSplit.Share> shares) {
        return sale(
                number,
                agent,
                at,
                IntStream.range(0, count)
                        .mapToObj(
                                n -> anOrder().number(1_000 + number * 100 + n).order())
                        .map(order -> new AgentSale.Sold(order.id(), order.reference()))
                        .toList(),
                customer,
                shares);
    }

    private static AgentSale sale(
            long number,
            String agent,
            Instant at,
            List<AgentSale.Sold> vouchers,
            SoldTo customer,
            List<SaleSplit.Share> shares) {
        return new AgentSale(
                SaleId.draw(new Random(number)),
                new AgentCode(agent),
                new OfferId("1hari"),
                "1 hari",
                Money.rupiah(4_500),
                Money.rupiah(5_000),
                shares,
                customer,
                vouchers,
                at);
    }
}
