package id.mikhmon.application.sale;

import id.mikhmon.application.sale.port.Sales;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.sale.AgentSale;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.sale.SaleLimits;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sales in memory. */
public final class InMemorySales implements Sales {
    private final Table<SaleId, AgentSale> sales;
    private final Table<Key, KeyHolder> keys;
    private final Function<OrderId, Optional<OrderState>> states;

    /** @param states how an order stands now */
    public InMemorySales(InMemoryTransactions transactions, Function<OrderId, Optional<OrderState>> states) {
        sales = transactions.table();
        keys = transactions.table();
        this.states = states;
    }

    @Override
    public Optional<KeyHolder> findKey(AgentCode agent, IdempotencyKey key) {
        return keys.get(new Key(agent, key));
    }

    @Override
    public Optional<KeyHolder> claim(AgentSale sale, IdempotencyKey key, String fingerprint) {
        if (!keys.add(new Key(sale.agent(), key), new KeyHolder(sale.id(), fingerprint))) {
            return findKey(sale.agent(), key);
        }
        if (sale.vouchers().stream().anyMatch(one -> ofOrder(one.order()).isPresent())) {
            throw new IllegalStateException("an order is part of two sales");
        }
        sales.add(sale.id(), sale);
        return Optional.empty();
    }

    @Override
    public Optional<AgentSale> find(SaleId id) {
        return sales.get(id);
    }

    @Override
    public Optional<AgentSale> ofOrder(OrderId order) {
        return sales.all()
                .filter(sale ->
                        sale.vouchers().stream().anyMatch(one -> one.order().equals(order)))
                .findFirst();
    }

    @Override
    public List<ListedSale> page(AgentCode agent, Optional<SaleMark> after, int most) {
        Comparator<SaleMark> newestFirst = Comparator.comparing(SaleMark::soldAt)
                .thenComparing(mark -> mark.id().value())
                .reversed();
        return sales.all()
                .filter(sale -> sale.agent().equals(agent))
                .map(this::listed)
                .filter(sale -> after.isEmpty() || newestFirst.compare(sale.mark(), after.get()) > 0)
                .sorted(Comparator.comparing(ListedSale::mark, newestFirst))
                .limit(most)
                .toList();
    }

    private ListedSale listed(AgentSale sale) {
        return new ListedSale(
                sale.id(),
                sale.reference(),
                sale.agent(),
                sale.offer(),
                sale.offerName(),
                sale.buy(),
                sale.sell(),
                sale.customer(),
                sale.soldAt(),
                sale.vouchers().size(),
                count(sale, OrderState.PAID),
                count(sale, OrderState.REFUNDED));
    }

    private int count(AgentSale sale, OrderState state) {
        return (int) sale.vouchers().stream()
                .filter(one -> states.apply(one.order()).filter(state::equals).isPresent())
                .count();
    }

    @Override
    public SaleLimits.Activity activity(AgentCode agent, Instant minuteAgo, Instant dayAgo) {
        List<AgentSale> ofTheDay = sales.all()
                .filter(sale -> sale.agent().equals(agent) && sale.soldAt().isAfter(dayAgo))
                .toList();
        return new SaleLimits.Activity(
                ofTheDay.stream()
                        .filter(sale -> sale.soldAt().isAfter(minuteAgo))
                        .mapToLong(sale -> sale.vouchers().size())
                        .sum(),
                ofTheDay.stream().mapToLong(sale -> sale.vouchers().size()).sum(),
                ofTheDay.stream()
                        .mapToLong(sale -> count(sale, OrderState.REFUNDED))
                        .sum());
    }

    @Override
    public List<OrderId> waitingSince(Instant before, int most) {
        return sales.all()
                .filter(sale -> sale.soldAt().isBefore(before))
                .sorted(Comparator.comparing(AgentSale::soldAt))
                .flatMap(sale -> sale.vouchers().stream())
                .map(AgentSale.Sold::order)
                .filter(order ->
                        states.apply(order).filter(OrderState.PAID::equals).isPresent())
                .limit(most)
                .toList();
    }

    Stream<AgentSale> all() {
        return sales.all();
    }

    private record Key(AgentCode agent, IdempotencyKey key) {}
}
