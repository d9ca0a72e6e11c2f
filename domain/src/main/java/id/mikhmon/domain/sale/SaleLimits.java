package id.mikhmon.domain.sale;

import java.time.LocalTime;
import java.util.Optional;

/**
 * How much an agent sells before somebody of the owner looks at it.
 *
 * @param perMinute vouchers within a minute, 0 for any number; likewise {@code perDay} within 24 hours
 * @param returns vouchers whose money went back, of those sold within 24 hours, 0 for any number
 * @param oddHours when every sale is looked at, by the clocks of the installation's zone
 */
public record SaleLimits(int perMinute, int perDay, int returns, Optional<OddHours> oddHours) {
    /** An owner who looks at nothing. */
    public static final SaleLimits NONE = new SaleLimits(0, 0, 0, Optional.empty());

    public SaleLimits {
        if (perMinute < 0 || perDay < 0 || returns < 0) {
            throw new IllegalArgumentException("a limit is not below nothing");
        }
    }

    /**
     * What an agent did lately, the sale in question with it.
     *
     * @param lastMinute vouchers sold within a minute; {@code lastDay}: within 24 hours
     * @param returned how many of the day's were returned
     */
    public record Activity(long lastMinute, long lastDay, long returned) {}

    public boolean any() {
        return counts() || oddHours.isPresent();
    }

    /** @return whether the activity of the agent has to be known */
    public boolean counts() {
        return perMinute > 0 || perDay > 0 || returns > 0;
    }

    /** @return the first limit that the sale is over; empty when it may be made */
    public Optional<SaleLimit> reached(LocalTime now, Activity activity) {
        if (oddHours.filter(hours -> hours.contain(now)).isPresent()) {
            return Optional.of(SaleLimit.ODD_HOURS);
        }
        if (perMinute > 0 && activity.lastMinute() > perMinute) {
            return Optional.of(SaleLimit.PER_MINUTE);
        }
        if (perDay > 0 && activity.lastDay() > perDay) {
            return Optional.of(SaleLimit.PER_DAY);
        }
        return returns > 0 && activity.returned() > returns ? Optional.of(SaleLimit.RETURNS) : Optional.empty();
    }
}
