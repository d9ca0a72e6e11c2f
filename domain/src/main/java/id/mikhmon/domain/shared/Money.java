package id.mikhmon.domain.shared;

/**
 * An amount of money in whole units of its currency; for rupiah there is nothing smaller in trade.
 * Never negative and at most {@link #MAX_UNITS}. Created wherever an amount enters the system.
 */
public record Money(long units, CurrencyCode currency) implements Comparable<Money> {
    /** Far above any sale, far below an overflow of a sum over a year. */
    public static final long MAX_UNITS = 999_999_999_999L;

    public Money {
        if (units < 0) {
            throw new IllegalArgumentException("an amount is not negative");
        }
        if (units > MAX_UNITS) {
            throw new IllegalArgumentException("an amount is at most " + MAX_UNITS);
        }
    }

    public static Money rupiah(long units) {
        return new Money(units, CurrencyCode.IDR);
    }

    /** @throws IllegalArgumentException when the currencies differ or the sum is over {@link #MAX_UNITS} */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.addExact(units, other.units), currency);
    }

    /** @throws IllegalArgumentException when the currencies differ or less than nothing would be left */
    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(units - other.units, currency);
    }

    /** @throws IllegalArgumentException when the count is negative or the product is over {@link #MAX_UNITS} */
    public Money times(int count) {
        if (units != 0 && count > MAX_UNITS / units) {
            throw new IllegalArgumentException("an amount is at most " + MAX_UNITS);
        }
        return new Money(units * count, currency);
    }

    public boolean isZero() {
        return units == 0;
    }

    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return Long.compare(units, other.units);
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("amounts in " + currency + " and " + other.currency + " do not mix");
        }
    }

    @Override
    public String toString() {
        return currency + " " + units;
    }
}
