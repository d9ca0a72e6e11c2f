package id.mikhmon.domain.payment;

import id.mikhmon.domain.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What the buyer pays on top: a flat part and a percentage of the amount, within bounds.
 *
 * @param percent such as {@code 0.70} for 0.7 %, not negative
 */
public record FeeRule(Money flat, BigDecimal percent, Optional<Money> minimum, Optional<Money> maximum) {
    public FeeRule {
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("a percentage is 0 to 100");
        }
    }

    public static FeeRule free() {
        return new FeeRule(Money.rupiah(0), BigDecimal.ZERO, Optional.empty(), Optional.empty());
    }

    /** @return the fee on that amount; a part of a rupiah counts as a whole one, as gateways charge it */
    public Money on(Money amount) {
        long share = BigDecimal.valueOf(amount.units())
                .multiply(percent)
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                .longValueExact();
        Money fee = flat.plus(new Money(share, amount.currency()));
        if (minimum.isPresent() && fee.compareTo(minimum.get()) < 0) {
            return minimum.get();
        }
        if (maximum.isPresent() && fee.compareTo(maximum.get()) > 0) {
            return maximum.get();
        }
        return fee;
    }
}
