package id.mikhmon.application.registration;

import id.mikhmon.application.registration.ViewSubAgents.Sum;
import id.mikhmon.application.registration.port.SubAgentSales;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What sub-agents sold, in memory. */
public final class InMemorySubAgentSales implements SubAgentSales {
    private static final Set<OrderState> SOLD = EnumSet.of(OrderState.PAID, OrderState.DELIVERED);

    /** Who stands below whom. */
    public final Map<AgentCode, AgentCode> uplines = new HashMap<>();

    public final List<Sold> sold = new ArrayList<>();

    /** One voucher, and what each earns from it. */
    public record Sold(Order order, List<SaleSplit.Share> shares) {}

    @Override
    public Map<AgentCode, Sum> under(AgentCode upline, Instant from, Instant to) {
        return sold.stream()
                .filter(one -> one.order()
                        .agent()
                        .filter(agent -> upline.equals(uplines.get(agent)))
                        .isPresent())
                .filter(one -> SOLD.contains(one.order().state()))
                .filter(one -> !one.order().createdAt().isBefore(from)
                        && one.order().createdAt().isBefore(to))
                .collect(Collectors.toMap(
                        one -> one.order().agent().orElseThrow(),
                        one -> new Sum(1, earned(one, upline)),
                        (some, more) -> new Sum(
                                some.vouchers() + more.vouchers(), some.earned().plus(more.earned()))));
    }

    private static Money earned(Sold one, AgentCode upline) {
        return one.shares().stream()
                .filter(share -> share.agent().equals(upline))
                .map(SaleSplit.Share::amount)
                .reduce(Money.rupiah(0), Money::plus);
    }
}
