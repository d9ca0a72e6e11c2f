package id.mikhmon.application.promotion;

import id.mikhmon.application.promotion.port.Turnovers;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turnovers of orders in memory. */
public final class InMemoryTurnovers implements Turnovers {
    private static final Set<OrderState> SOLD = EnumSet.of(OrderState.PAID, OrderState.DELIVERED);

    public final List<Order> orders = new ArrayList<>();

    @Override
    public Map<AgentCode, Money> between(Instant from, Instant to) {
        return orders.stream()
                .filter(order -> order.agent().isPresent() && SOLD.contains(order.state()))
                .filter(order ->
                        !order.createdAt().isBefore(from) && order.createdAt().isBefore(to))
                .collect(Collectors.toMap(order -> order.agent().orElseThrow(), Order::price, Money::plus));
    }
}
