package id.mikhmon.domain.agent;

import id.mikhmon.domain.shared.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the price of one sale over an agent's link is shared. The shares together are never more than the price; what is left
 * is the owner's. Fixed when the order is placed, so that later changes of prices and rules do not touch it.
 *
 * @param price what the buyer pays, without the payment fee
 * @param shares the seller's first, then by depth; nobody twice, none of nothing
 */
public record SaleSplit(Money price, List<Share> shares) {
    public SaleSplit {
        shares = List.copyOf(shares);
        Set<AgentCode> seen = new HashSet<>();
        Money left = price;
        for (Share share : shares) {
            if (!seen.add(share.agent())) {
                throw new IllegalArgumentException("nobody has two shares of one sale");
            }
            // Refuses when less than nothing would be left, and mixed currencies.
            left = left.minus(share.amount());
        }
    }

    /** @param depth 0 for the seller, 1 for its upline and so on; {@code amount} is more than zero */
    public record Share(AgentCode agent, int depth, Money amount) {
        public Share {
            if (depth < 0 || depth > CommissionRule.DEEPEST) {
                throw new IllegalArgumentException("a share's depth is 0 to 5");
            }
            if (amount.isZero()) {
                throw new IllegalArgumentException("a share is more than nothing");
            }
        }
    }

    /**
     * @param uplines of the seller, the direct one first; empty where the one at that depth earns nothing, whose part is then the
     *     owner's and nobody else's
     */
    public static SaleSplit of(
            Money price, Money buy, CommissionRule rule, AgentCode seller, List<Optional<AgentCode>> uplines) {
        CommissionRule.Parts parts = rule.parts(price, buy);
        List<Share> shares = new ArrayList<>();
        add(shares, Optional.of(seller), 0, parts.seller());
        for (int depth = 1; depth <= Math.min(parts.uplines().size(), uplines.size()); depth++) {
            add(shares, uplines.get(depth - 1), depth, parts.uplines().get(depth - 1));
        }
        return new SaleSplit(price, shares);
    }

    private static void add(List<Share> shares, Optional<AgentCode> agent, int depth, Money amount) {
        if (!amount.isZero()) {
            agent.ifPresent(code -> shares.add(new Share(code, depth, amount)));
        }
    }

    /** @return what nobody else gets, possibly nothing */
    public Money owner() {
        Money left = price;
        for (Share share : shares) {
            left = left.minus(share.amount());
        }
        return left;
    }
}
