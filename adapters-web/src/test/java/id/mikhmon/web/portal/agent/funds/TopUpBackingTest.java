package id.mikhmon.web.portal.agent.funds;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.frame.PlayedNotes;
import id.mikhmon.web.portal.frame.PlayedShown;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopUpBackingTest {
    private final FundsHouse house = new FundsHouse();

    @Test
    void formWithoutAKeyGoesToItsAddressWithOneAndKeepsWhatItWasAsked() {
        PlayedExchange exchange = new PlayedExchange()
                .with("amount", "50.000")
                .with("wrong", "key")
                .with("other", "x");

        page(exchange).open();

        assertThat(exchange.went()).matches("/agent/top-up\\?key=[A-Za-z0-9_-]{22}&amount=50\\.000&wrong=key");
    }

    @Test
    void beforeThereIsAnAmountNothingIsChosen() {
        TopUpBacking page = opened(new PlayedExchange().with("key", FundsHouse.KEY));

        assertThat(page.getAmount()).isNull();
        assertThat(page.getChannels()).isEmpty();
        assertThat(page.notes.isClean()).isTrue();
    }

    @Test
    void amountShowsTheChannelsThatTakeItWithFeeAndTotal() {
        TopUpBacking page =
                opened(new PlayedExchange().with("key", FundsHouse.KEY).with("amount", "50.000"));

        assertThat(page.getAmount()).isEqualTo(Money.rupiah(50_000));
        assertThat(page.getChannels()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.channel().takes(Money.rupiah(50_000))).isTrue();
            assertThat(one.total()).isEqualTo(Money.rupiah(50_000).plus(one.fee()));
        });
        assertThat(page.getChosen())
                .isEqualTo(page.getChannels().get(0).channel().code().value());
    }

    @ParameterizedTest
    @CsvSource({"9999, amount-not-allowed", "1000001, amount-not-allowed", "0, too-small", "lima, not-whole-number"})
    void amountThatIsNotAllowedIsSaidAndOpensNoWay(String amount, String error) {
        TopUpBacking page =
                opened(new PlayedExchange().with("key", FundsHouse.KEY).with("amount", amount));

        assertThat(page.notes.keys()).containsEntry("amount", error);
        assertThat(page.getAmount()).isNull();
        assertThat(page.getChannels()).isEmpty();
    }

    @Test
    void twoClicksAReloadAndTheWayBackAskOnce() {
        PlayedExchange first = sent("50000", "QRIS");
        page(first).pay();
        PlayedExchange second = sent("50000", "QRIS");
        page(second).pay();

        assertThat(first.went()).matches("/agent/request\\?item=TU[0-9A-Z]{10}");
        assertThat(second.went()).isEqualTo(first.went() + "&said=asked_before");
        assertThat(house.asked(RequestKind.TOP_UP)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(RequestState.UNPAID);
            assertThat(one.amount()).isEqualTo(Money.rupiah(50_000));
            assertThat(one.agent()).isEqualTo(FundsHouse.sari());
        });
    }

    @Test
    void somethingElseUnderTheSameKeyIsNotAskedUntilItIsWantedOnceMore() {
        page(sent("50000", "QRIS")).pay();
        PlayedExchange other = sent("60000", "QRIS");

        TopUpBacking page = page(other);
        page.pay();
        page.open();

        assertThat(other.went()).isEmpty();
        assertThat(page.notes.getRefusals()).containsExactly("seller.asking.refused.key");
        assertThat(page.getKey()).hasSize(22).isNotEqualTo(FundsHouse.KEY);
        assertThat(house.asked(RequestKind.TOP_UP)).hasSize(1);
    }

    @Test
    void unknownChannelAndBrokenFormsAreSaidAndAskNothing() {
        assertThat(paid(sent("50000", "NOTHING")).notes.keys()).containsEntry("channel", "unknown-channel");
        assertThat(paid(sent("50000", "")).notes.keys()).containsEntry("channel", "missing");
        assertThat(paid(sent("", "QRIS")).notes.keys()).containsEntry("amount", "missing");
        assertThat(paid(sent("50000", "QRIS").with("key", "x")).notes.keys()).containsEntry("channel", "missing");
        assertThat(house.asked(RequestKind.TOP_UP)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "missing, picture",
        "no-picture, picture",
        "picture-too-large, picture",
        "picture-too-wide, picture",
        "too-many-waiting, amount"
    })
    void whatWasWrongWithThePictureIsSaidBesideItsField(String wrong, String field) {
        TopUpBacking page = opened(new PlayedExchange()
                .with("key", FundsHouse.KEY)
                .with("amount", "50000")
                .with("wrong", wrong));

        assertThat(page.notes.keys()).containsEntry(field, wrong);
        assertThat(page.notes.of(field)).doesNotContain("{");
    }

    @Test
    void wordsThatAreNotOursSayNothing() {
        TopUpBacking page =
                opened(new PlayedExchange().with("key", FundsHouse.KEY).with("wrong", "<b>pay me</b>"));

        assertThat(page.notes.isClean()).isTrue();
    }

    private static PlayedExchange sent(String amount, String channel) {
        return new PlayedExchange()
                .with("key", FundsHouse.KEY)
                .with("amount", amount)
                .with("channel", channel)
                .posted();
    }

    private TopUpBacking paid(PlayedExchange exchange) {
        TopUpBacking page = page(exchange);
        page.pay();
        return page;
    }

    private TopUpBacking opened(PlayedExchange exchange) {
        TopUpBacking page = page(exchange);
        page.open();
        return page;
    }

    private TopUpBacking page(PlayedExchange exchange) {
        TopUpBacking page = new TopUpBacking();
        page.requestFunds = house.requestFunds;
        page.viewChannels = house.house.viewChannels;
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
