package id.mikhmon.domain.agent;

import id.mikhmon.domain.offer.OfferId;
import java.util.Optional;

/**
 * How one buy price of a level changed.
 *
 * @param before the rule before; empty when the level's discount counted
 * @param after the rule after it, likewise
 */
public record PriceChange(LevelCode level, OfferId offer, Optional<PriceRule> before, Optional<PriceRule> after) {
    /** @return the change that takes this one back */
    public PriceChange undone() {
        return new PriceChange(level, offer, /* before= */ after, /* after= */ before);
    }
}
