package id.mikhmon.application.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.mikhmon.application.ledger.TakenBack;
import id.mikhmon.application.payment.UnclearMoney.Came;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.shared.Money;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a gateway tells about money that was decided about, or still waits for it. */
class UnclearTopUpNewsTest extends UnclearTopUp {
    @Test
    void gatewayThatGivesBackWhatWasCreditedTakesItFromTheWalletOnce() {
        callback("PAID", 40_785);
        decide(GivenBack.WALLET);

        twice("REFUNDED", "");

        assertThat(now().state()).isEqualTo(RequestState.RETURNED);
        assertThat(Stream.of(WALLET, TRIPAY, AccountId.UNCLEAR, AccountId.BUYERS_FEES, AccountId.CORRECTIONS))
                .allSatisfy(account -> assertThat(balance(account)).isZero());
        callback("PAID", 40_786);
        assertThat(balance(WALLET)).isZero();
    }

    @Test
    void whatTheAgentSpentOfTheCreditTheOwnerBears() {
        callback("PAID", 40_785);
        decide(GivenBack.WALLET);
        spend(30_000);

        twice("REFUNDED", "");

        assertThat(now().state()).isEqualTo(RequestState.RETURNED);
        assertTakenBack(40_785, 10_785, 30_000);
        assertThat(audited())
                .endsWith(
                        "top-up.returned DONE -> RETURNED AG001 IDR 40785",
                        "top-up.borne DONE -> RETURNED AG001 IDR 30000");
        assertThat(balance(WALLET)).isZero();
        assertThat(balance(AccountId.CORRECTIONS)).isEqualTo(-30_000);
        assertThat(balance(AccountId.UNCLEAR)).isZero();
        assertThat(balance(AccountId.BUYERS_FEES)).isZero();
        assertThat(balance(TRIPAY)).isZero();
    }

    @Test
    void allOfTheCreditIsSpentAndTheOwnerBearsIt() {
        callback("PAID", 50_785);
        callback("PAID", 40_785, OTHER);
        decide(GivenBack.WALLET);
        spend(90_785);

        twice("REFUNDED", OTHER);

        assertThat(now().state()).isEqualTo(RequestState.DONE);
        assertTakenBack(90_785, 0, 40_785);
        assertThat(audited())
                .endsWith(
                        "top-up.returned-in-part DONE -> DONE AG001 IDR 40785",
                        "top-up.borne DONE -> DONE AG001 IDR 40785");
        assertThat(balance(WALLET)).isZero();
        assertThat(balance(AccountId.CORRECTIONS)).isEqualTo(-40_785);
        assertThat(balance(AccountId.UNCLEAR)).isZero();
        assertThat(balance(TRIPAY)).isEqualTo(-50_785);
    }

    @Test
    void topUpThatPaidAsAskedTellsWhatWasTakenBackAndWhatTheWalletCouldNotGive() {
        callback("PAID", 50_785);
        assertThat(standing().credited()).isEqualTo(Money.rupiah(50_000));
        assertThat(standing().takenBack()).isEmpty();
        house.clock.pass(Duration.ofHours(1));
        spend(20_000);

        twice("REFUNDED", "");

        assertTakenBack(50_000, 30_000, 20_000);
        assertThat(standing().takenBack().get(0).at()).isEqualTo(house.clock.instant());
        assertThat(audited())
                .endsWith(
                        "top-up.returned DONE -> RETURNED AG001 IDR 50785",
                        "top-up.borne DONE -> RETURNED AG001 IDR 20000");
    }

    @Test
    void whatTheWalletCanGiveNobodyBears() {
        callback("PAID", 50_785);
        callback("PAID", 20_000, OTHER);

        twice("REFUNDED", "");
        twice("REFUNDED", OTHER);

        assertTakenBack(50_000, 50_000, 0);
        assertThat(audited()).noneMatch(line -> line.startsWith("top-up.borne"));
    }

    private void assertTakenBack(long credited, long fromWallet, long borne) {
        assertThat(standing().credited()).isEqualTo(Money.rupiah(credited));
        assertThat(standing().takenBack())
                .extracting(TakenBack::fromWallet, TakenBack::borne)
                .containsExactly(tuple(Money.rupiah(fromWallet), Money.rupiah(borne)));
    }

