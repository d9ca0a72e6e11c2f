package id.mikhmon.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDurationTest {
    @ParameterizedTest
    @CsvSource({
        "P1D, P1D",
        "P7D, P7D",
        "P1W, P7D",
        "PT3H, PT3H",
        "PT24H, P1D",
        "PT36H, P1DT12H",
        "P1DT2H3M4S, P1DT2H3M4S",
        "PT90M, PT1H30M",
        "PT0S, PT0S"
    })
    void daysAreCountedAsDays(String read, String written) {
        assertThat(IsoDuration.parse(read).map(IsoDuration::text)).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "P1DT",
                "1D",
                "P1Y",
                "P1M",
                "-P1D",
                "P-1D",
                "PT1.5H",
                "PT0.1S",
                "p1d",
                "P1D ",
                "P99999999999D"
            })
    void whatHasNoFixedLengthOrNoFormIsNoDuration(String text) {
        assertThat(IsoDuration.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 59, 3600, 86_399, 86_400, 86_401, 315_360_000})
    void whatIsWrittenIsReadAgain(long seconds) {
        Duration duration = Duration.ofSeconds(seconds);

        assertThat(IsoDuration.parse(IsoDuration.text(duration))).contains(duration);
    }
}
