package id.mikhmon.domain.agent;

import id.mikhmon.domain.shared.Money;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * An active agent whose sales of a month reach a higher level than it has. It is worth nothing by itself: somebody accepts it, or it
 * is gone once the agent has the level.
 *
 * @param turnover what was paid for what the agent sold in that month and what was not given back
 */
public record Promotion(AgentCode agent, LevelCode from, LevelCode to, YearMonth month, Money turnover) {
    /**
     * @param levels all of them
     * @return the highest level that the turnover reaches, when it is above the agent's own and gives no smaller discount: a level
     *     that the owner made for one agent may be better than all that one can reach
     */
    public static Optional<Promotion> of(Agent agent, Collection<Level> levels, YearMonth month, Money turnover) {
        return levels.stream()
                .filter(level -> agent.active() && level.code().equals(agent.level()))
                .findFirst()
                .flatMap(present -> levels.stream()
                        .filter(level -> isReached(level, present, turnover))
                        .max(Comparator.comparing(Promotion::threshold)
                                .thenComparing(level -> level.code().value())))
                .map(next -> new Promotion(agent.code(), agent.level(), next.code(), month, turnover));
    }

    private static boolean isReached(Level level, Level present, Money turnover) {
        return level.promotionTurnover().isPresent()
                && threshold(level).compareTo(turnover) <= 0
                && threshold(level).compareTo(threshold(present)) > 0
                && level.discount().percent().compareTo(present.discount().percent()) >= 0;
    }

    /** A level that nobody is promoted to stands below those that one reaches. */
    private static Money threshold(Level level) {
        return level.promotionTurnover().orElse(Money.rupiah(0));
    }
}
