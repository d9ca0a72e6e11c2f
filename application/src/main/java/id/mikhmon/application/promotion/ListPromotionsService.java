package id.mikhmon.application.promotion;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.FindLevels;
import id.mikhmon.application.promotion.port.Turnovers;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.Promotion;
import id.mikhmon.domain.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reckons anew each time: nothing is stored of what is proposed. */
public final class ListPromotionsService implements ListPromotions {
    private final FindAgents agents;
    private final FindLevels levels;
    private final Turnovers turnovers;
    private final Transactions transactions;
    private final PromotionSettings settings;
    private final Clock clock;

    public ListPromotionsService(
            FindAgents agents,
            FindLevels levels,
            Turnovers turnovers,
            Transactions transactions,
            PromotionSettings settings,
            Clock clock) {
        this.agents = agents;
        this.levels = levels;
        this.turnovers = turnovers;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean isAutomatic() {
        return settings.automatic();
    }

    @Override
    public List<Promotion> list() {
        YearMonth now = YearMonth.from(clock.instant().atZone(settings.zone()));
        return transactions.required(() -> {
            List<Level> all = levels.all();
            Map<AgentCode, Money> present = of(now);
            Map<AgentCode, Money> before = of(now.minusMonths(1));
            return agents.all().stream()
                    .flatMap(agent -> better(
                            promotion(agent, all, now, present), promotion(agent, all, now.minusMonths(1), before)))
                    .toList();
        });
    }

    private Map<AgentCode, Money> of(YearMonth month) {
        return turnovers.between(start(month), start(month.plusMonths(1)));
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(settings.zone()).toInstant();
    }

    private static Optional<Promotion> promotion(
            Agent agent, List<Level> levels, YearMonth month, Map<AgentCode, Money> turnovers) {
        return Optional.ofNullable(turnovers.get(agent.code()))
                .flatMap(turnover -> Promotion.of(agent, levels, month, turnover));
    }

    /** Of two months the one with more sales, which reaches no lower level. */
    private static Stream<Promotion> better(Optional<Promotion> present, Optional<Promotion> before) {
        return Stream.of(present, before)
                .flatMap(Optional::stream)
                .max((one, other) -> one.turnover().compareTo(other.turnover()))
                .stream();
    }
}
