package id.mikhmon.web.portal.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A period of whole days, as the fields {@code from} and {@code to} of an address tell it; both days belong to it. */
public record Days(Optional<LocalDate> first, Optional<LocalDate> last, ZoneId zone) {
    public static final Days ALL = new Days(Optional.empty(), Optional.empty(), ZoneOffset.UTC);

    /** What is no day is left out. */
    public static Days of(PageExchange exchange, ZoneId zone) {
        return new Days(
                exchange.parameter("from").flatMap(Days::day),
                exchange.parameter("to").flatMap(Days::day),
                zone);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() >= 2000 && day.getYear() < 2200 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** @return the first moment of the period */
    public Optional<Instant> from() {
        return first.map(day -> day.atStartOfDay(zone).toInstant());
    }

    /** @return the first moment after the period */
    public Optional<Instant> until() {
        return last.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public boolean isSet() {
        return first.isPresent() || last.isPresent();
    }

    /** @return as it stands in an address, with {@code &} at the end; empty for all days */
    public String query() {
        return first.map(day -> "from=" + day + "&").orElse("")
                + last.map(day -> "to=" + day + "&").orElse("");
    }

    /** @return the first day for a field of that kind, empty for none */
    public String getFrom() {
        return first.map(LocalDate::toString).orElse("");
    }

    public String getTo() {
        return last.map(LocalDate::toString).orElse("");
    }
}
