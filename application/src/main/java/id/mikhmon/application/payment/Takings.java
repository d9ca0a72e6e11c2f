package id.mikhmon.application.payment;

import id.mikhmon.application.ledger.FindEntry;
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
import java.util.Optional;

/**
 * Posts buyers' money to the ledger, in the transaction that records the payment. What a gateway took is owed to us by the
 * gateway; against it stand the sale and the buyer's fee, or {@code unclear} until the owner decides. Each payment is posted
 * once, for its reference, and taken back once.
 */
public final class Takings {
    private static final Logger LOG = System.getLogger(Takings.class.getName());

    /** Of a gateway's reference in a note; longer ones are cut. */
    private static final int LONGEST_NAME = 120;

    private final PostEntry post;
    private final ReverseEntry reverse;
    private final FindEntry find;
    private final Earnings earnings;
    private final Clock clock;

    public Takings(PostEntry post, ReverseEntry reverse, FindEntry find, Earnings earnings, Clock clock) {
        this.post = post;
        this.reverse = reverse;
        this.find = find;
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
        List<JournalEntry> entries = new ArrayList<>();
        entries.add(JournalEntry.of(MoneyCauses.of(payment), clock.instant(), postings));
        earnings.of(payment).ifPresent(entries::add);
        post.post(entries).forEach(Takings::isNew);
        LOG.log(Level.DEBUG, "Order {0} is posted as sold", paid.reference());
    }

    /** Money came that fits no sale: another amount, a second time, or for an offer that is gone. */
    void unclear(Payment payment) {
        unclear(MoneyCauses.of(payment), payment, received(payment), Optional.empty());
    }

    /** @return whether that was news */
    private boolean unclear(Cause cause, Payment payment, Money received, Optional<String> note) {
        if (received.isZero()) {
            // A gateway may tell of a payment without an amount; then there is nothing to post, and a person looks.
            return false;
        }
        JournalEntry entry = JournalEntry.of(
                cause,
                clock.instant(),
                List.of(
                        Posting.debit(AccountId.gateway(payment.gateway()), received),
                        Posting.credit(AccountId.UNCLEAR, received)));
        return post(note.map(entry::withNote).orElse(entry));
    }

    /**
     * More money came under the reference of an attempt that is paid already, by another transaction of the gateway.
     *
     * @param transaction the gateway's own reference of it, by which it is posted once
     * @param received more than nothing
     * @return false when it was told before
     */
    boolean beside(Payment payment, String transaction, Money received) {
        String named = transaction.substring(0, Math.min(LONGEST_NAME, transaction.length()));
        return unclear(
                MoneyCauses.of(payment, transaction),
                payment,
                received,
                Optional.of("Transaction " + named + ", beside the one that paid"));
    }

    /**
     * The gateway gave back what had come {@link #beside}; what never came is not given back.
     *
     * @return how much had come, and what of it the owner bears
     */
    Returned besideReturned(Payment payment, String transaction) {
        Cause came = MoneyCauses.of(payment, transaction);
        Money borne = undecided(came, returnedBy(payment));
        ReverseEntry.Outcome outcome = reverse.reverse(came, returnedBy(payment));
        LOG.log(Level.INFO, "Transaction {0} of {1} is returned: {2}", transaction, payment.reference(), outcome);
        Money amount = find.find(came)
                .map(entry -> Holdings.cameUnclear(entry.entry()))
                .orElse(Money.rupiah(0));
        return new Returned(amount, borne);
    }

    /** @param borne what had been put into a wallet and was spent, so that the owner bears it */
    record Returned(Money amount, Money borne) {}

    /** The gateway gave the money back to the buyer. Money that came before there was a ledger was never posted. */
    void returned(Payment payment) {
        takeBack(payment, returnedBy(payment));
    }

    /** The gateway gave unclear money back that pays no order, so that nobody earned from it. */
    Returned unclearReturned(Payment payment) {
        Money borne = undecided(MoneyCauses.of(payment), returnedBy(payment));
        reversed(MoneyCauses.of(payment), returnedBy(payment));
        return new Returned(received(payment), borne);
    }

    /**
     * The owner gave the money back.
     *
     * @param source where it came from or went, other than the gateway, which then still owes us what it took
     */
    void givenBack(Payment payment, Optional<AccountId> source, String note) {
        takeBack(payment, note);
        left(payment, MoneyCauses.of(payment), received(payment), source, note);
    }

    /** As {@link #givenBack(Payment, Optional, String)}, for money beside a payment, which itself stays. */
    void givenBack(Holdings.Held money, Optional<AccountId> source, String note) {
        undecided(money.cause(), note);
        reversed(money.cause(), note);
        if (money.use() == Holdings.Use.SOLD) {
            earnings.returned(money.payment(), note);
        }
        left(money.payment(), money.cause(), money.received(), source, note);
    }

