package id.mikhmon.domain.agent;

import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import java.util.Optional;

/**
 * What is agreed with a single agent about one offer.
 *
 * @param buy goes before the level's rule
 * @param sell the agent's own sell price; it counts where the level allows it, see {@link Quote}
 */
public record AgentPrice(OfferId offer, Optional<PriceRule> buy, Optional<Money> sell) {
    public AgentPrice {
        if (buy.isEmpty() && sell.isEmpty()) {
            throw new IllegalArgumentException("an agent's price says something of the buy or the sell price");
        }
        if (sell.filter(Money::isZero).isPresent()) {
            throw new IllegalArgumentException("a price is more than zero");
        }
    }
}
