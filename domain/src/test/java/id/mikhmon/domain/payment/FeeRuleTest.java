package id.mikhmon.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.domain.shared.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeRuleTest {
    @ParameterizedTest
    @CsvSource({"750,0.70,5000,785", "750,0.7,2000,764", "0,3,100,3", "0,3,101,4", "4250,0,10000,4250", "0,0.70,1,1"})
    void partOfARupiahCountsAsAWholeOne(long flat, BigDecimal percent, long amount, long fee) {
        FeeRule rule = new FeeRule(Money.rupiah(flat), percent, Optional.empty(), Optional.empty());

        assertThat(rule.on(Money.rupiah(amount))).isEqualTo(Money.rupiah(fee));
    }

    @Test
    void feeStaysWithinItsBounds() {
        FeeRule rule = new FeeRule(
                Money.rupiah(0),
                BigDecimal.valueOf(3),
                Optional.of(Money.rupiah(1_000)),
                Optional.of(Money.rupiah(5_000)));

        assertThat(rule.on(Money.rupiah(2_000))).isEqualTo(Money.rupiah(1_000));
        assertThat(rule.on(Money.rupiah(100_000))).isEqualTo(Money.rupiah(3_000));
        assertThat(rule.on(Money.rupiah(1_000_000))).isEqualTo(Money.rupiah(5_000));
    }

    @Test
    void negativePercentageIsRefused() {
        assertThatThrownBy(
                        () -> new FeeRule(Money.rupiah(0), BigDecimal.ONE.negate(), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
