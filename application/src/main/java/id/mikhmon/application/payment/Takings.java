package id.mikhmon.application.payment;

import id.mikhmon.application.ledger.FindEntry;
import id.mikhmon.application.ledger.PostEntry;
import id.mikhmon.application.ledger.RecordedEntry;
import id.mikhmon.application.ledger.ReverseEntry;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentState;
import id.mikhmon.domain.shared.Money;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
        entries.add(JournalEntry.of(cause(payment), clock.instant(), postings));
        earnings.of(payment).ifPresent(entries::add);
        post.post(entries).forEach(Takings::isNew);
        LOG.log(Level.DEBUG, "Order {0} is posted as sold", paid.reference());
    }

    /** Money came that fits no sale: another amount, a second time, or for an offer that is gone. */
    void unclear(Payment payment) {
        unclear(cause(payment), payment, received(payment), Optional.empty());
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
                cause(payment, transaction),
                payment,
                received,
                Optional.of("Transaction " + named + ", beside the one that paid"));
    }

    /** @return whether money was posted for that transaction beside the payment */
    boolean knows(Payment payment, String transaction) {
        return find.find(cause(payment, transaction)).isPresent();
    }

    /** @return whether money was posted for the cause and is still here */
    boolean holds(Cause came) {
        return find.find(came).isPresent() && find.find(came.reversal()).isEmpty();
    }

    /**
     * The gateway gave back what had come {@link #beside}; what never came is not given back.
     *
     * @return how much had come
     */
    Money besideReturned(Payment payment, String transaction) {
        Cause came = cause(payment, transaction);
        undecided(came, returnedBy(payment));
        ReverseEntry.Outcome outcome = reverse.reverse(came, returnedBy(payment));
        LOG.log(Level.INFO, "Transaction {0} of {1} is returned: {2}", transaction, payment.reference(), outcome);
        return find.find(came)
                .map(entry -> credited(entry.entry(), AccountId.UNCLEAR))
                .orElse(Money.rupiah(0));
    }

    /** The gateway gave the money back to the buyer. Money that came before there was a ledger was never posted. */
    void returned(Payment payment) {
        takeBack(payment, returnedBy(payment));
    }

    /**
     * The owner gave the money back.
     *
     * @param source where it came from or went, other than the gateway, which then still owes us what it took
     */
    void givenBack(Payment payment, Optional<AccountId> source, String note) {
        takeBack(payment, note);
        left(payment, cause(payment), received(payment), source, note);
    }

    /** As {@link #givenBack(Payment, Optional, String)}, for money beside a payment, which itself stays. */
    void givenBack(Held money, Optional<AccountId> source, String note) {
        undecided(money.cause(), note);
        reversed(money.cause(), note);
        if (money.use() == Use.SOLD) {
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
        return returnedToo(payment, cause(payment), received(payment));
    }

    /** As {@link #returnedToo(Payment)}, for what had come {@link #beside}. */
    Optional<Money> besideReturnedToo(Payment payment, String transaction) {
        Cause came = cause(payment, transaction);
        return find.find(came).flatMap(entry -> returnedToo(payment, came, credited(entry.entry(), AccountId.UNCLEAR)));
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

    /** What became of money that is still in the house. */
    enum Use {
        /** The price of something sold, at once or by a decision. */
        SOLD,
        UNCLEAR,
        /** The owner keeps it, or put it into a wallet; nothing was sold for it. */
        KEPT
    }

    /**
     * Money that came for an order and was not returned.
     *
     * @param cause what it was posted for: the payment, or one transaction {@link #beside} it
     * @param at when it came, or was told
     */
    record Held(Payment payment, Cause cause, Money received, Use use, Instant at) {
        /** @return whether it is the money of the payment itself */
        boolean isMain() {
            return cause.equals(Takings.cause(payment));
        }

        /** @return whether somebody has to decide about it */
        boolean isUnclear() {
            return use == Use.UNCLEAR && !received.isZero();
        }

        /** @return whether somebody has to decide about it without knowing how much it is */
        boolean isUnknown() {
            return use == Use.UNCLEAR && received.isZero();
        }

        /**
         * @return what of it the wallet of an agent gets that paid it: first what was asked for, then what the gateway adds for
         *     itself goes to its fee, and what came above both is the wallet's again. So whoever paid more never gets less.
         */
        Money forWallet() {
            if (received.compareTo(payment.amount()) <= 0) {
                return received;
            }
            return received.compareTo(payment.total()) < 0 ? payment.amount() : received.minus(payment.fee());
        }
    }

    /** @return what was not returned of the money of all these attempts and of what came beside them */
    List<Held> held(List<Payment> attempts) {
        return attempts.stream()
                .filter(payment -> payment.paidAt().isPresent())
                .flatMap(payment -> held(payment).stream())
                .toList();
    }

    private List<Held> held(Payment payment) {
        Optional<JournalEntry> main = find.find(cause(payment)).map(RecordedEntry::entry);
        // From before there was a ledger, or without an amount: then the state of the payment tells.
        Use otherwise = payment.state() == PaymentState.PAID ? Use.SOLD : Use.UNCLEAR;
        List<Held> all = new ArrayList<>();
        if (payment.state() != PaymentState.REFUNDED) {
            all.add(new Held(
                    payment,
                    cause(payment),
                    received(payment),
                    main.map(this::use).orElse(otherwise),
                    payment.paidAt().orElseThrow()));
        }
        find.under(cause(payment)).stream()
                .map(RecordedEntry::entry)
                .filter(entry -> find.find(entry.cause().reversal()).isEmpty())
                .forEach(entry -> all.add(
                        new Held(payment, entry.cause(), credited(entry, AccountId.UNCLEAR), use(entry), entry.at())));
        return all;
    }

    private Use use(JournalEntry entry) {
        if (!touches(entry, AccountId.UNCLEAR)) {
            return Use.SOLD;
        }
        return find.find(decision(entry.cause()))
                .map(decided -> touches(decided.entry(), AccountId.SALES) ? Use.SOLD : Use.KEPT)
                .orElse(Use.UNCLEAR);
    }

    /**
     * The owner takes unclear money for good. What is above the price of a sale is the buyer's fee, as with any payment.
     *
     * @return what was moved; nothing when it was taken before
     */
    Money accepted(Held money, AccountId account, String note) {
        Money received = money.received();
        Money price = money.payment().amount();
        boolean withFee = account.equals(AccountId.SALES) && received.compareTo(price) > 0;
        return decided(money, account, withFee ? price : received, note) ? received : Money.rupiah(0);
    }

    /** The owner puts unclear money into the wallet of the agent who paid it. */
    void credited(Held money, AccountId wallet, String note) {
        decided(money, wallet, money.forWallet(), note);
    }

    /**
     * @param part what the account gets; the rest is the fee
     * @return false when it was decided before
     */
    private boolean decided(Held money, AccountId account, Money part, String note) {
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.debit(AccountId.UNCLEAR, money.received()));
        postings.add(Posting.credit(account, part));
        Money fee = money.received().minus(part);
        if (!fee.isZero()) {
            postings.add(Posting.credit(AccountId.BUYERS_FEES, fee));
        }
        return post(JournalEntry.of(decision(money.cause()), clock.instant(), postings)
                .withNote(note));
    }

    private static boolean touches(JournalEntry entry, AccountId account) {
        return entry.postings().stream().anyMatch(posting -> posting.account().equals(account));
    }

    private static Money credited(JournalEntry entry, AccountId account) {
        return entry.postings().stream()
                .filter(posting -> posting.account().equals(account))
                .map(posting -> posting.amount().size())
                .reduce(Money.rupiah(0), Money::plus);
    }

    private static Cause decision(Cause came) {
        return new Cause(CauseKind.DECISION, came.reference());
    }

    /** What was decided about unclear money goes first, so that it is unclear again before it leaves. */
    private void takeBack(Payment payment, String note) {
        undecided(cause(payment), note);
        reversed(cause(payment), note);
        earnings.returned(payment, note);
    }

    /** Money that the owner put into a wallet may be spent there; what is not left of it the owner bears. */
    private void undecided(Cause came, String note) {
        Money borne = reverse.reverseWhatIsThere(decision(came), note);
        if (!borne.isZero()) {
            LOG.log(Level.WARNING, "{0} of {1} is spent, and the owner bears it", borne.units(), came);
        }
    }

    private void reversed(Cause cause, String note) {
        if (reverse.reverse(cause, note) instanceof ReverseEntry.Overdrawn overdrawn) {
            throw new IllegalStateException("a payment takes nothing from " + overdrawn.account());
        }
    }

    /** The gateway gave unclear money back that pays no order, so that nobody earned from it. */
    void unclearReturned(Payment payment) {
        undecided(cause(payment), returnedBy(payment));
        reversed(cause(payment), returnedBy(payment));
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

    /** The gateway's reference may be of any length and alphabet; a cause may not. */
    static UUID nameOf(String transaction) {
        return UUID.nameUUIDFromBytes(transaction.getBytes(StandardCharsets.UTF_8));
    }

    /** @return what a transaction {@link #beside} the payment is posted for */
    static Cause cause(Payment payment, String transaction) {
        return new Cause(CauseKind.PAYMENT, payment.reference() + "/" + nameOf(transaction));
    }

    /** @return what the money of the payment itself is posted for */
    static Cause cause(Payment payment) {
        return of(CauseKind.PAYMENT, payment);
    }

    private static Cause of(CauseKind kind, Payment payment) {
        return new Cause(kind, payment.reference().value());
    }
}
