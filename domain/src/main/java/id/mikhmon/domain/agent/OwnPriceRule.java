package id.mikhmon.domain.agent;

/**
 * Whether agents of a level set sell prices of their own, and between which parts of the offer's price. The offer's price
 * itself always lies between them.
 */
public record OwnPriceRule(boolean allowed, Percentage least, Percentage most) {
    public static final OwnPriceRule NOT_ALLOWED = new OwnPriceRule(false, Percentage.WHOLE, Percentage.WHOLE);

    public OwnPriceRule {
        if (least.compareTo(Percentage.WHOLE) > 0 || most.compareTo(Percentage.WHOLE) < 0) {
            throw new IllegalArgumentException("own prices lie between at most 100 and at least 100 per cent");
        }
    }
}
