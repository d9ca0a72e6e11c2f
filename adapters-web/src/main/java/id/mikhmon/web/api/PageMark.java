package id.mikhmon.web.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place in a list, newest first, as the text that a client sends back: the time of the last entry in microseconds, and which
 * one of that moment it was.
 */
public record PageMark<T>(Instant at, T id) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,17})-([A-Za-z0-9-]{1,40})");

    public String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }

    /** @param id a constructor that refuses with {@link IllegalArgumentException} */
    public static <T> Optional<PageMark<T>> parse(String text, Function<String, T> id) {
        Matcher mark = FORM.matcher(text);
        return mark.matches()
                ? Parsed.as(id, mark.group(2))
                        .map(which -> new PageMark<>(
                                Instant.EPOCH.plus(Long.parseLong(mark.group(1)), ChronoUnit.MICROS), which))
                : Optional.empty();
    }
}
