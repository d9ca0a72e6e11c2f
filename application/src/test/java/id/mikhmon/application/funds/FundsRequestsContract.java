package id.mikhmon.application.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.mikhmon.application.funds.port.FundsRequests;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.funds.Decision;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.MoneyPlace;
import id.mikhmon.domain.funds.ProofPicture;
import id.mikhmon.domain.funds.RequestEvent;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.funds.UnclearDecision;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every storage of requests keeps to. */
public abstract class FundsRequestsContract {
    private static final AgentCode SARI = new AgentCode("AG001");
    private static final AgentCode BUDI = new AgentCode("AG002");
    private static final Instant ASKED = Instant.parse("2026-11-22T07:05:00.123456Z");
    private static final String FINGERPRINT = "0f".repeat(32);

    private final Random random = new Random(11);
    private int keys;

    protected abstract Transactions transactions();

    protected abstract FundsRequests requests();

    @Test
    void requestIsFoundAsItWasStored() {
        FundsRequest topUp = stored(aTopUp(SARI, 50_000, ASKED));
        FundsRequest withdrawal = stored(aWithdrawal(BUDI, ASKED.plusSeconds(1)));

        assertThat(requests().find(topUp.id())).contains(topUp);
        assertThat(requests().find(withdrawal.id())).contains(withdrawal);
        assertThat(transactions().required(() -> requests().lock(topUp.id()))).contains(topUp);
        assertThat(requests().find(new FundsRequestId("TU2222222222"))).isEmpty();
    }

    @Test
    void keyBelongsToTheFirstRequestOfItsAgentAndKind() {
        FundsRequest first = aTopUp(SARI, 50_000, ASKED);
        FundsRequest second = aTopUp(SARI, 60_000, ASKED);
        IdempotencyKey key = new IdempotencyKey("Key-1");

        assertThat(claim(first, key)).isEmpty();
        assertThat(claim(second, key)).contains(new FundsRequests.KeyHolder(first.id(), FINGERPRINT));
        assertThat(claim(aTopUp(BUDI, 50_000, ASKED), key)).isEmpty();
        assertThat(claim(aWithdrawal(SARI, ASKED), key)).isEmpty();
        assertThat(claim(aTopUp(SARI, 50_000, ASKED), new IdempotencyKey("key-1")))
                .isEmpty();

        assertThat(requests().find(second.id())).isEmpty();
        assertThat(requests().findKey(SARI, RequestKind.TOP_UP, key))
                .contains(new FundsRequests.KeyHolder(first.id(), FINGERPRINT));
        assertThat(requests().findKey(SARI, RequestKind.TOP_UP, new IdempotencyKey("other")))
                .isEmpty();
    }

    @Test
    void decisionIsStoredOnce() {
        FundsRequest topUp = stored(aTopUp(SARI, 50_000, ASKED));
        FundsRequest done = done(topUp, "siti", ASKED.plusSeconds(60));
        FundsRequest rejected = topUp.decided(
                        RequestEvent.REJECTED,
                        new Decision("hasan", Optional.of("wrong sum"), Optional.empty(), ASKED.plusSeconds(61)))
                .orElseThrow();

        decide(done);

        assertThat(requests().find(topUp.id())).contains(done);
        assertThatIllegalStateException().isThrownBy(() -> decide(rejected));
        assertThat(requests().find(topUp.id())).contains(done);
    }

