package id.mikhmon.domain.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderReference;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgentSaleTest {
    private static final AgentCode SELLER = new AgentCode("AG001");
    private static final AgentCode ABOVE = new AgentCode("AG002");
    private static final AgentCode TOP = new AgentCode("AG003");
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00Z");
    private static final List<SaleSplit.Share> SHARES =
            List.of(new SaleSplit.Share(ABOVE, 1, Money.rupiah(150)), new SaleSplit.Share(TOP, 2, Money.rupiah(50)));

    private final Random random = new Random(5);

    @Test
    void wholeSaleIsOneEntryThatTakesFromTheWalletAndPaysTheUplines() {
        AgentSale sale = sale(4_500, SHARES, 3);

        JournalEntry entry = sale.entry().orElseThrow();

        assertThat(entry.cause()).hasToString("SALE:" + sale.vouchers().get(0).reference());
        assertThat(entry.postings())
                .containsExactlyInAnyOrder(
                        Posting.debit(AccountId.wallet(SELLER), Money.rupiah(13_500)),
                        Posting.credit(AccountId.SALES, Money.rupiah(13_500)),
                        Posting.credit(AccountId.commission(ABOVE), Money.rupiah(450)),
                        Posting.credit(AccountId.commission(TOP), Money.rupiah(150)),
                        Posting.debit(AccountId.COMMISSION_COST, Money.rupiah(600)));
    }

    @Test
    void oneReturnedVoucherTakesBackItsPartAlone() {
        AgentSale sale = sale(4_500, SHARES, 3);
        OrderReference second = sale.vouchers().get(1).reference();

        JournalEntry entry = sale.returned(second, Set.of(), NOW).orElseThrow();

        assertThat(entry.cause()).hasToString("SALE_RETURN:" + second);
        assertThat(entry.postings())
                .containsExactlyInAnyOrder(
                        Posting.credit(AccountId.wallet(SELLER), Money.rupiah(4_500)),
                        Posting.debit(AccountId.SALES, Money.rupiah(4_500)),
                        Posting.debit(AccountId.commission(ABOVE), Money.rupiah(150)),
                        Posting.debit(AccountId.commission(TOP), Money.rupiah(50)),
                        Posting.credit(AccountId.COMMISSION_COST, Money.rupiah(200)));
    }

    @Test
    void shareThatWasSpentIsBorneByTheOwner() {
        AgentSale sale = sale(4_500, SHARES, 1);

        JournalEntry entry = sale.returned(sale.reference(), Set.of(ABOVE), NOW).orElseThrow();

        assertThat(entry.postings())
                .containsExactlyInAnyOrder(
                        Posting.credit(AccountId.wallet(SELLER), Money.rupiah(4_500)),
                        Posting.debit(AccountId.SALES, Money.rupiah(4_500)),
                        Posting.debit(AccountId.commission(TOP), Money.rupiah(50)),
                        Posting.credit(AccountId.COMMISSION_COST, Money.rupiah(50)));
    }

    @Test
    void saleOfNothingPostsNothing() {
        AgentSale free = sale(0, List.of(), 2);

        assertThat(free.entry()).isEmpty();
        assertThat(free.returned(free.reference(), Set.of(), NOW)).isEmpty();
    }

    @Test
    void sharesAreNeverMoreThanWhatTheAgentPays() {
        assertThat(sale(200, SHARES, 2).entry()).isPresent();
        assertThatThrownBy(() -> sale(199, SHARES, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sale(0, SHARES, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saleHasOneToAHundredVouchers() {
        assertThatThrownBy(() -> sale(1, List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sale(1, List.of(), 101)).isInstanceOf(IllegalArgumentException.class);
        assertThat(sale(1, List.of(), 100).total()).isEqualTo(Money.rupiah(100));
    }

    @Test
    void sellerHasNoShareOfItsOwnSale() {
        List<SaleSplit.Share> own = List.of(new SaleSplit.Share(SELLER, 0, Money.rupiah(500)));

        assertThatThrownBy(() -> sale(4_500, own, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private AgentSale sale(long buy, List<SaleSplit.Share> shares, int count) {
        return new AgentSale(
                SaleId.draw(random),
                SELLER,
                new OfferId("1hari"),
                "1 hari",
                Money.rupiah(buy),
                Money.rupiah(5_000),
                shares,
                SoldTo.ANYBODY,
                Stream.generate(() -> new AgentSale.Sold(OrderId.draw(random), OrderReference.draw(random)))
                        .limit(count)
                        .toList(),
                NOW);
    }
}
