package id.mikhmon.application.ledger;

import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.ledger.Cause;
import java.util.List;
import java.util.Optional;

/** Reads the entry by the unique index of causes. */
public final class FindEntryService implements FindEntry {
    private final Ledger ledger;
    private final Transactions transactions;

    public FindEntryService(Ledger ledger, Transactions transactions) {
        this.ledger = ledger;
        this.transactions = transactions;
    }

    @Override
    public Optional<RecordedEntry> find(Cause cause) {
        return transactions.required(() -> ledger.find(cause));
    }

    @Override
    public List<RecordedEntry> under(Cause cause) {
        return transactions.required(() -> ledger.under(cause));
    }
}
