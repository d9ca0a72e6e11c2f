package id.mikhmon.application.ledger;

import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.ledger.JournalEntry;
import java.util.List;

/** Posts through the store, which guards balance and cause. */
public final class PostEntryService implements PostEntry {
    private final Ledger ledger;
    private final Transactions transactions;

    public PostEntryService(Ledger ledger, Transactions transactions) {
        this.ledger = ledger;
        this.transactions = transactions;
    }

    @Override
    public List<Outcome> post(List<JournalEntry> entries) {
        return transactions.required(() -> ledger.post(entries)).stream()
                .map(PostEntryService::outcome)
                .toList();
    }

    private static Outcome outcome(Ledger.Answer answer) {
        if (answer instanceof Ledger.Stored stored) {
            return new Posted(stored.number());
        }
        if (answer instanceof Ledger.TooLittle tooLittle) {
            return new Overdrawn(tooLittle.account(), tooLittle.available());
        }
        return new PostedBefore();
    }
}
