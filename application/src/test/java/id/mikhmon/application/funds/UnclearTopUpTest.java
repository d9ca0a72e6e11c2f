package id.mikhmon.application.funds;

import static id.mikhmon.application.funds.FundsInMemory.SITI;
import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.payment.UnclearMoney.Came;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.funds.UnclearDecision;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.payment.PaymentState;
import id.mikhmon.domain.shared.Money;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the owner decides about money that does not fit. */
class UnclearTopUpTest extends UnclearTopUp {
    private static final Actor HASAN = new Actor("hasan", "10.0.0.3");

    @Test
    void whatCameIsShownWithWhatTheWalletWouldGetOfIt() {
        callback("PAID", 40_785);
        callback("PAID", 60_785, OTHER);

        ViewUnclear.Standing standing = standing();

        assertThat(standing.came())
                .extracting(Came::received)
                .containsExactly(Money.rupiah(40_785), Money.rupiah(60_785));
        assertThat(standing.unclear()).isEqualTo(Money.rupiah(101_570));
        assertThat(standing.credit()).isEqualTo(Money.rupiah(100_785));
        assertThat(standing.decisions()).isEmpty();
    }

    @Test
    void creditPutsWhatCameIntoTheWalletAndTheGatewaysFeeAside() {
        callback("PAID", 60_785);

        DecideUnclear.Outcome outcome = decide(GivenBack.WALLET);

        UnclearDecision decision = only();
        assertThat(outcome).isEqualTo(new DecideUnclear.Decided(now(), decision));
        assertThat(decision.amount()).isEqualTo(Money.rupiah(60_000));
        assertThat(decision.by()).isEqualTo("siti");
        assertThat(now().state()).isEqualTo(RequestState.DONE);
        assertThat(now().decision().orElseThrow().reason()).contains("as told by phone");
        assertThat(balance(WALLET)).isEqualTo(60_000);
        assertThat(balance(AccountId.BUYERS_FEES)).isEqualTo(785);
        assertThat(balance(AccountId.UNCLEAR)).isZero();
        assertThat(balance(TRIPAY)).isEqualTo(-60_785);
        assertThat(told(MessageTemplate.TOP_UP_CREDITED))
                .extracting(message -> message.variables().get("amount"))
                .containsExactly("60000");
        assertThat(funds.audit.told())
                .filteredOn(line -> line.startsWith("top-up.credited"))
                .hasSize(1);
    }

