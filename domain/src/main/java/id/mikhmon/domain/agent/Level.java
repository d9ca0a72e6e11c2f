package id.mikhmon.domain.agent;

import id.mikhmon.domain.shared.Money;
import java.util.Optional;

/**
 * A class of agents that share prices and commission. The owner makes and changes levels; a change touches no order that
 * exists.
 *
 * @param discount on every offer for which the level has no rule of its own
 * @param promotionTurnover sales of a month from which this level is proposed to an agent of a lower one, empty for never
 * @param subAgents whether its agents bring in agents of their own
 */
public record Level(
        LevelCode code,
        String name,
        PriceRule.Discount discount,
        CommissionRule commission,
        OwnPriceRule ownPrice,
        Optional<Money> promotionTurnover,
        SubAgentRule subAgents) {
    public Level {
        if (name.isBlank() || name.length() > 60) {
            throw new IllegalArgumentException("a level's name has 1 to 60 characters");
        }
    }

    public Level with(SubAgentRule rule) {
        return new Level(code, name, discount, commission, ownPrice, promotionTurnover, rule);
    }
}
