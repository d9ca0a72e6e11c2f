package id.mikhmon.bootstrap.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Time and chance, which the rings are given and never take. */
@Dependent
public class PlatformWiring {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Voucher codes and order ids are drawn from it: it must not be guessable. */
    @Produces
    @Singleton
    RandomGenerator random() {
        return new SecureRandom();
    }
}
