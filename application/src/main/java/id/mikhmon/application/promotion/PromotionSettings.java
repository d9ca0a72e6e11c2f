package id.mikhmon.application.promotion;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * What the installation decides about promotions.
 *
 * @param automatic whether nobody has to accept them
 * @param zone whose months are counted
 */
public record PromotionSettings(boolean automatic, ZoneId zone) {
    /** @return the first moment of the month */
    Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }
}