    @Test
    void gatewayThatGivesBackMoneyBesideTakesThatAloneFromTheWallet() {
        callback("PAID", 50_785);
        callback("PAID", 50_785, OTHER);
        decide(GivenBack.WALLET);

        twice("REFUNDED", OTHER);

        assertThat(now().state()).isEqualTo(RequestState.DONE);
        assertThat(balance(WALLET)).isEqualTo(50_000);
        assertThat(balance(AccountId.UNCLEAR)).isZero();
        assertThat(balance(TRIPAY)).isEqualTo(-50_785);
        callback("PAID", 50_786, OTHER);
        assertThat(balance(AccountId.UNCLEAR)).isZero();
    }

    @Test
    void reviewEndsWithTheLastThatTheGatewayGivesBack() {
        callback("PAID", 40_785);
        callback("PAID", 20_000, OTHER);

        twice("REFUNDED", "");
        assertThat(now().state()).isEqualTo(RequestState.REVIEW);
        assertThat(standing().came()).extracting(Came::received).containsExactly(Money.rupiah(20_000));

        twice("REFUNDED", OTHER);
        assertThat(now().state()).isEqualTo(RequestState.ENDED);
        assertThat(balance(AccountId.UNCLEAR)).isZero();
        assertThat(balance(TRIPAY)).isZero();
    }

    @Test
    void topUpThatWasDoneByMoneyBesideIsReturnedWithIt() {
        callback("PAID", 40_785);
        decide(GivenBack.AT_GATEWAY);
        callback("PAID", 20_000, OTHER);
        decide(GivenBack.WALLET);
        assertThat(now().state()).isEqualTo(RequestState.DONE);

        twice("REFUNDED", OTHER);

        assertThat(now().state()).isEqualTo(RequestState.RETURNED);
        assertThat(balance(WALLET)).isZero();
        assertThat(balance(TRIPAY)).isZero();
    }

    @Test
    void topUpStaysDoneAsLongAsSomethingOfItIsInTheWallet() {
        callback("PAID", 40_785);
        callback("PAID", 20_000, OTHER);
        decide(GivenBack.WALLET);

        twice("REFUNDED", "");
        assertThat(now().state()).isEqualTo(RequestState.DONE);
        assertThat(balance(WALLET)).isEqualTo(20_000);

        twice("REFUNDED", OTHER);
        assertThat(now().state()).isEqualTo(RequestState.RETURNED);
        assertThat(balance(WALLET)).isZero();
        assertThat(balance(TRIPAY)).isZero();
    }

    /** Also where the payment itself had paid as asked: of two payments one is left, and it is in the wallet. */
    @Test
    void paymentThatPaidGoesBackAndTheTopUpStaysDoneByWhatWasCreditedBesideIt() {
        callback("PAID", 50_785);
        callback("PAID", 50_785, OTHER);
        decide(GivenBack.WALLET);

        twice("REFUNDED", "");
        assertThat(now().state()).isEqualTo(RequestState.DONE);
        assertThat(balance(WALLET)).isEqualTo(50_000);
        assertThat(balance(TRIPAY)).isEqualTo(-50_785);
        assertThat(balance(AccountId.BUYERS_FEES)).isEqualTo(785);

        twice("REFUNDED", OTHER);
        assertThat(now().state()).isEqualTo(RequestState.RETURNED);
        assertThat(balance(WALLET)).isZero();
        assertThat(balance(TRIPAY)).isZero();
    }

    @ParameterizedTest
    @EnumSource(GivenBack.class)
    void whatIsLeftBesideAReturnedTopUpIsDoneWhenItIsCredited(GivenBack way) {
        callback("PAID", 50_785);
        callback("PAID", 20_000, OTHER);
        twice("REFUNDED", "");
        assertThat(now().state()).isEqualTo(RequestState.RETURNED);
        assertThat(balance(WALLET)).isZero();

        decide(way);

        boolean isCredit = way == GivenBack.WALLET;
        assertThat(now().state()).isEqualTo(isCredit ? RequestState.DONE : RequestState.RETURNED);
        assertThat(balance(WALLET)).isEqualTo(isCredit ? 20_000 : 0);
    }

