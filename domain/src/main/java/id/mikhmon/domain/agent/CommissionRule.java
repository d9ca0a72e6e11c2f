package id.mikhmon.domain.agent;

import id.mikhmon.domain.shared.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * What agents of a level earn from a sale over their link, and those above them with it. The seller earns its margin, which is
 * the price less its buy price, or a percentage of the price. Each upline earns a percentage of what the seller leaves, by
 * its distance from the seller. Every part is in whole rupiah, what is below one is dropped, and all that nobody earns is the
 * owner's. So the parts never exceed the price, since the percentages of the uplines are at most 100 together.
 *
 * @param percent of the price for the seller; zero with {@link Kind#MARGIN}
 * @param uplines the direct upline's percentage first, at most five
 */
public record CommissionRule(Kind kind, Percentage percent, List<Percentage> uplines) {
    /** How far up a sale is shared. */
    public static final int DEEPEST = 5;

    public static final CommissionRule MARGIN_ALONE = new CommissionRule(Kind.MARGIN, Percentage.ZERO, List.of());

    /** What the seller earns. */
    public enum Kind {
        MARGIN,
        PERCENT
    }

    public CommissionRule {
        uplines = List.copyOf(uplines);
        if (percent.compareTo(Percentage.WHOLE) > 0 || (kind == Kind.MARGIN && percent.hundredths() > 0)) {
            throw new IllegalArgumentException("a seller's percentage is 0 to 100, and none beside a margin");
        }
        if (uplines.size() > DEEPEST) {
            throw new IllegalArgumentException("a sale is shared with at most five uplines");
        }
        if (uplines.stream().mapToInt(Percentage::hundredths).sum() > Percentage.WHOLE.hundredths()) {
            throw new IllegalArgumentException("the percentages of all uplines are at most 100 together");
        }
    }

    /**
     * @param price what the buyer pays, without the payment fee
     * @param buy what the seller would pay for the offer
     */
    public Parts parts(Money price, Money buy) {
        Money seller = kind == Kind.PERCENT ? percent.roundedDown(price) : margin(price, buy);
        Money left = price.minus(seller);
        Money owner = left;
        List<Money> earned = new ArrayList<>();
        for (Percentage upline : uplines) {
            Money part = upline.roundedDown(left);
            earned.add(part);
            owner = owner.minus(part);
        }
        return new Parts(seller, earned, owner);
    }

    private static Money margin(Money price, Money buy) {
        return buy.compareTo(price) > 0 ? price.minus(price) : price.minus(buy);
    }

    /** @param uplines by depth, zeros included; {@code owner} gets what is left */
    public record Parts(Money seller, List<Money> uplines, Money owner) {
        public Parts {
            uplines = List.copyOf(uplines);
        }
    }
}
