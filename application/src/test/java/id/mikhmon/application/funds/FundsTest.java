package id.mikhmon.application.funds;

import static id.mikhmon.application.funds.FundsInMemory.SARI;
import static id.mikhmon.application.funds.FundsInMemory.SITI;
import static id.mikhmon.application.funds.FundsInMemory.aTopUp;
import static id.mikhmon.application.funds.FundsInMemory.aWithdrawal;
import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.funds.Decision;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.MoneyPlace;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.domain.shared.Money;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class FundsTest {
    private static final AccountId WALLET = AccountId.wallet(SARI);
    private static final AccountId COMMISSION = AccountId.commission(SARI);
    private static final AccountId ASIDE = AccountId.withdrawals(SARI);
    private static final DecideRequest.Verdict CAME =
            new DecideRequest.CarryOut(MoneyPlace.BANK, Optional.of("seen on the bank's page"));
    private static final DecideRequest.Verdict NO = new DecideRequest.Reject("nothing came");

    private final FundsInMemory house = new FundsInMemory();
    private final RequestFunds funds = house.requestFunds(0);
    private final DecideRequest deciding = house.decideRequest();

    @Test
    void topUpWaitsForThePersonWhoLooksAtThePicture() {
        FundsRequest request = requested(aTopUp(50_000, "k1"));

        assertThat(request.state()).isEqualTo(RequestState.WAITING);
        assertThat(house.balance(WALLET)).isZero();
        assertThat(house.toldOwner).containsExactly(MessageTemplate.FUNDS_WAITING);
        assertThat(house.audit.told()).containsExactly("top-up.asked " + request.id());
        assertThat(house.viewRequest().proof(request.id()).orElseThrow().jpeg())
                .isEqualTo(FundsInMemory.aPicture().jpeg());
    }

    @Test
    void topUpThatCameIsCreditedToldAndAudited() {
        FundsRequest request = requested(aTopUp(50_000, "k1"));

        FundsRequest done = decided(request, CAME);

        assertThat(done.state()).isEqualTo(RequestState.DONE);
        assertThat(done.decision().map(Decision::by)).contains("siti");
        assertThat(house.balance(WALLET)).isEqualTo(50_000);
        assertThat(house.balance(AccountId.BANK)).isEqualTo(-50_000);
        assertThat(house.toldAgent).singleElement().satisfies(message -> {
            assertThat(message.template()).isEqualTo(MessageTemplate.TOP_UP_CREDITED);
            assertThat(message.recipient()).isEqualTo(anAgent(1).agent().phone());
            assertThat(message.variables()).containsEntry("amount", "50000");
        });
        assertThat(house.audit.told()).endsWith("top-up.done " + request.id());
    }

    @Test
    void topUpThatDidNotComeIsRejectedWithTheReason() {
        FundsRequest request = requested(aTopUp(50_000, "k1"));

        decided(request, NO);

        assertThat(house.balance(WALLET)).isZero();
        assertThat(house.toldAgent).singleElement().satisfies(message -> {
            assertThat(message.template()).isEqualTo(MessageTemplate.FUNDS_REJECTED);
            assertThat(message.variables()).containsEntry("reason", "nothing came");
        });
        assertThat(house.audit.told()).endsWith("top-up.rejected " + request.id());
    }

    @Test
    void secondWhoDecidesIsToldWhoWasFirstAndNothingMoves() {
        FundsRequest request = requested(aTopUp(50_000, "k1"));
        FundsRequest done = decided(request, CAME);

        DecideRequest.Outcome second =
                deciding.decide(new DecideRequest.Command(request.id(), NO, new Actor("hasan", "")));

        assertThat(second).isEqualTo(new DecideRequest.DecidedBefore(done));
        assertThat(house.balance(WALLET)).isEqualTo(50_000);
        assertThat(house.toldAgent).hasSize(1);
        assertThat(house.audit.told()).hasSize(2);
    }

    @Test
    void requestThatIsNotThereCannotBeDecided() {
        assertThat(deciding.decide(new DecideRequest.Command(new FundsRequestId("TU2222222222"), CAME, SITI)))
                .isEqualTo(new DecideRequest.UnknownRequest());
    }

    @Test
    void topUpOfAnAgentThatWasClosedSinceIsCreditedAllTheSame() {
        FundsRequest request = requested(aTopUp(50_000, "k1"));
        house.agents.save(anAgent(1).thatIs(AgentStatus.CLOSED).agent());

        decided(request, CAME);

        assertThat(house.balance(WALLET)).isEqualTo(50_000);
    }

    @Test
    void sameKeyGivesTheSameRequestAndOtherContentIsRefused() {
        FundsRequest request = requested(aTopUp(50_000, "k1"));

        assertThat(funds.request(aTopUp(50_000, "k1"))).isEqualTo(new RequestFunds.RequestedBefore(request));
        assertThat(funds.request(aTopUp(60_000, "k1"))).isEqualTo(new RequestFunds.KeyUsedOtherwise());

        assertThat(all(RequestKind.TOP_UP)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = AgentStatus.class, mode = Mode.EXCLUDE, names = "ACTIVE")
    void onlyAnActiveAgentAsks(AgentStatus status) {
        house.earn(100_000);
        house.agents.save(anAgent(1).thatIs(status).agent());

        assertThat(funds.request(aTopUp(50_000, "k1"))).isEqualTo(new RequestFunds.AgentMayNotAsk());
        assertThat(funds.request(aWithdrawal(50_000, "k1"))).isEqualTo(new RequestFunds.AgentMayNotAsk());
        assertThat(house.balance(COMMISSION)).isEqualTo(100_000);
    }

    @Test
    void strangerDoesNotAsk() {
        RequestFunds.Command plain = aTopUp(50_000, "k1");

        assertThat(funds.request(new RequestFunds.Command(
                        new AgentCode("AG999"),
                        plain.amount(),
                        plain.wanted(),
                        plain.key(),
                        plain.fingerprint(),
                        plain.actor())))
                .isEqualTo(new RequestFunds.AgentMayNotAsk());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 9_999, 1_000_001, Money.MAX_UNITS})
    void amountOutOfBoundsIsRefused(long rupiah) {
        assertThat(funds.request(aTopUp(rupiah, "k1")))
                .isEqualTo(new RequestFunds.AmountOutOfBounds(Money.rupiah(10_000), Money.rupiah(1_000_000)));
        assertThat(all(RequestKind.TOP_UP)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {10_000, 1_000_000})
    void amountAtTheBoundIsTaken(long rupiah) {
        assertThat(requested(aTopUp(rupiah, "k1")).amount()).isEqualTo(Money.rupiah(rupiah));
    }

    @Test
    void sixthRequestWaitsUntilOneIsDecided() {
        for (int n = 1; n <= 5; n++) {
            requested(aTopUp(50_000, "k" + n));
        }

        assertThat(funds.request(aTopUp(50_000, "k6"))).isEqualTo(new RequestFunds.TooManyWaiting());
        assertThat(funds.request(aTopUp(50_000, "k5"))).isInstanceOf(RequestFunds.RequestedBefore.class);

        decided(((RequestFunds.RequestedBefore) funds.request(aTopUp(50_000, "k5"))).request(), NO);
        requested(aTopUp(50_000, "k6"));
    }

    @Test
    void whatTheOwnerLetsPassUnseenIsCountedOverADay() {
        RequestFunds trusting = house.requestFunds(100_000);

        assertThat(state(trusting, aTopUp(60_000, "k1"))).isEqualTo(RequestState.DONE);
        assertThat(state(trusting, aTopUp(50_000, "k2"))).isEqualTo(RequestState.WAITING);
        assertThat(state(trusting, aTopUp(40_000, "k3"))).isEqualTo(RequestState.DONE);
        assertThat(house.balance(WALLET)).isEqualTo(100_000);
        assertThat(house.toldOwner).hasSize(1);
        assertThat(house.audit.told())
                .filteredOn(line -> line.startsWith("top-up.done"))
                .hasSize(2);

        house.clock.pass(Duration.ofHours(24).plusSeconds(1));
        assertThat(state(trusting, aTopUp(100_000, "k4"))).isEqualTo(RequestState.DONE);
        assertThat(house.balance(WALLET)).isEqualTo(200_000);
    }

    @Test
    void withdrawalIsSetAsideWhenItIsAskedFor() {
        house.earn(80_000);

        FundsRequest request = requested(aWithdrawal(50_000, "k1"));

        assertThat(request.destination()).contains("BCA 123 a.n. Sari");
        assertThat(house.balance(COMMISSION)).isEqualTo(30_000);
        assertThat(house.balance(ASIDE)).isEqualTo(50_000);
        assertThat(house.audit.told()).containsExactly("withdrawal.asked " + request.id());
        assertThat(house.viewRequest().proof(request.id())).isEmpty();
    }

    @Test
    void commissionThatIsNotThereIsNotPaidOut() {
        house.earn(80_000);
        requested(aWithdrawal(50_000, "k1"));

        assertThat(funds.request(aWithdrawal(30_001, "k2")))
                .isEqualTo(new RequestFunds.Overdrawn(Money.rupiah(30_000)));

        assertThat(house.balance(COMMISSION)).isEqualTo(30_000);
        assertThat(all(RequestKind.WITHDRAWAL)).isEqualTo(1);
        requested(aWithdrawal(30_000, "k2"));
        assertThat(house.balance(COMMISSION)).isZero();
    }

    @Test
    void paidWithdrawalLeavesTheDrawer() {
        house.earn(80_000);
        FundsRequest request = requested(aWithdrawal(50_000, "k1"));

        decided(request, new DecideRequest.CarryOut(MoneyPlace.CASH, Optional.empty()));

        assertThat(house.balance(ASIDE)).isZero();
        assertThat(house.balance(AccountId.CASH)).isEqualTo(50_000);
        assertThat(house.balance(COMMISSION)).isEqualTo(30_000);
        assertThat(house.toldAgent)
                .extracting(message -> message.template())
                .containsExactly(MessageTemplate.WITHDRAWAL_PAID);
        assertThat(house.audit.told()).endsWith("withdrawal.done " + request.id());
    }

    @Test
    void rejectedWithdrawalGoesBackIntoTheCommissionOnce() {
        house.earn(80_000);
        FundsRequest request = requested(aWithdrawal(50_000, "k1"));

        decided(request, NO);

        assertThat(deciding.decide(new DecideRequest.Command(request.id(), NO, SITI)))
                .isInstanceOf(DecideRequest.DecidedBefore.class);
        assertThat(house.balance(ASIDE)).isZero();
        assertThat(house.balance(COMMISSION)).isEqualTo(80_000);
        assertThat(house.toldAgent)
                .extracting(message -> message.template())
                .containsExactly(MessageTemplate.FUNDS_REJECTED);
    }

    @Test
    void requestIsShownToItsAgentAlone() {
        FundsRequest request = requested(aTopUp(50_000, "k1"));

        assertThat(house.viewRequest().ofAgent(SARI, request.id())).contains(request);
        assertThat(house.viewRequest().ofAgent(new AgentCode("AG002"), request.id()))
                .isEmpty();
    }

    @Test
    void listTellsWhereTheNextPageBegins() {
        requested(aTopUp(50_000, "k1"));
        FundsRequest second = requested(aTopUp(60_000, "k2"));

        ListRequests.Page page = house.listRequests()
                .list(new ListRequests.Query(
                        RequestKind.TOP_UP,
                        Optional.of(SARI),
                        Optional.empty(),
                        false,
                        AgeOrder.NEWEST,
                        Optional.empty(),
                        1));
        ListRequests.Page last = house.listRequests()
                .list(new ListRequests.Query(
                        RequestKind.TOP_UP,
                        Optional.of(SARI),
                        Optional.empty(),
                        false,
                        AgeOrder.NEWEST,
                        page.next(),
                        1));

        assertThat(page.requests()).hasSize(1);
        assertThat(page.next()).isPresent();
        assertThat(last.next()).isEmpty();
        assertThat(java.util.Set.of(page.requests().get(0), last.requests().get(0)))
                .contains(second);
    }

    private FundsRequest requested(RequestFunds.Command command) {
        return ((RequestFunds.Requested) funds.request(command)).request();
    }

    private static RequestState state(RequestFunds asking, RequestFunds.Command command) {
        return ((RequestFunds.Requested) asking.request(command)).request().state();
    }

    private FundsRequest decided(FundsRequest request, DecideRequest.Verdict verdict) {
        return ((DecideRequest.Decided) deciding.decide(new DecideRequest.Command(request.id(), verdict, SITI)))
                .request();
    }

    private int all(RequestKind kind) {
        return house.listRequests()
                .list(new ListRequests.Query(
                        kind, Optional.empty(), Optional.empty(), false, AgeOrder.NEWEST, Optional.empty(), 100))
                .requests()
                .size();
    }
}
