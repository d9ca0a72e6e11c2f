package id.mikhmon.domain.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnclearDecisionTest {
    @ParameterizedTest
    @EnumSource(GivenBack.class)
    void onlyWhatGoesIntoTheWalletIsACredit(GivenBack way) {
        assertThat(decision(1, way, "r".repeat(200)).isCredit()).isEqualTo(way == GivenBack.WALLET);
    }

    @Test
    void decisionHasANumberAndAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> decision(0, GivenBack.WALLET, "seen"));
        assertThatIllegalArgumentException().isThrownBy(() -> decision(1, GivenBack.WALLET, "  "));
        assertThatIllegalArgumentException().isThrownBy(() -> decision(1, GivenBack.WALLET, "r".repeat(201)));
    }

    @Test
    void moneyGivenBackByHandIsTakenFromWhereItWas() {
        assertThat(GivenBack.AT_GATEWAY.source()).isEmpty();
        assertThat(GivenBack.BY_HAND_CASH.source()).contains(AccountId.CASH);
        assertThat(GivenBack.BY_HAND_BANK.source()).contains(AccountId.BANK);
        assertThatIllegalStateException().isThrownBy(GivenBack.WALLET::source);
    }

    @Test
    void lastCreditIsWhatDecidesTheRequest() {
        UnclearDecision latter = decision(3, GivenBack.WALLET, "latter");

        assertThat(UnclearDecision.lastCredit(List.of(
                        decision(1, GivenBack.WALLET, "former"),
                        decision(2, GivenBack.AT_GATEWAY, "between"),
                        latter,
                        decision(4, GivenBack.BY_HAND_CASH, "after"))))
                .contains(latter);
        assertThat(UnclearDecision.lastCredit(List.of(decision(1, GivenBack.AT_GATEWAY, "back"))))
                .isEmpty();
        assertThat(latter.ofRequest())
                .isEqualTo(new Decision("siti", Optional.of("latter"), Optional.empty(), latter.at()));
    }

    private static UnclearDecision decision(int nth, GivenBack way, String reason) {
        return new UnclearDecision(
                new FundsRequestId("TU2345ABCDEF"),
                nth,
                way,
                Money.rupiah(40_000),
                reason,
                "siti",
                Instant.parse("2026-11-22T07:05:00Z"));
    }
}
