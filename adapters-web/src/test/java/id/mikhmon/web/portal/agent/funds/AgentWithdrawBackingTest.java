package id.mikhmon.web.portal.agent.funds;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.ledger.ViewBalanceService;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.frame.PlayedNotes;
import id.mikhmon.web.portal.frame.PlayedShown;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentWithdrawBackingTest {
    private static final String ACCOUNT = "BCA 123 a.n. Sari";

    private final FundsHouse house = new FundsHouse();

    @Test
    void formWithoutAKeyGoesToItsAddressWithOne() {
        PlayedExchange exchange = new PlayedExchange();

        page(exchange).open();

        assertThat(exchange.went()).matches("/agent/withdraw\\?key=[A-Za-z0-9_-]{22}");
    }

    @Test
    void formShowsWhatCanBeAskedForAndWhetherItIsEnough() {
        house.funds.earn(4_999);
        AgentWithdrawBacking little = opened();
        assertThat(little.getAvailable()).isEqualTo(Money.rupiah(4_999));
        assertThat(little.isEnough()).isFalse();

        house.funds.earn(1);

        assertThat(opened().isEnough()).isTrue();
    }

    @Test
    void twoClicksAReloadAndTheWayBackTakeTheCommissionOnce() {
        house.funds.earn(20_000);
        PlayedExchange first = sent();
        asked(first, "8.000", ACCOUNT);
        PlayedExchange second = sent();
        asked(second, "8.000", ACCOUNT);

        assertThat(first.went()).matches("/agent/request\\?item=WD[0-9A-Z]{10}");
        assertThat(second.went()).isEqualTo(first.went() + "&said=asked_before");
        assertThat(house.commission()).isEqualTo(12_000);
    }

    @Test
    void anotherAmountUnderTheSameKeyIsNotTakenUntilItIsWantedOnceMore() {
        house.funds.earn(20_000);
        asked(sent(), "8000", ACCOUNT);

        AgentWithdrawBacking page = asked(sent(), "9000", ACCOUNT);
        page.open();

        assertThat(page.notes.getRefusals()).containsExactly("seller.asking.refused.key");
        assertThat(page.getKey()).hasSize(22).isNotEqualTo(FundsHouse.KEY);
        assertThat(house.commission()).isEqualTo(12_000);
    }

    @Test
    void moreThanTheCommissionHoldsIsSaidWithWhatItHolds() {
        house.funds.earn(20_000);

        AgentWithdrawBacking page = asked(sent(), "20001", ACCOUNT);

        assertThat(page.notes.of("amount")).contains("Rp 20.000");
        assertThat(house.commission()).isEqualTo(20_000);
    }

    @ParameterizedTest
    @CsvSource({
        "4999, BCA 1, amount, amount-not-allowed",
        "'', BCA 1, amount, missing",
        "lima, BCA 1, amount, not-whole-number",
        "8000, '', account, missing"
    })
    void badInputIsSaidBesideItsField(String amount, String account, String field, String key) {
        house.funds.earn(20_000);

        assertThat(asked(sent(), amount, account).notes.keys()).containsEntry(field, key);
        assertThat(house.asked(RequestKind.WITHDRAWAL)).isEmpty();
    }

    @Test
    void formWithoutAKeyTakesNothing() {
        house.funds.earn(20_000);

        assertThat(asked(new PlayedExchange().posted(), "8000", ACCOUNT).notes.isClean())
                .isFalse();
        assertThat(house.commission()).isEqualTo(20_000);
    }

    private static PlayedExchange sent() {
        return new PlayedExchange().with("key", FundsHouse.KEY).posted();
    }

    private AgentWithdrawBacking opened() {
        AgentWithdrawBacking page = page(new PlayedExchange().with("key", FundsHouse.KEY));
        page.open();
        return page;
    }

    private AgentWithdrawBacking asked(PlayedExchange exchange, String amount, String account) {
        AgentWithdrawBacking page = page(exchange);
        page.getForm().with("amount", amount).with("account", account);
        page.ask();
        return page;
    }

    private AgentWithdrawBacking page(PlayedExchange exchange) {
        AgentWithdrawBacking page = new AgentWithdrawBacking();
        page.requestFunds = house.requestFunds;
        page.viewBalance = new ViewBalanceService(house.house.ledger, house.house.transactions);
        page.limits = FundsHouse.LIMITS;
        page.seller = house.seller;
        page.visitor = FundsHouse.visitor();
        page.exchange = exchange;
        page.notes = new PlayedNotes();
        page.shown = new PlayedShown(house.house.clock);
        page.random = new Random(7);
        return page;
    }
}
