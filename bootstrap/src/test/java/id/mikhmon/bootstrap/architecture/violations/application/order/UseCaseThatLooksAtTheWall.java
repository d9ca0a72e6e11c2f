package id.mikhmon.bootstrap.architecture.violations.application.order;

import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;

/** Time that no test can move, asked by a call and by a method reference. */
final class UseCaseThatLooksAtTheWall {
    private final Supplier<Instant> clock = Instant::now;

    @SuppressWarnings("JavaUtilDate")
    boolean isLate(Instant due) {
        return new Date().toInstant().isAfter(due) || clock.get().isAfter(due);
    }
}
