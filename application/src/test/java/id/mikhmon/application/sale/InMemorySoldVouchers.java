package id.mikhmon.application.sale;

import id.mikhmon.application.sale.port.SoldVouchers;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.sale.AgentSale;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.voucher.VoucherCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The vouchers of the sales in memory. */
public final class InMemorySoldVouchers implements SoldVouchers {
    private static final Comparator<VoucherMark> NEWEST_FIRST = Comparator.comparing(VoucherMark::soldAt)
            .thenComparing(mark -> mark.order().value())
            .reversed();

    private final InMemorySales sales;
    private final Function<OrderId, Optional<Order>> orders;
    private final Function<OrderId, Optional<VoucherCode>> codes;

    /**
     * @param orders how an order stands now
     * @param codes what was drawn for it
     */
    public InMemorySoldVouchers(
            InMemorySales sales,
            Function<OrderId, Optional<Order>> orders,
            Function<OrderId, Optional<VoucherCode>> codes) {
        this.sales = sales;
        this.orders = orders;
        this.codes = codes;
    }

    @Override
    public List<Found> page(Filter filter, int most) {
        return sold(filter.agent())
                .filter(one -> filter.state().map(one.order().state()::equals).orElse(true))
                .filter(one -> filter.code().isEmpty()
                        || filter.code().equals(codes.apply(one.order().id())))
                .filter(one -> filter.phone().isEmpty()
                        || filter.phone().equals(one.order().customer().map(customer -> customer.phone())))
                .map(one ->
                        new Found(one.order().id(), one.sale().id(), one.order().createdAt()))
                .filter(found -> filter.after()
                        .map(mark -> NEWEST_FIRST.compare(found.mark(), mark) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(Found::mark, NEWEST_FIRST))
                .limit(most)
                .toList();
    }

    @Override
    public long waiting(AgentCode agent) {
        return sold(agent).filter(one -> one.order().state() == OrderState.PAID).count();
    }

    @Override
    public List<Sum> sums(AgentCode agent, Instant from, Instant to) {
        Map<Instant, List<AgentSale>> byGrain = sold(agent)
                .filter(one -> one.order().state() != OrderState.REFUNDED)
                .map(One::sale)
                .filter(sale -> !sale.soldAt().isBefore(from) && sale.soldAt().isBefore(to))
                .collect(Collectors.groupingBy(InMemorySoldVouchers::grain, TreeMap::new, Collectors.toList()));
        return byGrain.entrySet().stream()
                .map(entry -> new Sum(
                        entry.getKey(),
                        entry.getValue().size(),
                        total(entry.getValue(), AgentSale::buy),
                        total(entry.getValue(), AgentSale::sell)))
                .toList();
    }

    private static Instant grain(AgentSale sale) {
        long seconds = GRAIN.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(sale.soldAt().getEpochSecond(), seconds) * seconds);
    }

    private static Money total(List<AgentSale> sales, Function<AgentSale, Money> part) {
        return sales.stream().map(part).reduce(Money.rupiah(0), Money::plus);
    }

    private Stream<One> sold(AgentCode agent) {
        return sales.all()
                .filter(sale -> sale.agent().equals(agent))
                .flatMap(sale -> sale.vouchers().stream()
                        .flatMap(one -> orders.apply(one.order()).stream())
                        .map(order -> new One(sale, order)));
    }

    private record One(AgentSale sale, Order order) {}
}