    @Test
    void moneyThatLeavesBesideAReturnedTopUpIsInTheAudit() {
        callback("PAID", 50_785);
        callback("PAID", 20_000, OTHER);
        twice("REFUNDED", "");

        twice("REFUNDED", OTHER);

        assertThat(now().state()).isEqualTo(RequestState.RETURNED);
        assertThat(balance(TRIPAY)).isZero();
        assertThat(audited())
                .endsWith(
                        "top-up.done UNPAID -> DONE AG001 IDR 50000",
                        "top-up.more-came DONE -> DONE AG001 IDR 20000",
                        "top-up.returned DONE -> RETURNED AG001 IDR 50785",
                        "top-up.returned-in-part RETURNED -> RETURNED AG001 IDR 20000");
    }

    @Test
    void partThatLeavesADoneTopUpIsAuditedAsThatPart() {
        callback("PAID", 50_785);
        callback("PAID", 50_785, OTHER);
        callback("PAID", 20_000, " T-third");
        decide(GivenBack.WALLET);

        twice("REFUNDED", " T-third");

        assertThat(now().state()).isEqualTo(RequestState.DONE);
        assertThat(audited())
                .contains("top-up.more-came DONE -> DONE AG001 IDR 20000")
                .endsWith("top-up.returned-in-part DONE -> DONE AG001 IDR 20000")
                .filteredOn(line -> line.startsWith("top-up.done"))
                .hasSize(1);
    }

    /** A payment that was told without an amount keeps the review open, until the gateway gives it back. */
    @Test
    void reviewThatThePaymentWithoutAnAmountKeptOpenEndsAsDone() {
        callback("PAID", 0);
        callback("PAID", 50_000, OTHER);
        decide(GivenBack.WALLET);

        twice("REFUNDED", "");

        assertThat(now().state()).isEqualTo(RequestState.DONE);
        assertThat(now().decision()).contains(only().ofRequest());
        assertThat(balance(WALLET)).isEqualTo(50_000);
    }

    @Test
    void reviewThatThePaymentWithoutAnAmountKeptOpenEndsWhenNothingIsLeft() {
        callback("PAID", 0);
        callback("PAID", 50_000, OTHER);
        decide(GivenBack.WALLET);

        twice("REFUNDED", OTHER);
        assertThat(now().state()).isEqualTo(RequestState.REVIEW);
        assertThat(balance(WALLET)).isZero();

        decide(GivenBack.AT_GATEWAY);
        assertThat(now().state()).isEqualTo(RequestState.ENDED);
    }

    @Test
    void newsOfThePaymentThatWasDecidedChangesNothing() {
        callback("PAID", 40_785);
        callback("PAID", 20_000, OTHER);
        decide(GivenBack.BY_HAND_CASH);
        FundsRequest after = now();
        long owed = balance(TRIPAY);

        for (String kind : List.of("PAID", "EXPIRED", "FAILED")) {
            callback(kind, 40_786);
            callback(kind, 20_001, OTHER);
        }

        assertThat(now()).isEqualTo(after);
        assertThat(balance(AccountId.UNCLEAR)).isZero();
        assertThat(balance(TRIPAY)).isEqualTo(owed);
    }

    @Test
    void givenBackByHandAndThenByTheGatewayTooIsToldOnceEach() {
        callback("PAID", 40_785);
        callback("PAID", 20_000, OTHER);
        decide(GivenBack.BY_HAND_CASH);

        twice("REFUNDED", "");
        twice("REFUNDED", OTHER);

        assertThat(now().state()).isEqualTo(RequestState.ENDED);
        assertThat(balance(AccountId.CORRECTIONS)).isEqualTo(-60_785);
        assertThat(balance(AccountId.CASH)).isEqualTo(60_785);
        assertThat(balance(AccountId.UNCLEAR)).isZero();
        assertThat(balance(TRIPAY)).isZero();
        assertThat(toldOfTwice()).isEqualTo(2);
    }

    @Test
    void givenBackAtTheGatewayIsNoSurpriseWhenTheGatewayTellsIt() {
        callback("PAID", 40_785);
        decide(GivenBack.AT_GATEWAY);

        twice("REFUNDED", "");

        assertThat(now().state()).isEqualTo(RequestState.ENDED);
        assertThat(balance(TRIPAY)).isZero();
        assertThat(balance(AccountId.CORRECTIONS)).isZero();
        assertThat(toldOfTwice()).isZero();
    }
}
