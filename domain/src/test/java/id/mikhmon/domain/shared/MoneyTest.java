package id.mikhmon.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void amountIsNeitherNegativeNorBeyondTheLargest() {
        assertThatThrownBy(() -> Money.rupiah(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.rupiah(Money.MAX_UNITS + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.rupiah(Money.MAX_UNITS).plus(Money.rupiah(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.rupiah(1).minus(Money.rupiah(2))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void currenciesDoNotMix() {
        Money dollars = new Money(1, new CurrencyCode("USD"));

        assertThatThrownBy(() -> Money.rupiah(1).plus(dollars)).hasMessageContaining("USD");
        assertThatThrownBy(() -> Money.rupiah(1).minus(dollars)).hasMessageContaining("USD");
        assertThatThrownBy(() -> Money.rupiah(1).compareTo(dollars)).hasMessageContaining("USD");
    }

    @Property
    void takingAwayWhatWasAddedGivesTheSameAmount(
            @ForAll @LongRange(min = 0, max = Money.MAX_UNITS / 2) long one,
            @ForAll @LongRange(min = 0, max = Money.MAX_UNITS / 2) long other) {
        assertThat(Money.rupiah(one).plus(Money.rupiah(other)).minus(Money.rupiah(other)))
                .isEqualTo(Money.rupiah(one));
    }

    @Test
    void timesRefusesNegativeCountsAndTooMuch() {
        assertThat(Money.rupiah(4_500).times(3)).isEqualTo(Money.rupiah(13_500));
        assertThat(Money.rupiah(4_500).times(0)).isEqualTo(Money.rupiah(0));
        assertThatThrownBy(() -> Money.rupiah(1).times(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.rupiah(Money.MAX_UNITS).times(2)).isInstanceOf(IllegalArgumentException.class);
    }
}
