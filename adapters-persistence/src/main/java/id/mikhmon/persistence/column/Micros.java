package id.mikhmon.persistence.column;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as the database keeps them: microseconds since 1970 in UTC, so that no time zone of a server or driver enters. */
public final class Micros {
    private static final long PER_SECOND = 1_000_000;
    private static final int NANOS = 1_000;

    private Micros() {}

    /** What is below a microsecond is cut off. */
    public static long of(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), PER_SECOND), time.getNano() / NANOS);
    }

    /** @return null for nothing, as a column has it */
    public static @Nullable Long of(Optional<Instant> time) {
        return time.map(Micros::of).orElse(null);
    }

    public static Instant toInstant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * NANOS);
    }

    /** @param micros may be null */
    public static Optional<Instant> toOptional(@Nullable Long micros) {
        return Optional.ofNullable(micros).map(Micros::toInstant);
    }
}
