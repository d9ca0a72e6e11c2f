package id.mikhmon.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.shared.CurrencyCode;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class JournalEntryTest {
    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final Cause CAUSE = new Cause(CauseKind.PAYMENT, "MK23456789AB-1P");
    private static final AccountId GATEWAY = AccountId.gateway(GatewayId.TRIPAY);

    @Test
    void saleOverAGatewayBalances() {
        JournalEntry entry = JournalEntry.of(
                CAUSE,
                NOON,
                List.of(
                        Posting.debit(GATEWAY, Money.rupiah(5_785)),
                        Posting.credit(AccountId.SALES, Money.rupiah(5_000)),
                        Posting.credit(AccountId.BUYERS_FEES, Money.rupiah(785))));

        assertThat(entry.postings())
                .extracting(posting -> posting.amount().units())
                .containsExactly(-5_785L, 5_000L, 785L);
    }

    @Test
    void entryThatIsARupiahOffIsRefused() {
        assertThatThrownBy(() -> entry(posting(GATEWAY, -5_785), posting(AccountId.SALES, 5_784)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("IDR -1");
    }

    @Test
    void entryNeedsTwoSidesOneCurrencyAndEachAccountOnce() {
        assertThatThrownBy(() -> entry()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry(posting(GATEWAY, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry(
                        posting(GATEWAY, -1),
                        new Posting(AccountId.SALES, new SignedMoney(1, new CurrencyCode("USD")))))
                .hasMessageContaining("USD");
        assertThatThrownBy(() -> entry(posting(GATEWAY, -2), posting(GATEWAY, 2)))
                .hasMessageContaining("gateway:TRIPAY stands twice");
        assertThatThrownBy(() -> posting(GATEWAY, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sumThatRunsOverDoesNotPassForZero() {
        long most = SignedMoney.MAX_UNITS;

        assertThatThrownBy(() -> entry(
                        posting(GATEWAY, most),
                        posting(AccountId.SALES, most),
                        posting(AccountId.CASH, -most),
                        posting(AccountId.BANK, -most)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noteIsNeitherEmptyNorEndless() {
        JournalEntry entry = entry(posting(GATEWAY, -1), posting(AccountId.SALES, 1));

        assertThat(entry.withNote("setor tunai").note()).contains("setor tunai");
        assertThatThrownBy(() -> entry.withNote(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry.withNote("x".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever the amounts, the one that is missing to zero makes an entry, and any other does not. */
    @Property
    void entryIsTakenExactlyWhenItSumsToZero(
            @ForAll @NotEmpty @Size(max = 7) List<@LongRange(min = -1_000_000_000L, max = 1_000_000_000L) Long> amounts,
            @ForAll @LongRange(min = -5, max = 5) long slip) {
        Assume.that(amounts.stream().noneMatch(amount -> amount == 0));
        long missing = -amounts.stream().mapToLong(Long::longValue).sum() + slip;
        Assume.that(missing != 0);
        List<Posting> postings = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            postings.add(posting(AccountId.wallet(new AgentCode("AG00" + i)), amounts.get(i)));
        }
        postings.add(posting(AccountId.CASH, missing));

        if (slip == 0) {
            assertThat(JournalEntry.of(CAUSE, NOON, postings).postings()).isEqualTo(postings);
        } else {
            assertThatThrownBy(() -> JournalEntry.of(CAUSE, NOON, postings)).hasMessageContaining("IDR " + slip);
        }
    }

    @Property
    void entryAndItsReversalLeaveNothingOnAnyAccount(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long amount) {
        JournalEntry entry = entry(posting(GATEWAY, -amount), posting(AccountId.UNCLEAR, amount));

        JournalEntry reversal = entry.reversed(NOON.plusSeconds(60), Optional.of("uang dikembalikan"));

        assertThat(reversal.cause().key()).isEqualTo("REVERSAL:PAYMENT:MK23456789AB-1P");
        for (int line = 0; line < 2; line++) {
            assertThat(reversal.postings().get(line).account())
                    .isEqualTo(entry.postings().get(line).account());
            assertThat(reversal.postings()
                            .get(line)
                            .amount()
                            .plus(entry.postings().get(line).amount())
                            .isZero())
                    .isTrue();
        }
    }

    private static JournalEntry entry(Posting... postings) {
        return JournalEntry.of(CAUSE, NOON, List.of(postings));
    }

    private static Posting posting(AccountId account, long amount) {
        return new Posting(account, SignedMoney.rupiah(amount));
    }
}
