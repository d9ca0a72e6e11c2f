package id.mikhmon.application.payment;

import id.mikhmon.application.agent.FindShares;
import id.mikhmon.application.ledger.PostEntry;
import id.mikhmon.application.ledger.ReverseEntry;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.AccountKind;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.shared.Money;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Posts what agents earn from a sale over their link, in the transaction that records the payment: the shares that were put
 * down when the order was placed, once for each payment, and taken back once with it.
 */
public final class Earnings {
    private static final Logger LOG = System.getLogger(Earnings.class.getName());

    private final FindShares shares;
    private final PostEntry post;
    private final ReverseEntry reverse;
    private final Clock clock;

    public Earnings(FindShares shares, PostEntry post, ReverseEntry reverse, Clock clock) {
        this.shares = shares;
        this.post = post;
        this.reverse = reverse;
        this.clock = clock;
    }

    /** @return what is earned when the payment pays its order as asked; credits only */
    Optional<JournalEntry> of(Payment payment) {
        return entry(payment, Set.of());
    }

    /** The payment pays its order by a decision of the owner. */
    void earned(Payment payment) {
        of(payment).ifPresent(entry -> {
            if (post.post(entry) instanceof PostEntry.Overdrawn overdrawn) {
                throw new IllegalStateException("earning takes nothing from " + overdrawn.account());
            }
        });
    }

    /**
     * The money went back to the buyer. What an agent has taken out since cannot be taken back; the owner bears it.
     *
     * @param note why, 1 to 200 characters
     */
    void returned(Payment payment, String note) {
        ReverseEntry.Outcome outcome = reverse.reverse(cause(payment), note);
        Set<AgentCode> spent = new HashSet<>();
        Optional<AccountId> empty = outcome instanceof ReverseEntry.Overdrawn overdrawn
                ? Optional.of(overdrawn.account())
                : Optional.empty();
        while (empty.isPresent()) {
            AgentCode agent = empty.filter(account -> account.kind() == AccountKind.COMMISSION)
                    .flatMap(AccountId::agent)
                    .filter(spent::add)
                    .orElseThrow(() -> new IllegalStateException("the shares of " + payment.reference() + " stay"));
            LOG.log(Level.WARNING, "Payment {0} is returned, and {1} has spent its share", payment.reference(), agent);
            empty = reversedWithout(payment, spent, note);
        }
    }

    /** @return the account that does not hold its share any more, if there is one more */
    private Optional<AccountId> reversedWithout(Payment payment, Set<AgentCode> spent, String note) {
        return entry(payment, spent)
                .map(entry -> entry.reversed(clock.instant(), Optional.of(note)))
                .flatMap(entry -> post.post(entry) instanceof PostEntry.Overdrawn overdrawn
                        ? Optional.of(overdrawn.account())
                        : Optional.empty());
    }

    private Optional<JournalEntry> entry(Payment payment, Set<AgentCode> without) {
        List<SaleSplit.Share> earning = shares.find(payment.order()).stream()
                .flatMap(split -> split.shares().stream())
                .filter(share -> !without.contains(share.agent()))
                .toList();
        return earning.stream().map(SaleSplit.Share::amount).reduce(Money::plus).map(cost -> {
            List<Posting> postings = new ArrayList<>();
            earning.forEach(share -> postings.add(Posting.credit(AccountId.commission(share.agent()), share.amount())));
            postings.add(Posting.debit(AccountId.COMMISSION_COST, cost));
            return JournalEntry.of(cause(payment), clock.instant(), postings);
        });
    }

    private static Cause cause(Payment payment) {
        return new Cause(CauseKind.SHARE, payment.reference().value());
    }
}
