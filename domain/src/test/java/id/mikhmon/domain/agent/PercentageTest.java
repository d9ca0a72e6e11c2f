package id.mikhmon.domain.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.domain.shared.Money;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentageTest {
    @ParameterizedTest
    @CsvSource({
        "0, 5000, 0, 0",
        "10, 0, 0, 0",
        "10, 1, 0, 1",
        "12.5, 5000, 625, 625",
        "12.5, 4999, 624, 625",
        "0.01, 9999, 0, 1",
        "0.01, 10000, 1, 1",
        "100, 1, 1, 1",
        "100, 999999999999, 999999999999, 999999999999",
        "33.33, 999999999999, 333299999999, 333300000000",
        "1000, 999999999999, 999999999999, 999999999999",
        "150, 3, 4, 5"
    })
    void partIsWholeRupiahRoundedAsSaid(BigDecimal percent, long amount, long down, long up) {
        Percentage percentage = Percentage.of(percent);

        assertThat(percentage.roundedDown(Money.rupiah(amount))).isEqualTo(Money.rupiah(down));
        assertThat(percentage.roundedUp(Money.rupiah(amount))).isEqualTo(Money.rupiah(up));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1000.01", "12.345", "99999999999"})
    void otherThanTwoDecimalsFromNothingToTenfoldIsRefused(BigDecimal percent) {
        assertThatThrownBy(() -> Percentage.of(percent)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void decimalIsWrittenWithoutZerosAtTheEnd() {
        assertThat(Percentage.of(new BigDecimal("12.50")).decimal().toPlainString())
                .isEqualTo("12.5");
        assertThat(Percentage.of(100).decimal().toPlainString()).isEqualTo("100");
        assertThat(Percentage.ZERO.decimal().toPlainString()).isEqualTo("0");
    }

    @Property
    void roundingDownAndUpDifferByAtMostOneAndTheExactPartLiesBetween(
            @ForAll @IntRange(max = 10_000) int hundredths, @ForAll @LongRange(max = Money.MAX_UNITS) long units) {
        Percentage percentage = new Percentage(hundredths);

        long down = percentage.roundedDown(Money.rupiah(units)).units();
        long up = percentage.roundedUp(Money.rupiah(units)).units();

        BigDecimal exact = BigDecimal.valueOf(units).multiply(BigDecimal.valueOf(hundredths, 4));
        assertThat(up - down).isBetween(0L, 1L);
        assertThat(BigDecimal.valueOf(down)).isLessThanOrEqualTo(exact);
        assertThat(BigDecimal.valueOf(up)).isGreaterThanOrEqualTo(exact);
    }
}