    @Test
    void topUpAtAGatewayIsFoundByItsBillAndChangedFromTheStateThatItIsIn() {
        OrderId bill = OrderId.draw(random);
        FundsRequest unpaid = stored(FundsRequest.askAtGateway(
                FundsRequestId.draw(RequestKind.TOP_UP, random), SARI, Money.rupiah(50_000), bill, ASKED));
        FundsRequest ended = unpaid.after(RequestEvent.NOT_PAID).orElseThrow();
        FundsRequest done = ended.decided(
                        RequestEvent.PAID,
                        new Decision("(TRIPAY)", Optional.empty(), Optional.empty(), ASKED.plusSeconds(60)))
                .orElseThrow();

        assertThat(requests().ofBill(bill)).contains(unpaid);
        assertThat(requests().ofBill(OrderId.draw(random))).isEmpty();
        assertThat(requests().waiting(SARI, RequestKind.TOP_UP)).isEqualTo(1);
        transactions().run(() -> requests().change(ended, RequestState.UNPAID));
        assertThat(requests().find(unpaid.id())).contains(ended);
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions().run(() -> requests().change(done, RequestState.UNPAID)));
        transactions().run(() -> requests().change(done, RequestState.ENDED));
        assertThat(requests().ofBill(bill)).contains(done);
        assertThat(requests().waiting(SARI, RequestKind.TOP_UP)).isZero();
    }

    @Test
    void decisionsAboutUnclearMoneyAreKeptInTheirOrderOnceEach() {
        FundsRequest topUp = stored(aTopUp(SARI, 50_000, ASKED));
        UnclearDecision first = decision(topUp, 1, GivenBack.WALLET, 40_000, "Terima kasih: \"maaf\" é");
        UnclearDecision second = decision(topUp, 2, GivenBack.BY_HAND_BANK, 0, "r".repeat(200));

        transactions().run(() -> {
            requests().add(first);
            requests().add(second);
        });

        assertThat(requests().decisions(topUp.id())).containsExactly(first, second);
        assertThat(requests().decisions(new FundsRequestId("TU2222222222"))).isEmpty();
        assertThatException()
                .isThrownBy(() ->
                        transactions().run(() -> requests().add(decision(topUp, 2, GivenBack.AT_GATEWAY, 1, "again"))));
        assertThat(requests().decisions(topUp.id())).containsExactly(first, second);
    }

    @Test
    void markOfUnclearMoneyIsKeptUntilItIsTakenOffWhateverTheState() {
        FundsRequest done = paid(ASKED);
        FundsRequest marked = done.withUnclear(ASKED.plusSeconds(60));

        changed(marked, RequestState.DONE);
        assertThat(requests().find(done.id())).contains(marked);
        assertThat(transactions().required(() -> requests().lock(done.id()))).contains(marked);
        assertThat(page(RequestState.DONE)).containsExactly(marked);

        FundsRequest returned = marked.after(RequestEvent.GIVEN_BACK).orElseThrow();
        changed(returned, RequestState.DONE);
        assertThat(requests().find(done.id())).contains(returned);
        assertThat(returned.unclearSince()).contains(ASKED.plusSeconds(60));

        changed(returned.withoutUnclear(), RequestState.RETURNED);
        assertThat(requests().find(done.id())).contains(returned.withoutUnclear());
        assertThatIllegalStateException().isThrownBy(() -> changed(marked, RequestState.DONE));
    }

    @Test
    void topUpsThatNeedAttentionAreCountedWithTheLongestWaitAndListed() {
        assertThat(requests().needingAttention()).isEqualTo(new CountReviews.Waiting(0, Optional.empty()));
        stored(aTopUp(SARI, 50_000, ASKED));
        paid(ASKED);
        FundsRequest review = inReview(ASKED.plusSeconds(9), ASKED.plusSeconds(70));
        FundsRequest marked = paid(ASKED.plusSeconds(2)).withUnclear(ASKED.plusSeconds(60));
        changed(marked, RequestState.DONE);

        assertThat(requests().needingAttention())
                .isEqualTo(new CountReviews.Waiting(2, Optional.of(ASKED.plusSeconds(60))));
        assertThat(attention(Optional.empty(), 10)).containsExactly(review, marked);
        assertThat(attention(Optional.empty(), 1)).containsExactly(review);
        assertThat(attention(Optional.of(RequestMark.of(review)), 10)).containsExactly(marked);

        changed(marked.withoutUnclear(), RequestState.DONE);
        assertThat(requests().needingAttention().count()).isEqualTo(1);
        assertThat(attention(Optional.empty(), 10)).containsExactly(review);
    }

    /** As an older version stored it. */
    @Test
    void reviewWithoutAMarkNeedsAttentionSinceItWasAskedFor() {
        FundsRequest review = unpaid(ASKED).after(RequestEvent.PAID_OTHERWISE).orElseThrow();
        changed(review, RequestState.UNPAID);

        assertThat(requests().needingAttention()).isEqualTo(new CountReviews.Waiting(1, Optional.of(ASKED)));
        assertThat(attention(Optional.empty(), 10)).containsExactly(review);
    }

    private FundsRequest unpaid(Instant at) {
        return stored(FundsRequest.askAtGateway(
                FundsRequestId.draw(RequestKind.TOP_UP, random), SARI, Money.rupiah(50_000), OrderId.draw(random), at));
    }

    private FundsRequest paid(Instant at) {
        FundsRequest done = unpaid(at)
                .decided(RequestEvent.PAID, new Decision("(TRIPAY)", Optional.empty(), Optional.empty(), at))
                .orElseThrow();
        changed(done, RequestState.UNPAID);
        return done;
    }

    private FundsRequest inReview(Instant at, Instant since) {
        FundsRequest review =
                unpaid(at).after(RequestEvent.PAID_OTHERWISE).orElseThrow().withUnclear(since);
        changed(review, RequestState.UNPAID);
        return review;
    }

    private void changed(FundsRequest request, RequestState before) {
        transactions().run(() -> requests().change(request, before));
    }

    private List<FundsRequest> attention(Optional<RequestMark> after, int most) {
        return requests()
                .page(RequestKind.TOP_UP, Optional.empty(), Optional.empty(), true, AgeOrder.NEWEST, after, most);
    }

    private List<FundsRequest> page(RequestState state) {
        return page(Optional.empty(), Optional.of(state), Optional.empty(), 10);
    }

    private static UnclearDecision decision(FundsRequest request, int nth, GivenBack way, long rupiah, String reason) {
        return new UnclearDecision(
                request.id(), nth, way, Money.rupiah(rupiah), reason, "hasan", ASKED.plusSeconds(nth));
    }

    @Test
    void pictureIsKeptAsItIs() {
        FundsRequest topUp = stored(aTopUp(SARI, 50_000, ASKED));
        byte[] jpeg = new byte[300_000];
        random.nextBytes(jpeg);
        jpeg[0] = (byte) 0xFF;
        jpeg[1] = (byte) 0xD8;

        transactions().run(() -> requests().addProof(topUp.id(), new ProofPicture(jpeg)));

        assertThat(requests().proof(topUp.id()).orElseThrow().jpeg()).isEqualTo(jpeg);
        assertThat(requests().proof(stored(aTopUp(SARI, 1, ASKED)).id())).isEmpty();
    }

    @Test
    void pagesFollowEachOtherNewestFirstWithoutGap() {
        FundsRequest oldest = stored(aTopUp(SARI, 1, ASKED));
        FundsRequest same = stored(aTopUp(BUDI, 2, ASKED.plusSeconds(5)));
        FundsRequest twin = stored(aTopUp(SARI, 3, ASKED.plusSeconds(5)));
        FundsRequest newest = stored(aTopUp(SARI, 4, ASKED.plusSeconds(9)));
        stored(aWithdrawal(SARI, ASKED));

        List<FundsRequest> all = page(Optional.empty(), Optional.empty(), Optional.empty(), 10);

        assertThat(all).hasSize(4).startsWith(newest).endsWith(oldest).contains(same, twin);
        List<FundsRequest> first = page(Optional.empty(), Optional.empty(), Optional.empty(), 2);
        List<FundsRequest> second =
                page(Optional.empty(), Optional.empty(), Optional.of(RequestMark.of(first.get(1))), 2);
        assertThat(first).isEqualTo(all.subList(0, 2));
        assertThat(second).isEqualTo(all.subList(2, 4));
    }

    @Test
    void oldestFirstIsTheSameFromTheOtherEnd() {
        stored(aTopUp(SARI, 1, ASKED));
        stored(aTopUp(BUDI, 2, ASKED.plusSeconds(5)));
        stored(aTopUp(SARI, 3, ASKED.plusSeconds(5)));
        FundsRequest done = done(stored(aTopUp(SARI, 4, ASKED.plusSeconds(9))), "siti", ASKED.plusSeconds(60));
        decide(done);
        stored(aWithdrawal(SARI, ASKED));
        List<FundsRequest> fromTheOtherEnd =
                new ArrayList<>(page(Optional.empty(), Optional.empty(), Optional.empty(), 10));
        Collections.reverse(fromTheOtherEnd);

        List<FundsRequest> all = oldestFirst(Optional.empty(), Optional.empty(), 10);

        assertThat(all).hasSize(4).isEqualTo(fromTheOtherEnd);
        for (int page = 1; page < 4; page++) {
            assertThat(oldestFirst(Optional.empty(), Optional.of(RequestMark.of(all.get(page - 1))), 1))
                    .isEqualTo(all.subList(page, page + 1));
        }
        assertThat(oldestFirst(Optional.of(RequestState.WAITING), Optional.empty(), 10))
                .isEqualTo(all.subList(0, 3));
    }

    private List<FundsRequest> oldestFirst(Optional<RequestState> state, Optional<RequestMark> after, int most) {
        return requests().page(RequestKind.TOP_UP, Optional.empty(), state, false, AgeOrder.OLDEST, after, most);
    }

    @Test
    void pageIsOfOneAgentAndState() {
        FundsRequest waiting = stored(aTopUp(SARI, 1, ASKED));
        FundsRequest decided = stored(aTopUp(SARI, 2, ASKED.plusSeconds(1)));
        FundsRequest others = stored(aTopUp(BUDI, 3, ASKED.plusSeconds(2)));
        FundsRequest done = done(decided, "siti", ASKED.plusSeconds(60));
        decide(done);

        assertThat(page(Optional.of(SARI), Optional.empty(), Optional.empty(), 10))
                .containsExactly(done, waiting);
        assertThat(page(Optional.empty(), Optional.of(RequestState.WAITING), Optional.empty(), 10))
                .containsExactly(others, waiting);
        assertThat(page(Optional.of(BUDI), Optional.of(RequestState.DONE), Optional.empty(), 10))
                .isEmpty();
        assertThat(requests().waiting(SARI, RequestKind.TOP_UP)).isEqualTo(1);
        assertThat(requests().waiting(SARI, RequestKind.WITHDRAWAL)).isZero();
    }

    @Test
    void whatWasToppedUpIsCountedByWhoDecidedAndWhen() {
        decide(done(stored(aTopUp(SARI, 10_000, ASKED)), "(system)", ASKED.plusSeconds(10)));
        decide(done(stored(aTopUp(SARI, 20_000, ASKED)), "(system)", ASKED.plusSeconds(20)));
        decide(done(stored(aTopUp(SARI, 40_000, ASKED)), "siti", ASKED.plusSeconds(20)));
        decide(done(stored(aTopUp(BUDI, 80_000, ASKED)), "(system)", ASKED.plusSeconds(20)));
        stored(aTopUp(SARI, 160_000, ASKED));

        assertThat(requests().toppedUp(SARI, "(system)", ASKED)).isEqualTo(Money.rupiah(30_000));
        assertThat(requests().toppedUp(SARI, "(system)", ASKED.plusSeconds(20))).isEqualTo(Money.rupiah(20_000));
        assertThat(requests().toppedUp(SARI, "(system)", ASKED.plus(Duration.ofDays(1))))
                .isEqualTo(Money.rupiah(0));
    }

    private List<FundsRequest> page(
            Optional<AgentCode> agent, Optional<RequestState> state, Optional<RequestMark> after, int most) {
        return requests().page(RequestKind.TOP_UP, agent, state, false, AgeOrder.NEWEST, after, most);
    }

    private FundsRequest stored(FundsRequest request) {
        assertThat(claim(request, new IdempotencyKey("k" + ++keys))).isEmpty();
        return request;
    }

    private Optional<FundsRequests.KeyHolder> claim(FundsRequest request, IdempotencyKey key) {
        return transactions().required(() -> requests().claim(request, key, FINGERPRINT));
    }

    private void decide(FundsRequest request) {
        transactions().run(() -> requests().change(request, RequestState.WAITING));
    }

    private FundsRequest aTopUp(AgentCode agent, long rupiah, Instant at) {
        return FundsRequest.ask(
                FundsRequestId.draw(RequestKind.TOP_UP, random), agent, Money.rupiah(rupiah), Optional.empty(), at);
    }

    private FundsRequest aWithdrawal(AgentCode agent, Instant at) {
        return FundsRequest.ask(
                FundsRequestId.draw(RequestKind.WITHDRAWAL, random),
                agent,
                Money.rupiah(7_000),
                Optional.of("BCA 123 a.n. Sari"),
                at);
    }

    private static FundsRequest done(FundsRequest request, String by, Instant at) {
        return request.decided(
                        RequestEvent.CARRIED_OUT,
                        new Decision(by, Optional.of("seen"), Optional.of(MoneyPlace.BANK), at))
                .orElseThrow();
    }
}
