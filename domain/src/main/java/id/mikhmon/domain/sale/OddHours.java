package id.mikhmon.domain.sale;

import java.time.LocalTime;

/**
 * A part of the day, possibly over midnight.
 *
 * @param from the first moment in it
 * @param to the first moment after it, another one than {@code from}
 */
public record OddHours(LocalTime from, LocalTime to) {
    public OddHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("odd hours begin and end at different times");
        }
    }

    public boolean contain(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isBefore(to) ? begun && !over : begun || !over;
    }
}
