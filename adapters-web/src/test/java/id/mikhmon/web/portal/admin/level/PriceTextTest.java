package id.mikhmon.web.portal.admin.level;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.agent.Percentage;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.shared.Money;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTextTest {
    @ParameterizedTest
    @CsvSource({"4500,4500", "4.500,4500", "Rp 4.500,4500", "0,0", "12 000,12000", "999999999999,999999999999"})
    void wholeAmountsAreFixedPrices(String typed, long units) {
        assertThat(PriceText.rule(typed)).contains(new PriceRule.Fixed(Money.rupiah(units)));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"10%|1000", "12,5 %|1250", "12.5%|1250", "0%|0", "100%|10000", "0,01%|1"},
            delimiter = '|')
    void percentagesAreDiscounts(String typed, int hundredths) {
        assertThat(PriceText.rule(typed)).contains(new PriceRule.Discount(new Percentage(hundredths)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1,5", "1.50", "101%", "12,555%", "%", "x", "1e3", "9999999999999", "4.50.0", "٣"})
    void anythingElseIsNeither(String typed) {
        assertThat(PriceText.rule(typed)).isEmpty();
    }

    @Test
    void whatIsShownCanBeTypedInAgain() {
        for (PriceRule rule : new PriceRule[] {
            new PriceRule.Fixed(Money.rupiah(1_234_567)),
            new PriceRule.Fixed(Money.rupiah(0)),
            new PriceRule.Discount(new Percentage(1_250)),
            new PriceRule.Discount(new Percentage(10_000))
        }) {
            assertThat(PriceText.rule(PriceText.of(Optional.of(rule)))).contains(rule);
        }
        assertThat(PriceText.of(Optional.empty())).isEmpty();
    }
}
