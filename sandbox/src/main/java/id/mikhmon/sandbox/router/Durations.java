package id.mikhmon.sandbox.router;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as RouterOS reads and writes them (routeros.md 3): {@code 1w2d3h4m5s}, {@code HH:MM:SS}, {@code 1d 02:03:04}, plain seconds; counted in milliseconds. */
final class Durations {
    private static final Pattern UNITS =
            Pattern.compile("(?:(\\d+)w)?(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?(?:(\\d+)ms)?");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d+)w)?(?:(\\d+)d)? ?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

    private Durations() {}

    static OptionalLong millis(String text) {
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (text.matches("\\d{1,10}")) {
            return OptionalLong.of(Long.parseLong(text) * 1000);
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            long days = number(clock, 1) * 7 + number(clock, 2);
            return OptionalLong.of(
                    1000 * (86400 * days + 3600 * number(clock, 3) + 60 * number(clock, 4) + number(clock, 5)));
        }
        Matcher units = UNITS.matcher(text);
        if (units.matches()) {
            long hours = 24 * (7 * number(units, 1) + number(units, 2)) + number(units, 3);
            return OptionalLong.of(1000 * (3600 * hours + 60 * number(units, 4) + number(units, 5)) + number(units, 6));
        }
        return OptionalLong.empty();
    }

    static String text(long millis) {
        long seconds = millis / 1000;
        StringBuilder out = new StringBuilder();
        part(out, seconds / 604800, "w");
        part(out, seconds / 86400 % 7, "d");
        part(out, seconds / 3600 % 24, "h");
        part(out, seconds / 60 % 60, "m");
        part(out, seconds % 60, "s");
        part(out, millis % 1000, "ms");
        return out.isEmpty() ? "0s" : out.toString();
    }

    private static void part(StringBuilder out, long count, String unit) {
        if (count > 0) {
            out.append(count).append(unit);
        }
    }

    private static long number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Long.parseLong(digits.substring(0, Math.min(9, digits.length())));
    }
}
