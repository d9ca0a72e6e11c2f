package id.mikhmon.web.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.ledger.SignedMoney;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ShownTest {
    private final Shown shown = new PlayedShown(Clock.systemUTC());

    @Test
    void balancesHaveASignBelowZeroAloneAndMovementsAlways() {
        assertThat(shown.balance(SignedMoney.rupiah(12_500))).isEqualTo("Rp 12.500");
        assertThat(shown.balance(SignedMoney.rupiah(-12_500))).isEqualTo("\u2212Rp 12.500");
        assertThat(shown.change(SignedMoney.rupiah(12_500))).isEqualTo("+Rp 12.500");
        assertThat(shown.change(SignedMoney.rupiah(0))).isEqualTo("Rp 0");
        assertThat(shown.change(SignedMoney.rupiah(-1))).isEqualTo("\u2212Rp 1");
    }

    @Test
    void daysAreWrittenShort() {
        assertThat(shown.day(LocalDate.parse("2026-05-09"))).isEqualTo("9 Mei");
    }
}
