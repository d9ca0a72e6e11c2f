package id.mikhmon.application.ledger;

import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.AccountKind;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.shared.Money;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what was posted and posts its opposite. */
public final class ReverseEntryService implements ReverseEntry {
    private final Ledger ledger;
    private final Transactions transactions;
    private final Clock clock;

    public ReverseEntryService(Ledger ledger, Transactions transactions, Clock clock) {
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome reverse(Cause cause, String note) {
        return transactions.required(() -> ledger.find(cause)
                .map(found -> post(found.entry().reversed(clock.instant(), Optional.of(note))))
                .orElseGet(NeverPosted::new));
    }

    @Override
    public Money reverseWhatIsThere(Cause cause, String note) {
        return transactions.required(() -> ledger.find(cause)
                .map(found -> takeWhatIsThere(found.entry().reversed(clock.instant(), Optional.of(note))))
                .orElse(Money.rupiah(0)));
    }

    /** @return what was left to bear */
    private Money takeWhatIsThere(JournalEntry reversal) {
        Money owed = ofWallet(reversal);
        Money taken = owed;
        Ledger.Answer answer = ledger.post(reversal);
        while (answer instanceof Ledger.TooLittle tooLittle) {
            if (taken.isZero() || tooLittle.account().kind() != AccountKind.WALLET) {
                throw new IllegalStateException(reversal.cause() + " cannot be taken from " + tooLittle.account());
            }
            // Where it is no less than was tried, it was spent in this moment.
            taken = tooLittle.available().compareTo(taken) < 0 ? tooLittle.available() : Money.rupiah(0);
            answer = ledger.post(inPart(reversal, taken));
        }
        return answer instanceof Ledger.Stored ? owed.minus(taken) : Money.rupiah(0);
    }

    private static Money ofWallet(JournalEntry entry) {
        return entry.postings().stream()
                .filter(ReverseEntryService::isOfWallet)
                .map(posting -> posting.amount().size())
                .reduce(Money.rupiah(0), Money::plus);
    }

    private static boolean isOfWallet(Posting posting) {
        return posting.account().kind() == AccountKind.WALLET;
    }

    /** The entry stands where the whole reversal would. */
    private static JournalEntry inPart(JournalEntry reversal, Money taken) {
        List<Posting> postings = reversal.postings().stream()
                .flatMap(posting -> isOfWallet(posting) ? parted(posting, taken) : Stream.of(posting))
                .toList();
        return new JournalEntry(reversal.cause(), reversal.at(), postings, reversal.note());
    }

    private static Stream<Posting> parted(Posting fromTheWallet, Money taken) {
        Posting owners = Posting.debit(
                AccountId.CORRECTIONS, fromTheWallet.amount().size().minus(taken));
        return taken.isZero() ? Stream.of(owners) : Stream.of(Posting.debit(fromTheWallet.account(), taken), owners);
    }

    private Outcome post(JournalEntry reversal) {
        Ledger.Answer answer = ledger.post(reversal);
        if (answer instanceof Ledger.Stored stored) {
            return new Reversed(stored.number());
        }
        if (answer instanceof Ledger.TooLittle tooLittle) {
            return new Overdrawn(tooLittle.account(), tooLittle.available());
        }
        return new ReversedBefore();
    }
}
