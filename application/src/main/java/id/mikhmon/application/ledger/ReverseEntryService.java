package id.mikhmon.application.ledger;

import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.JournalEntry;
import java.time.Clock;
import java.util.Optional;

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
