package id.mikhmon.domain.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeldSaleTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00Z");
    private static final Optional<SaleId> SALE = Optional.of(new SaleId("a".repeat(26)));

    @Test
    void heldSaleIsDecidedOnce() {
        HeldSale waiting = held(3);
        HeldSale sold = waiting.decided(new HeldSale.Decision("siti", SALE, Optional.empty(), NOW))
                .orElseThrow();
        HeldSale rejected = waiting.decided(new HeldSale.Decision("siti", Optional.empty(), Optional.of("why"), NOW))
                .orElseThrow();

        assertThat(waiting.state()).isEqualTo(HeldState.WAITING);
        assertThat(sold.state()).isEqualTo(HeldState.SOLD);
        assertThat(rejected.state()).isEqualTo(HeldState.REJECTED);
        assertThat(sold.decided(rejected.decision().orElseThrow())).isEmpty();
        assertThat(rejected.decided(sold.decision().orElseThrow())).isEmpty();
        assertThat(waiting.total()).isEqualTo(Money.rupiah(13_500));
    }

    @Test
    void decisionIsEitherASaleOrAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HeldSale.Decision("siti", Optional.empty(), Optional.empty(), NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HeldSale.Decision("siti", SALE, Optional.of("why"), NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HeldSale.Decision("siti", Optional.empty(), Optional.of(" "), NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> new HeldSale.Decision(" ", SALE, Optional.empty(), NOW));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void saleHasOneToAHundredVouchers(int count) {
        assertThatIllegalArgumentException().isThrownBy(() -> held(count));
    }

    private static HeldSale held(int count) {
        return new HeldSale(
                new HeldSaleId("HS2345ABCDEF"),
                new AgentCode("AG001"),
                new OfferId("1hari"),
                "1 hari",
                count,
                Money.rupiah(4_500),
                SoldTo.ANYBODY,
                SaleLimit.PER_MINUTE,
                NOW,
                Optional.empty());
    }
}