    private void left(Payment payment, Cause came, Money received, Optional<AccountId> source, String note) {
        source.filter(account -> !received.isZero())
                .ifPresent(account -> post(JournalEntry.of(
                                new Cause(CauseKind.GIVEN_BACK, came.reference()),
                                clock.instant(),
                                List.of(
                                        Posting.debit(AccountId.gateway(payment.gateway()), received),
                                        Posting.credit(account, received)))
                        .withNote(note)));
    }

    /**
     * The gateway gave back what the owner had given back by hand before: it went out of the house twice.
     *
     * @return how much, when that is so, and new
     */
    Optional<Money> returnedToo(Payment payment) {
        return returnedToo(payment, MoneyCauses.of(payment), received(payment));
    }

    /** As {@link #returnedToo(Payment)}, for what had come {@link #beside}. */
    Optional<Money> besideReturnedToo(Payment payment, String transaction) {
        Cause came = MoneyCauses.of(payment, transaction);
        return find.find(came).flatMap(entry -> returnedToo(payment, came, Holdings.cameUnclear(entry.entry())));
    }

    private Optional<Money> returnedToo(Payment payment, Cause came, Money received) {
        Cause byHand = new Cause(CauseKind.GIVEN_BACK, came.reference());
        if (received.isZero() || find.find(byHand).isEmpty()) {
            return Optional.empty();
        }
        boolean isNew = post(JournalEntry.of(
                        new Cause(CauseKind.GIVEN_BACK, byHand.reference() + "/gateway"),
                        clock.instant(),
                        List.of(
                                Posting.debit(AccountId.CORRECTIONS, received),
                                Posting.credit(AccountId.gateway(payment.gateway()), received)))
                .withNote(returnedBy(payment) + ", after it was given back by hand"));
        return isNew ? Optional.of(received) : Optional.empty();
    }

    /**
     * The owner takes unclear money for good. What is above the price of a sale is the buyer's fee, as with any payment.
     *
     * @return what was moved; nothing when it was taken before
     */
    Money accepted(Holdings.Held money, AccountId account, String note) {
        Money received = money.received();
        Money price = money.payment().amount();
        boolean withFee = account.equals(AccountId.SALES) && received.compareTo(price) > 0;
        return decided(money, account, withFee ? price : received, note) ? received : Money.rupiah(0);
    }

    /** The owner puts unclear money into the wallet of the agent who paid it. */
    void credited(Holdings.Held money, AccountId wallet, String note) {
        decided(money, wallet, money.forWallet(), note);
    }

    /**
     * @param part what the account gets; the rest is the fee
     * @return false when it was decided before
     */
    private boolean decided(Holdings.Held money, AccountId account, Money part, String note) {
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.debit(AccountId.UNCLEAR, money.received()));
        postings.add(Posting.credit(account, part));
        Money fee = money.received().minus(part);
        if (!fee.isZero()) {
            postings.add(Posting.credit(AccountId.BUYERS_FEES, fee));
        }
        return post(JournalEntry.of(MoneyCauses.decision(money.cause()), clock.instant(), postings)
                .withNote(note));
    }

    /** What was decided about unclear money goes first, so that it is unclear again before it leaves. */
    private void takeBack(Payment payment, String note) {
        undecided(MoneyCauses.of(payment), note);
        reversed(MoneyCauses.of(payment), note);
        earnings.returned(payment, note);
    }

    /** @return what of the money that the owner put into a wallet was spent there, and the owner bears */
    private Money undecided(Cause came, String note) {
        Money borne = reverse.reverseWhatIsThere(MoneyCauses.decision(came), note);
        if (!borne.isZero()) {
            LOG.log(Level.WARNING, "{0} of {1} is spent, and the owner bears it", borne.units(), came);
        }
        return borne;
    }

    private void reversed(Cause cause, String note) {
        if (reverse.reverse(cause, note) instanceof ReverseEntry.Overdrawn overdrawn) {
            throw new IllegalStateException("a payment takes nothing from " + overdrawn.account());
        }
    }

    /** @return false when it was posted before */
    private boolean post(JournalEntry entry) {
        return isNew(post.post(entry));
    }

    private static boolean isNew(PostEntry.Outcome outcome) {
        if (outcome instanceof PostEntry.Overdrawn overdrawn) {
            throw new IllegalStateException("a payment takes nothing from " + overdrawn.account());
        }
        return outcome instanceof PostEntry.Posted;
    }

    private static Money received(Payment payment) {
        return payment.paidAmount().orElse(Money.rupiah(0));
    }

    private static String returnedBy(Payment payment) {
        return "Returned by " + payment.gateway();
    }
}
