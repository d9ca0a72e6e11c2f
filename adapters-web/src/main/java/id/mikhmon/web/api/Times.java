package id.mikhmon.web.api;

import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Times of answers: RFC 3339 with the offset of the installation's zone, to the second. */
public record Times(ZoneId zone) {
    public String text(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
    }

    /** Adds the time, or null when there is none. */
    public void add(JsonObjectBuilder object, String name, Optional<Instant> time) {
        time.ifPresentOrElse(value -> object.add(name, text(value)), () -> object.addNull(name));
    }
}
