package id.mikhmon.web.api;

import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/** Times of answers: RFC 3339 with the offset of the installation's zone, to the second. */
public record Times(ZoneId zone) {
    public String text(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
    }

    /** Reads an RFC 3339 time, or a date as its first moment in this zone. */
    public Optional<Instant> from(String text) {
        return time(text).or(() -> date(text).map(this::startOf));
    }

    /** Reads an RFC 3339 time, or a date as the moment after its end in this zone. */
    public Optional<Instant> until(String text) {
        return time(text).or(() -> date(text).map(day -> startOf(day.plusDays(1))));
    }

    private static Optional<Instant> time(String text) {
        // A plus sign that nobody encoded comes in as a blank.
        return parsed(text.replace(' ', '+'), OffsetDateTime::parse)
                .filter(time -> isInRange(time.getYear()))
                .map(OffsetDateTime::toInstant);
    }

    private static Optional<LocalDate> date(String text) {
        return parsed(text, LocalDate::parse).filter(day -> isInRange(day.getYear()));
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isInRange(int year) {
        return year >= 2000 && year < 9999;
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Adds the time, or null when there is none. */
    public void add(JsonObjectBuilder object, String name, Optional<Instant> time) {
        time.ifPresentOrElse(value -> object.add(name, text(value)), () -> object.addNull(name));
    }
}
