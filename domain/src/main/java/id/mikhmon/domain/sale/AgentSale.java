package id.mikhmon.domain.sale;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderReference;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Vouchers of one offer that an agent sold at once and paid from its wallet. Each voucher is an order of its own, which is
 * delivered or returned alone. The sale never changes; prices and shares are those of its moment. The agent earns by the
 * difference between what it pays and what it asks for, its uplines by their shares.
 *
 * @param buy what the agent paid for one, possibly nothing
 * @param sell what the agent's price list says that its customer pays for one
 * @param shares what the uplines earn from one, by depth; the seller itself is not among them
 * @param vouchers 1 to {@value #MOST_VOUCHERS}, each order once
 */
public record AgentSale(
        SaleId id,
        AgentCode agent,
        OfferId offer,
        String offerName,
        Money buy,
        Money sell,
        List<SaleSplit.Share> shares,
        SoldTo customer,
        List<Sold> vouchers,
        Instant soldAt) {
    public static final int MOST_VOUCHERS = 100;

    public AgentSale {
        shares = List.copyOf(shares);
        vouchers = List.copyOf(vouchers);
        if (vouchers.isEmpty() || vouchers.size() > MOST_VOUCHERS) {
            throw new IllegalArgumentException("a sale has 1 to " + MOST_VOUCHERS + " vouchers");
        }
        if (vouchers.stream().map(Sold::order).distinct().count() < vouchers.size()) {
            throw new IllegalArgumentException("an order stands once in a sale");
        }
        Money left = buy;
        Set<AgentCode> earners = new HashSet<>(Set.of(agent));
        for (SaleSplit.Share share : shares) {
            if (share.depth() == 0 || !earners.add(share.agent())) {
                throw new IllegalArgumentException("each upline has one share, and the seller none");
            }
            // Refuses when the shares are more than what is paid.
            left = left.minus(share.amount());
        }
    }

    /** The order of one voucher. */
    public record Sold(OrderId order, OrderReference reference) {}

    /** @return by which the sale is known in the ledger and to people: that of its first voucher's order */
    public OrderReference reference() {
        return vouchers.get(0).reference();
    }

    /** @return what the agent pays for all */
    public Money total() {
        return buy.times(vouchers.size());
    }

    /** @return the one entry of the whole sale; empty when nobody pays or earns anything */
    public Optional<JournalEntry> entry() {
        List<Posting> postings = new ArrayList<>();
        if (!buy.isZero()) {
            postings.add(Posting.debit(AccountId.wallet(agent), total()));
            postings.add(Posting.credit(AccountId.SALES, total()));
        }
        Money cost = buy.times(0);
        for (SaleSplit.Share share : shares) {
            Money earned = share.amount().times(vouchers.size());
            postings.add(Posting.credit(AccountId.commission(share.agent()), earned));
            cost = cost.plus(earned);
        }
        if (!cost.isZero()) {
            postings.add(Posting.debit(AccountId.COMMISSION_COST, cost));
        }
        return entry(CauseKind.SALE, reference(), soldAt, postings);
    }

    /**
     * @param voucher one of this sale
     * @param spent uplines who no longer have what they earned from it; the owner bears their shares
     * @return the entry that returns the one voucher; empty when there is nothing to return
     */
    public Optional<JournalEntry> returned(OrderReference voucher, Set<AgentCode> spent, Instant now) {
        List<Posting> postings = new ArrayList<>();
        if (!buy.isZero()) {
            postings.add(Posting.credit(AccountId.wallet(agent), buy));
            postings.add(Posting.debit(AccountId.SALES, buy));
        }
        Money cost = buy.times(0);
        for (SaleSplit.Share share : shares) {
            if (!spent.contains(share.agent())) {
                postings.add(Posting.debit(AccountId.commission(share.agent()), share.amount()));
                cost = cost.plus(share.amount());
            }
        }
        if (!cost.isZero()) {
            postings.add(Posting.credit(AccountId.COMMISSION_COST, cost));
        }
        return entry(CauseKind.SALE_RETURN, voucher, now, postings);
    }

    private static Optional<JournalEntry> entry(
            CauseKind kind, OrderReference reference, Instant at, List<Posting> postings) {
        return postings.isEmpty()
                ? Optional.empty()
                : Optional.of(JournalEntry.of(new Cause(kind, reference.value()), at, postings));
    }
}
