package id.mikhmon.web.json;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** ISO 8601 durations of weeks, days, hours, minutes and whole seconds. A month is no duration: it has no fixed length. */
public final class IsoDuration {
    private static final Pattern WEEKS = Pattern.compile("P[0-9]{1,4}W");
    private static final Pattern FORM =
            Pattern.compile("P(?=.)(?:[0-9]{1,6}D)?(?:T(?=.)(?:[0-9]{1,9}H)?(?:[0-9]{1,9}M)?(?:[0-9]{1,9}S)?)?");

    private IsoDuration() {}

    public static Optional<Duration> parse(String text) {
        if (WEEKS.matcher(text).matches()) {
            return Optional.of(Duration.ofDays(7L * Long.parseLong(text.substring(1, text.length() - 1))));
        }
        return FORM.matcher(text).matches() ? Optional.of(Duration.parse(text)) : Optional.empty();
    }

    /** @return the duration with days counted as days: {@code P1D}, {@code P1DT12H}, {@code PT3H} */
    public static String text(Duration duration) {
        long days = duration.toDays();
        if (days == 0) {
            return duration.toString();
        }
        Duration rest = duration.minusDays(days);
        return "P" + days + "D" + (rest.isZero() ? "" : rest.toString().substring(1));
    }
}
