package id.mikhmon.domain.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelHoldTest {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:00:00Z, 2026-10, true",
        "2026-11-20T10:00:00Z, 2026-11, true",
        "2026-11-20T10:00:00Z, 2026-12, false",
        "2026-11-30T16:59:59Z, 2026-12, false",
        "2026-11-30T17:00:00Z, 2026-12, true",
    })
    void salesUntilTheEndOfItsMonthChangeNothing(Instant setAt, YearMonth month, boolean covered) {
        assertThat(new LevelHold(AgentFixture.code(1), setAt).covers(month, JAKARTA))
                .isEqualTo(covered);
    }
}
