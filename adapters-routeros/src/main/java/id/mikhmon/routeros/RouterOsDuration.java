package id.mikhmon.routeros;

import java.time.Duration;

/** Durations as RouterOS writes them: weeks, days, hours, minutes and seconds, without those that are zero. */
final class RouterOsDuration {

    private RouterOsDuration() {}

    /** For instance {@code 4w2d}; {@code 0s} for none. Fractions of a second are dropped. */
    static String of(Duration duration) {
        StringBuilder text = new StringBuilder();
        append(text, duration.toDays() / 7, 'w');
        append(text, duration.toDays() % 7, 'd');
        append(text, duration.toHoursPart(), 'h');
        append(text, duration.toMinutesPart(), 'm');
        append(text, duration.toSecondsPart(), 's');
        return text.length() == 0 ? "0s" : text.toString();
    }

    private static void append(StringBuilder text, long count, char unit) {
        if (count > 0) {
            text.append(count).append(unit);
        }
    }
}
