package id.mikhmon.domain.agent;

import id.mikhmon.domain.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A percentage to two decimals, kept in hundredths of a per cent: 12.5 % is 1250. From nothing to ten times the whole, since a
 * price limit may lie above the price.
 */
public record Percentage(int hundredths) implements Comparable<Percentage> {
    public static final Percentage ZERO = new Percentage(0);
    public static final Percentage WHOLE = new Percentage(10_000);

    private static final int MOST = 100_000;
    private static final long HUNDREDTHS_OF_A_WHOLE = 10_000;

    public Percentage {
        if (hundredths < 0 || hundredths > MOST) {
            throw new IllegalArgumentException("a percentage is 0 to 1000");
        }
    }

    public static Percentage of(int percent) {
        return new Percentage(Math.multiplyExact(percent, 100));
    }

    /** @throws IllegalArgumentException for more than two decimals, and outside of 0 to 1000 */
    public static Percentage of(BigDecimal percent) {
        try {
            return new Percentage(percent.movePointRight(2)
                    .setScale(0, RoundingMode.UNNECESSARY)
                    .intValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("a percentage has at most two decimals", e);
        }
    }

    /** @return such as 12.5, without zeros at the end */
    public BigDecimal decimal() {
        BigDecimal percent = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    /** @return this part of the amount in whole rupiah; what is below a rupiah is dropped */
    public Money roundedDown(Money amount) {
        return within(amount.units() * hundredths / HUNDREDTHS_OF_A_WHOLE, amount);
    }

    /** @return this part of the amount in whole rupiah; a part of a rupiah counts as a whole one */
    public Money roundedUp(Money amount) {
        return within((amount.units() * hundredths + HUNDREDTHS_OF_A_WHOLE - 1) / HUNDREDTHS_OF_A_WHOLE, amount);
    }

    /** A part above the whole ends at the largest amount there is. The product fits: 10¹² times 10⁵ is below 2⁶³. */
    private static Money within(long units, Money amount) {
        return new Money(Math.min(units, Money.MAX_UNITS), amount.currency());
    }

    @Override
    public int compareTo(Percentage other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    @Override
    public String toString() {
        return decimal().toPlainString() + " %";
    }
}
