package id.mikhmon.routeros;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterOsDurationTest {

    @ParameterizedTest
    @CsvSource({"PT0S, 0s", "PT1S, 1s", "PT90M, 1h30m", "P1D, 1d", "P30D, 4w2d", "P7D, 1w", "P9DT3H4M5S, 1w2d3h4m5s"})
    void durationsAreWrittenAsTheRouterWritesThem(Duration duration, String text) {
        assertThat(RouterOsDuration.of(duration)).isEqualTo(text);
    }
}
