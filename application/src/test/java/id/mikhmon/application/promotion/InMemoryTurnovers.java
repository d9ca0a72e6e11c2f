package id.mikhmon.application.promotion;

import id.mikhmon.application.promotion.port.Turnovers;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turnovers of orders in memory. */
public final class InMemoryTurnovers implements Turnovers {
    private static final Set<OrderState> SOLD = EnumSet.of(OrderState.PAID, OrderState.DELIVERED);

    public final List<Order> orders = new ArrayList<>();

    @Override
    public Map<AgentCode, Money> between(Instant from, Instant to) {
        return counted(from, to)
                .collect(Collectors.toMap(order -> order.agent().orElseThrow(), Order::price, Money::plus));
    }

    @Override
    public Optional<Instant> reached(AgentCode agent, Instant from, Instant to, Money turnover) {
        Money together = Money.rupiah(0);
        List<Order> sold = counted(from, to)
                .filter(order -> order.agent().filter(agent::equals).isPresent())
                .sorted(Comparator.comparing(Order::createdAt))
                .toList();
        for (Order order : sold) {
            together = together.plus(order.price());
            if (together.compareTo(turnover) >= 0) {
                return Optional.of(order.createdAt());
            }
        }
        return Optional.empty();
    }

    private Stream<Order> counted(Instant from, Instant to) {
        return orders.stream()
                .filter(order -> order.agent().isPresent() && SOLD.contains(order.state()))
                .filter(order ->
                        !order.createdAt().isBefore(from) && order.createdAt().isBefore(to));
    }
}
