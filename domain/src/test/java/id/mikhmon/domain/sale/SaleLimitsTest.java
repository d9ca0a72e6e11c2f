package id.mikhmon.domain.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaleLimitsTest {
    private static final LocalTime NOON = LocalTime.NOON;

    @ParameterizedTest
    @CsvSource({
        "10, 0, 0, 10, 900, 5, ''",
        "10, 0, 0, 11, 900, 5, PER_MINUTE",
        "0, 100, 0, 99, 100, 5, ''",
        "0, 100, 0, 99, 101, 5, PER_DAY",
        "0, 0, 3, 99, 900, 3, ''",
        "0, 0, 3, 99, 900, 4, RETURNS",
        "10, 100, 3, 11, 101, 4, PER_MINUTE",
        "0, 0, 0, 999, 999, 999, ''"
    })
    void limitIsReachedByTheVoucherAfterTheLastOne(
            int perMinute, int perDay, int returns, long minute, long day, long returned, String reached) {
        SaleLimits limits = new SaleLimits(perMinute, perDay, returns, Optional.empty());

        assertThat(limits.reached(NOON, new SaleLimits.Activity(minute, day, returned)))
                .isEqualTo(Optional.of(reached).filter(name -> !name.isEmpty()).map(SaleLimit::valueOf));
    }

    @ParameterizedTest
    @CsvSource({
        "23:00, 05:00, 22:59, false",
        "23:00, 05:00, 23:00, true",
        "23:00, 05:00, 00:00, true",
        "23:00, 05:00, 04:59, true",
        "23:00, 05:00, 05:00, false",
        "01:00, 04:00, 00:59, false",
        "01:00, 04:00, 01:00, true",
        "01:00, 04:00, 04:00, false"
    })
    void oddHoursMayGoOverMidnight(LocalTime from, LocalTime to, LocalTime time, boolean odd) {
        SaleLimits limits = new SaleLimits(0, 0, 0, Optional.of(new OddHours(from, to)));

        assertThat(limits.reached(time, new SaleLimits.Activity(1, 1, 0)))
                .isEqualTo(odd ? Optional.of(SaleLimit.ODD_HOURS) : Optional.empty());
    }

    @Test
    void withoutALimitNothingHasToBeCounted() {
        assertThat(SaleLimits.NONE.any()).isFalse();
        assertThat(new SaleLimits(0, 0, 0, Optional.of(new OddHours(LocalTime.MIN, NOON))).counts())
                .isFalse();
        assertThat(new SaleLimits(0, 0, 0, Optional.of(new OddHours(LocalTime.MIN, NOON))).any())
                .isTrue();
        assertThat(new SaleLimits(0, 1, 0, Optional.empty()).counts()).isTrue();
    }

    @Test
    void limitsMakeSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SaleLimits(-1, 0, 0, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new OddHours(NOON, NOON));
    }
}
