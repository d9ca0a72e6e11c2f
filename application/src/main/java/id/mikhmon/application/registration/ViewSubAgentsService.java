package id.mikhmon.application.registration;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.FindLevels;
import id.mikhmon.application.agent.ListDownline;
import id.mikhmon.application.registration.port.Registrations;
import id.mikhmon.application.registration.port.SubAgentSales;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.SubAgentRule;
import id.mikhmon.domain.registration.RegistrationState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks once for the sales of all of them. */
public final class ViewSubAgentsService implements ViewSubAgents {
    private final FindAgents agents;
    private final ListDownline downline;
    private final FindLevels levels;
    private final Registrations registrations;
    private final SubAgentSales sales;
    private final Transactions transactions;
    private final Clock clock;
    private final ZoneId zone;

    public ViewSubAgentsService(
            FindAgents agents,
            ListDownline downline,
            FindLevels levels,
            Registrations registrations,
            SubAgentSales sales,
            Transactions transactions,
            Clock clock,
            ZoneId zone) {
        this.agents = agents;
        this.downline = downline;
        this.levels = levels;
        this.registrations = registrations;
        this.sales = sales;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public SubAgents view(AgentCode upline) {
        Instant now = clock.instant();
        LocalDate first = now.atZone(zone).toLocalDate().withDayOfMonth(1);
        return transactions.required(() -> {
            Agent agent = agents.find(upline).orElseThrow();
            Map<LevelCode, Level> all =
                    levels.all().stream().collect(Collectors.toMap(Level::code, Function.identity()));
            Map<AgentCode, Sum> sums = sales.under(upline, midnight(first), midnight(first.plusMonths(1)));
            List<Line> lines = downline.list(upline).stream()
                    .map(one -> new Line(
                            one,
                            Objects.requireNonNull(all.get(one.level())),
                            sums.getOrDefault(one.code(), Sum.NOTHING)))
                    .toList();
            SubAgentRule rule = Objects.requireNonNull(all.get(agent.level())).subAgents();
            return new SubAgents(
                    rule,
                    new Rooms(downline, registrations).of(upline, rule, now),
                    lines,
                    registrations.broughtBy(upline, now.minus(SHOWN_FOR)).stream()
                            .filter(one -> one.state() != RegistrationState.APPROVED)
                            .toList());
        });
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
