package id.mikhmon.application.promotion;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.FindLevelHolds;
import id.mikhmon.application.agent.FindLevels;
import id.mikhmon.application.promotion.port.Turnovers;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelHold;
import id.mikhmon.domain.agent.Promotion;
import id.mikhmon.domain.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Reckons anew each time: nothing is stored of what is proposed. */
public final class ListPromotionsService implements ListPromotions {
    private final FindAgents agents;
    private final FindLevels levels;
    private final FindLevelHolds holds;
    private final Turnovers turnovers;
    private final Transactions transactions;
    private final PromotionSettings settings;
    private final Clock clock;

    public ListPromotionsService(
            FindAgents agents,
            FindLevels levels,
            FindLevelHolds holds,
            Turnovers turnovers,
            Transactions transactions,
            PromotionSettings settings,
            Clock clock) {
        this.agents = agents;
        this.levels = levels;
        this.holds = holds;
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
        return eachAgent((agent, reckoned) -> reckoned.promotion(agent, false));
    }

    @Override
    public List<Held> held() {
        return eachAgent((agent, reckoned) -> Optional.ofNullable(
                        reckoned.holds().get(agent.code()))
                .filter(hold -> reckoned.promotion(agent, false).isEmpty())
                .flatMap(hold -> reckoned.promotion(agent, true).map(promotion -> new Held(promotion, hold))));
    }

    @Override
    public Optional<Instant> reachedAt(Promotion promotion) {
        return transactions.required(() -> levels.find(promotion.to())
                .flatMap(Level::promotionTurnover)
                .flatMap(turnover -> turnovers.reached(
                        promotion.agent(),
                        settings.start(promotion.month()),
                        settings.start(promotion.month().plusMonths(1)),
                        turnover)));
    }

    private <T> List<T> eachAgent(BiFunction<Agent, Reckoned, Optional<T>> found) {
        YearMonth now = YearMonth.from(clock.instant().atZone(settings.zone()));
        YearMonth before = now.minusMonths(1);
        return transactions.required(() -> {
            Reckoned reckoned = new Reckoned(
                    levels.all(),
                    List.of(new Month(now, of(now)), new Month(before, of(before))),
                    holds.since(settings.start(before)).stream()
                            .collect(Collectors.toMap(LevelHold::agent, hold -> hold)),
                    settings.zone());
            return agents.all().stream()
                    .flatMap(agent -> found.apply(agent, reckoned).stream())
                    .toList();
        });
    }

    private Map<AgentCode, Money> of(YearMonth month) {
        return turnovers.between(settings.start(month), settings.start(month.plusMonths(1)));
    }

    private record Month(YearMonth month, Map<AgentCode, Money> turnovers) {}

    /** What all agents are measured by. */
    private record Reckoned(List<Level> levels, List<Month> months, Map<AgentCode, LevelHold> holds, ZoneId zone) {
        /**
         * Of two months the one with more sales, which reaches no lower level.
         *
         * @param held whether the months count that a hold covers, or the others
         */
        Optional<Promotion> promotion(Agent agent, boolean held) {
            return months.stream()
                    .filter(month -> held == isHeld(agent, month.month()))
                    .flatMap(month -> Optional.ofNullable(month.turnovers().get(agent.code()))
                            .flatMap(turnover -> Promotion.of(agent, levels, month.month(), turnover))
                            .stream())
                    .max(Comparator.comparing(Promotion::turnover));
        }

        private boolean isHeld(Agent agent, YearMonth month) {
            return Optional.ofNullable(holds.get(agent.code()))
                    .filter(hold -> hold.covers(month, zone))
                    .isPresent();
        }
    }
}
