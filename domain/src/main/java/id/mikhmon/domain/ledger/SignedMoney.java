package id.mikhmon.domain.ledger;

import id.mikhmon.domain.shared.CurrencyCode;
import id.mikhmon.domain.shared.Money;

/**
 * An amount with a direction, in whole units of its currency: what is posted, and what a balance is. Positive is credit
 * (the shop owes it, or earned it), negative is debit (the shop has it, or is owed it). At most {@link #MAX_UNITS} either
 * way, which every JSON reader keeps exact.
 */
public record SignedMoney(long units, CurrencyCode currency) implements Comparable<SignedMoney> {
    public static final long MAX_UNITS = 9_007_199_254_740_991L;

    public SignedMoney {
        if (units > MAX_UNITS || units < -MAX_UNITS) {
            throw new IllegalArgumentException("a signed amount is at most " + MAX_UNITS + " either way");
        }
    }

    public static SignedMoney rupiah(long units) {
        return new SignedMoney(units, CurrencyCode.IDR);
    }

    /** The amount as a credit. */
    public static SignedMoney credit(Money amount) {
        return new SignedMoney(amount.units(), amount.currency());
    }

    /** The amount as a debit. */
    public static SignedMoney debit(Money amount) {
        return new SignedMoney(-amount.units(), amount.currency());
    }

    /** @throws IllegalArgumentException when the currencies differ or the sum is beyond {@link #MAX_UNITS} */
    public SignedMoney plus(SignedMoney other) {
        requireSameCurrency(other);
        return new SignedMoney(units + other.units, currency);
    }

    public SignedMoney negated() {
        return new SignedMoney(-units, currency);
    }

    /** @return the amount without its direction */
    public Money size() {
        return new Money(Math.abs(units), currency);
    }

    public boolean isZero() {
        return units == 0;
    }

    public boolean isDebit() {
        return units < 0;
    }

    @Override
    public int compareTo(SignedMoney other) {
        requireSameCurrency(other);
        return Long.compare(units, other.units);
    }

    private void requireSameCurrency(SignedMoney other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("amounts in " + currency + " and " + other.currency + " do not mix");
        }
    }

    @Override
    public String toString() {
        return currency + " " + units;
    }
}
