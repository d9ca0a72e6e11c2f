package id.mikhmon.application.payment;

import id.mikhmon.application.ledger.PostEntry;
import id.mikhmon.application.ledger.ReverseEntry;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.shared.Money;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Posts buyers' money to the ledger, in the transaction that records the payment. What a gateway took is owed to us by the
 * gateway; against it stand the sale and the buyer's fee, or {@code unclear} until the owner decides. Each payment is posted
 * once, for its reference, and taken back once.
 */
public final class Takings {
    private static final Logger LOG = System.getLogger(Takings.class.getName());

    private final PostEntry post;
    private final ReverseEntry reverse;
    private final Earnings earnings;
    private final Clock clock;

    public Takings(PostEntry post, ReverseEntry reverse, Earnings earnings, Clock clock) {
        this.post = post;
        this.reverse = reverse;
        this.earnings = earnings;
        this.clock = clock;
    }

    /** The payment pays the order as asked. Here, and nowhere else, public sales come by, and those who earn from them. */
    void sold(Order paid, Payment payment) {
        Money received = received(payment);
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.debit(AccountId.gateway(payment.gateway()), received));
        postings.add(Posting.credit(AccountId.SALES, payment.amount()));
        Money fee = received.minus(payment.amount());
        if (!fee.isZero()) {
            postings.add(Posting.credit(AccountId.BUYERS_FEES, fee));
        }
        post(JournalEntry.of(cause(payment), clock.instant(), postings));
        earnings.earned(payment);
        LOG.log(Level.DEBUG, "Order {0} is posted as sold", paid.reference());
    }

    /** Money came that fits no sale: another amount, a second time, or for an offer that is gone. */
    void unclear(Payment payment) {
        Money received = received(payment);
        // A gateway may tell of a payment without an amount; then there is nothing to post, and the order is in review.
        if (!received.isZero()) {
            post(JournalEntry.of(
                    cause(payment),
                    clock.instant(),
                    List.of(
                            Posting.debit(AccountId.gateway(payment.gateway()), received),
                            Posting.credit(AccountId.UNCLEAR, received))));
        }
    }

    /** The gateway gave the money back to the buyer. Money that came before there was a ledger was never posted. */
    void returned(Payment payment) {
        ReverseEntry.Outcome outcome = reverse.reverse(cause(payment), "Returned by " + payment.gateway());
        if (outcome instanceof ReverseEntry.Overdrawn overdrawn) {
            throw new IllegalStateException("a payment touches no guarded account, but " + overdrawn.account());
        }
        earnings.returned(payment);
    }

    /** The gateway gave unclear money back that pays no order, so that nobody earned from it. */
    void unclearReturned(Payment payment) {
        if (reverse.reverse(cause(payment), "Returned by " + payment.gateway())
                instanceof ReverseEntry.Overdrawn overdrawn) {
            throw new IllegalStateException("unclear money touches no guarded account, but " + overdrawn.account());
        }
    }

    private void post(JournalEntry entry) {
        PostEntry.Outcome outcome = post.post(entry);
        if (outcome instanceof PostEntry.Overdrawn overdrawn) {
            throw new IllegalStateException("a payment touches no guarded account, but " + overdrawn.account());
        }
    }

    private static Money received(Payment payment) {
        return payment.paidAmount().orElse(Money.rupiah(0));
    }

    private static Cause cause(Payment payment) {
        return new Cause(CauseKind.PAYMENT, payment.reference().value());
    }
}
