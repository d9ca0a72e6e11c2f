package id.mikhmon.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.payment.GatewayId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIdTest {
    private static final AgentCode SARI = new AgentCode("AG001");

    @Test
    void everyKindReadsBackFromItsTextForm() {
        assertThat(Arrays.stream(AccountKind.values()).map(AccountIdTest::anAccount))
                .allSatisfy(account ->
                        assertThat(AccountId.parse(account.toString())).isEqualTo(account));
    }

    @Test
    void textFormsAreThoseOfTheChart() {
        assertThat(Stream.of(
                        AccountId.wallet(SARI),
                        AccountId.commission(SARI),
                        AccountId.withdrawals(SARI),
                        AccountId.gateway(GatewayId.TRIPAY),
                        AccountId.fees(GatewayId.TRIPAY),
                        AccountId.SALES,
                        AccountId.BUYERS_FEES,
                        AccountId.COMMISSION_COST,
                        AccountId.CASH,
                        AccountId.BANK,
                        AccountId.CORRECTIONS,
                        AccountId.UNCLEAR))
                .map(AccountId::toString)
                .containsExactly(
                        "wallet:AG001",
                        "commission:AG001",
                        "withdrawals:AG001",
                        "gateway:TRIPAY",
                        "fees:TRIPAY",
                        "sales",
                        "buyers-fees",
                        "commission-cost",
                        "cash",
                        "bank",
                        "corrections",
                        "unclear");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wallet",
                "wallet:",
                "wallet:X1",
                "sales:AG001",
                "gateway:NOBODY",
                "gateway:tripay",
                "purse:AG001",
                "WALLET:AG001",
                "cash:",
                "wallet:AG001 "
            })
    void whatIsNotInTheChartIsNoAccount(String text) {
        assertThatThrownBy(() -> AccountId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void kindIsReadWhoeverTheOwnerIs() {
        assertThat(Arrays.stream(AccountKind.values()))
                .allSatisfy(kind ->
                        assertThat(AccountId.kindOf(anAccount(kind).toString())).contains(kind));
        assertThat(AccountId.kindOf("wallet:X1")).contains(AccountKind.WALLET);
        assertThat(AccountId.kindOf("wallet")).contains(AccountKind.WALLET);
        assertThat(Stream.of("", ":AG001", "purse:AG001", "WALLET:AG001", "commission-cost-of:AG001"))
                .allSatisfy(text -> assertThat(AccountId.kindOf(text)).isEmpty());
    }

    @Test
    void onlyMoneyOfAgentsIsGuarded() {
        assertThat(Arrays.stream(AccountKind.values()).filter(AccountKind::isGuarded))
                .containsExactly(AccountKind.WALLET, AccountKind.COMMISSION);
        assertThat(AccountId.wallet(SARI).agent()).contains(SARI);
        assertThat(AccountId.gateway(GatewayId.XENDIT).agent()).isEmpty();
    }

    @Test
    void causeReadsBackFromItsKey() {
        Cause cause = new Cause(CauseKind.BY_HAND, "a:b/c");

        assertThat(Cause.parse(cause.key())).isEqualTo(cause);
        assertThat(Cause.parse(cause.reversal().key()).reference()).isEqualTo("BY_HAND:a:b/c");
        assertThatThrownBy(() -> Cause.parse("nothing")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cause.parse("GIFT:1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cause(CauseKind.SALE, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cause(CauseKind.SALE, "a b")).isInstanceOf(IllegalArgumentException.class);
    }

    private static AccountId anAccount(AccountKind kind) {
        return new AccountId(
                kind,
                switch (kind.owner()) {
                    case NOBODY -> Optional.empty();
                    case AGENT -> Optional.of("AG0123");
                    case GATEWAY -> Optional.of("DUITKU");
                });
    }
}
