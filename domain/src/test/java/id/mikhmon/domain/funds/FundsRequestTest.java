package id.mikhmon.domain.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FundsRequestTest {
    private static final AgentCode SARI = new AgentCode("AG001");
    private static final Money AMOUNT = Money.rupiah(50_000);
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00Z");
    private static final FundsRequest TOP_UP =
            FundsRequest.ask(new FundsRequestId("TU2345ABCDEF"), SARI, AMOUNT, Optional.empty(), NOW);
    private static final FundsRequest WITHDRAWAL =
            FundsRequest.ask(new FundsRequestId("WD2345ABCDEF"), SARI, AMOUNT, Optional.of("BCA 123 a.n. Sari"), NOW);

    @Test
    void topUpThatIsCarriedOutMovesTheMoneyFromTheBankIntoTheWallet() {
        assertThat(TOP_UP.reservation()).isEmpty();
        assertThat(TOP_UP.settlement()).isEmpty();

        JournalEntry entry = done(TOP_UP, MoneyPlace.BANK).settlement().orElseThrow();

        assertThat(entry.cause().key()).isEqualTo("TOP_UP:TU2345ABCDEF");
        assertThat(entry.postings())
                .isEqualTo(
                        List.of(Posting.debit(AccountId.BANK, AMOUNT), Posting.credit(AccountId.wallet(SARI), AMOUNT)));
    }

    @Test
    void topUpThatIsRejectedMovesNothing() {
        assertThat(rejected(TOP_UP).settlement()).isEmpty();
    }

    @Test
    void withdrawalIsTakenFromTheCommissionWhenItIsAskedFor() {
        JournalEntry entry = WITHDRAWAL.reservation().orElseThrow();

        assertThat(entry.cause().key()).isEqualTo("WITHDRAWAL:WD2345ABCDEF");
        assertThat(entry.postings())
                .isEqualTo(List.of(
                        Posting.debit(AccountId.commission(SARI), AMOUNT),
                        Posting.credit(AccountId.withdrawals(SARI), AMOUNT)));
    }

    @Test
    void withdrawalIsPaidOrGivenBackUnderOneCause() {
        JournalEntry paid = done(WITHDRAWAL, MoneyPlace.CASH).settlement().orElseThrow();
        JournalEntry back = rejected(WITHDRAWAL).settlement().orElseThrow();

        assertThat(paid.cause()).isEqualTo(back.cause());
        assertThat(paid.postings())
                .isEqualTo(List.of(
                        Posting.debit(AccountId.withdrawals(SARI), AMOUNT), Posting.credit(AccountId.CASH, AMOUNT)));
        assertThat(back.postings())
                .isEqualTo(List.of(
                        Posting.debit(AccountId.withdrawals(SARI), AMOUNT),
                        Posting.credit(AccountId.commission(SARI), AMOUNT)));
        assertThat(back.note()).contains("no such account");
    }

    @Test
    void whatWasDecidedIsNotDecidedAgain() {
        assertThat(done(TOP_UP, MoneyPlace.BANK).decided(RequestEvent.REJECTED, why(Optional.empty())))
                .isEmpty();
        assertThat(rejected(WITHDRAWAL).decided(RequestEvent.CARRIED_OUT, why(Optional.of(MoneyPlace.BANK))))
                .isEmpty();
    }

    @Test
    void unclearMoneyWaitsSinceTheFirstOfItCameAndOverEveryChange() {
        FundsRequest unpaid = FundsRequest.askAtGateway(TOP_UP.id(), SARI, AMOUNT, OrderId.draw(new Random(1)), NOW);
        FundsRequest done = unpaid.decided(
                        RequestEvent.PAID, new Decision("(TRIPAY)", Optional.empty(), Optional.empty(), NOW))
                .orElseThrow();

        FundsRequest marked = done.withUnclear(NOW.plusSeconds(1)).withUnclear(NOW.plusSeconds(2));

        assertThat(done.needsAttention()).isFalse();
        assertThat(marked.unclearSince()).contains(NOW.plusSeconds(1));
        assertThat(marked.needsAttention()).isTrue();
        assertThat(marked.after(RequestEvent.GIVEN_BACK).orElseThrow().unclearSince())
                .isEqualTo(marked.unclearSince());
        assertThat(marked.withoutUnclear()).isEqualTo(done);
        assertThat(unpaid.after(RequestEvent.PAID_OTHERWISE).orElseThrow().needsAttention())
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> TOP_UP.withUnclear(NOW));
    }

    @Test
    void requestThatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FundsRequest.ask(TOP_UP.id(), SARI, Money.rupiah(0), Optional.empty(), NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FundsRequest.ask(TOP_UP.id(), SARI, AMOUNT, Optional.of("BCA"), NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FundsRequest.ask(WITHDRAWAL.id(), SARI, AMOUNT, Optional.empty(), NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FundsRequest.ask(WITHDRAWAL.id(), SARI, AMOUNT, Optional.of("x".repeat(121)), NOW));
        Decision silent = new Decision("siti", Optional.empty(), Optional.empty(), NOW);
        assertThatIllegalArgumentException().isThrownBy(() -> TOP_UP.decided(RequestEvent.REJECTED, silent));
        FundsRequest placeless =
                TOP_UP.decided(RequestEvent.CARRIED_OUT, silent).orElseThrow();
        assertThatIllegalStateException().isThrownBy(placeless::settlement);
    }

    @ParameterizedTest
    @EnumSource(RequestKind.class)
    void numberTellsItsKind(RequestKind kind) {
        assertThat(FundsRequestId.draw(kind, new Random(1)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TU", "MK2345ABCDEF", "TU2345ABCDE0", "tu2345abcdef", "TU2345ABCDEFG"})
    void numberOfAnotherFormIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FundsRequestId(text));
    }

    private static FundsRequest done(FundsRequest request, MoneyPlace place) {
        return request.decided(
                        RequestEvent.CARRIED_OUT, new Decision("siti", Optional.empty(), Optional.of(place), NOW))
                .orElseThrow();
    }

    private static FundsRequest rejected(FundsRequest request) {
        return request.decided(RequestEvent.REJECTED, why(Optional.empty())).orElseThrow();
    }

    private static Decision why(Optional<MoneyPlace> place) {
        return new Decision("siti", Optional.of("no such account"), place, NOW);
    }
}
