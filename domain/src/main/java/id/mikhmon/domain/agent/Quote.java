package id.mikhmon.domain.agent;

import id.mikhmon.domain.shared.Money;
import java.util.Optional;

/**
 * What an offer costs an agent and its buyers. Always {@code buy <= least <= sell <= most}, and {@code recommended} lies
 * between least and most too.
 *
 * @param buy what the agent pays, possibly nothing
 * @param recommended what buyers pay in the owner's shop
 * @param sell what buyers pay over the agent's link
 * @param least the lowest sell price that the agent may set; equal to {@code most} where it may set none
 * @param most the highest
 */
public record Quote(Money buy, Money recommended, Money sell, Money least, Money most) {
    public Quote {
        if (buy.compareTo(least) > 0
                || least.compareTo(sell) > 0
                || sell.compareTo(most) > 0
                || least.compareTo(recommended) > 0
                || recommended.compareTo(most) > 0
                || sell.isZero()) {
            throw new IllegalArgumentException("a quote keeps buy <= least <= sell <= most");
        }
    }

    /**
     * The agent's own rule goes before the level's rule for the offer, and that before the level's discount. An own sell price
     * that lies outside of the limits, because they or the offer's price have changed since, counts as the nearest limit; where
     * the level allows none, it does not count.
     *
     * @param price of the offer, more than zero
     * @param levelRule of the level for this offer
     */
    public static Quote of(Money price, Level level, Optional<PriceRule> levelRule, Optional<AgentPrice> agreed) {
        Money buy = agreed.flatMap(AgentPrice::buy)
                .or(() -> levelRule)
                .orElse(level.discount())
                .on(price);
        OwnPriceRule own = level.ownPrice();
        if (!own.allowed()) {
            return new Quote(buy, price, price, price, price);
        }
        Money one = new Money(1, price.currency());
        Money least = larger(larger(own.least().roundedUp(price), buy), one);
        Money most = own.most().roundedDown(price);
        Money sell = agreed.flatMap(AgentPrice::sell)
                .map(wanted -> smaller(larger(wanted, least), most))
                .orElse(price);
        return new Quote(buy, price, sell, least, most);
    }

    /** @return whether the agent may set its own sell price to that */
    public boolean allows(Money price) {
        return least.compareTo(price) <= 0 && price.compareTo(most) <= 0;
    }

    private static Money larger(Money one, Money other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) > 0 ? other : one;
    }
}