    /** Rp 50.785 are asked for, of which Rp 785 are the gateway's. */
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "784, 784",
        "785, 785",
        "786, 786",
        "49999, 49999",
        "50000, 50000",
        "50001, 50000",
        "50784, 50000",
        "50785, 50000",
        "50786, 50001",
        "101570, 100785"
    })
    void feeIsTakenFromWhatCameOnTopOfTheAmountAlone(long received, long credited) {
        callback("PAID", 50_785);
        callback("PAID", received, OTHER);

        decide(GivenBack.WALLET);

        assertThat(balance(WALLET)).isEqualTo(50_000 + credited);
        assertThat(balance(AccountId.BUYERS_FEES)).isEqualTo(785 + received - credited);
        assertThat(balance(AccountId.UNCLEAR)).isZero();
    }

    @ParameterizedTest
    @EnumSource(value = GivenBack.class, names = "WALLET", mode = EnumSource.Mode.EXCLUDE)
    void whatIsGivenBackIsTakenFromWhereItWas(GivenBack way) {
        callback("PAID", 40_785);

        decide(way);

        assertThat(only().amount()).isEqualTo(Money.rupiah(40_785));
        assertThat(now().state()).isEqualTo(RequestState.ENDED);
        assertThat(now().decision()).isEmpty();
        assertThat(payment().state()).isEqualTo(PaymentState.REFUNDED);
        assertThat(balance(AccountId.UNCLEAR)).isZero();
        assertThat(balance(WALLET)).isZero();
        assertThat(balance(AccountId.CASH)).isEqualTo(way == GivenBack.BY_HAND_CASH ? 40_785 : 0);
        assertThat(balance(AccountId.BANK)).isEqualTo(way == GivenBack.BY_HAND_BANK ? 40_785 : 0);
        // Where it went back by hand the gateway still owes what it took.
        assertThat(balance(TRIPAY)).isEqualTo(way == GivenBack.AT_GATEWAY ? 0 : -40_785);
        assertThat(told(MessageTemplate.TOP_UP_GIVEN_BACK))
                .extracting(message -> message.variables().get("reason"))
                .containsExactly("as told by phone");
        assertThat(funds.audit.told())
                .filteredOn(line -> line.startsWith("top-up.given-back"))
                .hasSize(1);
    }

    @Test
    void moneyBesideADoneTopUpIsCreditedAndItStaysDone() {
        callback("PAID", 50_785);
        FundsRequest done = now();
        callback("PAID", 50_785, OTHER);

        decide(GivenBack.WALLET);

        assertThat(now()).isEqualTo(done);
        assertThat(only().amount()).isEqualTo(Money.rupiah(50_000));
        assertThat(balance(WALLET)).isEqualTo(100_000);
        assertThat(balance(AccountId.BUYERS_FEES)).isEqualTo(2 * 785);
        assertThat(balance(AccountId.UNCLEAR)).isZero();
        assertThat(told(MessageTemplate.TOP_UP_CREDITED)).hasSize(2);
    }

    @Test
    void ofADoneTopUpOnlyTheMoneyBesideGoesBack() {
        callback("PAID", 50_785);
        FundsRequest done = now();
        callback("PAID", 20_000, OTHER);
        assertThat(now()).isEqualTo(done.withUnclear(house.clock.instant()));

        decide(GivenBack.BY_HAND_CASH);

        assertThat(now()).isEqualTo(done);
        assertThat(payment().state()).isEqualTo(PaymentState.PAID);
        assertThat(only().amount()).isEqualTo(Money.rupiah(20_000));
        assertThat(balance(WALLET)).isEqualTo(50_000);
        assertThat(balance(AccountId.UNCLEAR)).isZero();
        assertThat(balance(AccountId.CASH)).isEqualTo(20_000);
        assertThat(balance(TRIPAY)).isEqualTo(-70_785);
    }

    @Test
    void whatComesLaterIsDecidedAgain() {
        callback("PAID", 40_785);
        decide(GivenBack.WALLET);
        callback("PAID", 10_785, OTHER);

        decide(GivenBack.WALLET);

        assertThat(standing().decisions()).extracting(UnclearDecision::nth).containsExactly(1, 2);
        assertThat(now().state()).isEqualTo(RequestState.DONE);
        assertThat(balance(WALLET)).isEqualTo(40_785 + 10_785);
    }

    @Test
    void moneyThatComesAfterAllWentBackIsLookedAtAgain() {
        callback("PAID", 40_785);
        decide(GivenBack.AT_GATEWAY);

        callback("PAID", 20_785, OTHER);

        assertThat(now().state()).isEqualTo(RequestState.REVIEW);
        assertThat(funds.countReviews().count().count()).isEqualTo(1);
        decide(GivenBack.WALLET);
        assertThat(now().state()).isEqualTo(RequestState.DONE);
        assertThat(balance(WALLET)).isEqualTo(20_785);
        assertThat(balance(TRIPAY)).isEqualTo(-20_785);
        assertThat(funds.countReviews().count().count()).isZero();
    }

    @ParameterizedTest
    @EnumSource(GivenBack.class)
    void whoComesSecondIsToldWhoWasFirst(GivenBack first) {
        callback("PAID", 40_785);
        decide(first);
        FundsRequest after = now();
        long wallet = balance(WALLET);

        for (GivenBack second : GivenBack.values()) {
            DecideUnclear.Outcome outcome = decide(second, HASAN, Optional.of(Money.rupiah(40_785)));
            assertThat(outcome).isEqualTo(new DecideUnclear.DecidedBefore(after, only()));
        }

        assertThat(only().by()).isEqualTo("siti");
        assertThat(now()).isEqualTo(after);
        assertThat(balance(WALLET)).isEqualTo(wallet);
        assertThat(funds.toldAgent).hasSize(1);
    }

    @Test
    void withoutUnclearMoneyNothingIsDecided() {
        assertThat(decide(GivenBack.WALLET)).isEqualTo(new DecideUnclear.NothingUnclear(request));
        callback("PAID", 50_785);
        for (GivenBack way : GivenBack.values()) {
            assertThat(decide(way)).isEqualTo(new DecideUnclear.NothingUnclear(now()));
        }
        FundsRequest byTransfer =
                ((RequestFunds.Requested) funds.requestFunds(0).request(FundsInMemory.aTopUp(20_000, "k2"))).request();
        assertThat(decide(byTransfer.id(), GivenBack.AT_GATEWAY, SITI, Optional.empty()))
                .isEqualTo(new DecideUnclear.NothingUnclear(byTransfer));
        assertThat(decide(new FundsRequestId("TU2222222222"), GivenBack.WALLET, SITI, Optional.empty()))
                .isEqualTo(new DecideUnclear.UnknownRequest());
    }

    @Test
    void moneyThatCameSinceItWasLookedAtIsNotDecidedUnseen() {
        callback("PAID", 40_785);
        callback("PAID", 20_000, OTHER);

        DecideUnclear.Outcome outcome = decide(GivenBack.BY_HAND_CASH, SITI, Optional.of(Money.rupiah(40_785)));

        assertThat(outcome).isEqualTo(new DecideUnclear.OtherSum(Money.rupiah(60_785)));
        assertThat(now().state()).isEqualTo(RequestState.REVIEW);
        assertThat(balance(AccountId.UNCLEAR)).isEqualTo(60_785);
    }

    @Test
    void closedAgentGetsItsMoneyBackAndNoBalance() {
        callback("PAID", 40_785);
        house.transactions.run(
                () -> funds.agents.save(anAgent(1).thatIs(AgentStatus.CLOSED).agent()));

        assertThat(decide(GivenBack.WALLET)).isEqualTo(new DecideUnclear.AgentClosed());
        assertThat(balance(WALLET)).isZero();
        assertThat(decide(GivenBack.BY_HAND_BANK)).isInstanceOf(DecideUnclear.Decided.class);
    }

    @Test
    void paymentThatWasToldWithoutAnAmountCanOnlyBeGivenBack() {
        callback("PAID", 0);
        assertThat(now().state()).isEqualTo(RequestState.REVIEW);

        assertThat(decide(GivenBack.WALLET)).isEqualTo(new DecideUnclear.NothingUnclear(now()));
        assertThat(decide(GivenBack.AT_GATEWAY)).isInstanceOf(DecideUnclear.Decided.class);

        assertThat(now().state()).isEqualTo(RequestState.ENDED);
        assertThat(payment().state()).isEqualTo(PaymentState.REFUNDED);
        assertThat(funds.toldAgent).isEmpty();
    }

    @Test
    void creditLeavesAPaymentWithoutAnAmountInReviewUntilItIsDecidedToo() {
        callback("PAID", 0);
        callback("PAID", 50_000, OTHER);

        decide(GivenBack.WALLET);
        assertThat(now().state()).isEqualTo(RequestState.REVIEW);
        assertThat(balance(WALLET)).isEqualTo(50_000);
        assertThat(decide(GivenBack.WALLET)).isEqualTo(new DecideUnclear.DecidedBefore(now(), only()));

        assertThat(decide(GivenBack.AT_GATEWAY)).isInstanceOf(DecideUnclear.Decided.class);
        assertThat(now().state()).isEqualTo(RequestState.DONE);
        assertThat(now().decision())
                .isEqualTo(Optional.of(standing().decisions().get(0).ofRequest()));
        assertThat(payment().state()).isEqualTo(PaymentState.REFUNDED);
        assertThat(balance(WALLET)).isEqualTo(50_000);
        assertThat(funds.countReviews().count().count()).isZero();
    }

    @Test
    void paymentWithoutAnAmountGoesBackWithTheMoneyBesideAndTheTopUpEnds() {
        callback("PAID", 0);
        callback("PAID", 50_000, OTHER);

        decide(GivenBack.BY_HAND_CASH);

        assertThat(now().state()).isEqualTo(RequestState.ENDED);
        assertThat(payment().state()).isEqualTo(PaymentState.REFUNDED);
        assertThat(balance(AccountId.CASH)).isEqualTo(50_000);
    }
}
