package id.mikhmon.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Throttle throttle = new Throttle(3, nanos::get);

    @Test
    void aMinutesWorthMayBeUsedAtOnce() {
        assertThat(throttle.take("a")).isEmpty();
        assertThat(throttle.take("a")).isEmpty();
        assertThat(throttle.take("a")).isEmpty();

        assertThat(throttle.take("a")).contains(20L);
    }

    @Test
    void whoWaitsAsLongAsToldIsServed() {
        for (int i = 0; i < 3; i++) {
            throttle.take("a");
        }
        long wait = throttle.take("a").orElseThrow();

        nanos.addAndGet(Duration.ofSeconds(wait).toNanos());

        assertThat(throttle.take("a")).isEmpty();
        assertThat(throttle.take("a")).isPresent();
    }

    @Test
    void oneClientDoesNotHoldBackAnother() {
        for (int i = 0; i < 4; i++) {
            throttle.take("a");
        }

        assertThat(throttle.take("b")).isEmpty();
    }

    @Test
    void restDoesNotAddUpBeyondAMinutesWorth() {
        throttle.take("a");
        nanos.addAndGet(Duration.ofHours(5).toNanos());

        for (int i = 0; i < 3; i++) {
            assertThat(throttle.take("a")).isEmpty();
        }

        assertThat(throttle.take("a")).isPresent();
    }

    @Test
    void manyClientsDoNotFillTheMemory() {
        for (int i = 0; i < 50_000; i++) {
            assertThat(throttle.take("client " + i)).isEmpty();
        }
    }
}
