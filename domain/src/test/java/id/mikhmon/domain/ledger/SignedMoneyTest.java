package id.mikhmon.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.domain.shared.CurrencyCode;
import id.mikhmon.domain.shared.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SignedMoneyTest {
    @Test
    void amountBeyondTheLargestIsRefusedEitherWay() {
        SignedMoney most = SignedMoney.rupiah(SignedMoney.MAX_UNITS);

        assertThat(most.negated().negated()).isEqualTo(most);
        assertThatThrownBy(() -> most.plus(SignedMoney.rupiah(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> most.negated().plus(SignedMoney.rupiah(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignedMoney.rupiah(Long.MIN_VALUE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void currenciesDoNotMix() {
        SignedMoney dollars = new SignedMoney(1, new CurrencyCode("USD"));

        assertThatThrownBy(() -> SignedMoney.rupiah(1).plus(dollars)).hasMessageContaining("USD");
        assertThatThrownBy(() -> SignedMoney.rupiah(1).compareTo(dollars)).hasMessageContaining("USD");
    }

    @Property
    void creditAndDebitOfOneAmountCancelEachOther(@ForAll @LongRange(min = 0, max = Money.MAX_UNITS) long units) {
        Money amount = Money.rupiah(units);

        assertThat(SignedMoney.credit(amount).plus(SignedMoney.debit(amount)).isZero())
                .isTrue();
        assertThat(SignedMoney.debit(amount).size()).isEqualTo(amount);
        assertThat(SignedMoney.debit(amount).isDebit()).isEqualTo(units > 0);
    }
}
