package id.mikhmon.application.ledger;

import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.application.transaction.Transactions;
import java.util.List;
import java.util.Optional;

/** Reads one entry more than asked for, to know whether there is another page. */
public final class ListEntriesService implements ListEntries {
    private final Ledger ledger;
    private final Transactions transactions;

    public ListEntriesService(Ledger ledger, Transactions transactions) {
        this.ledger = ledger;
        this.transactions = transactions;
    }

    @Override
    public Page list(Query query) {
        List<RecordedEntry> found = transactions.required(
                () -> ledger.entries(query.account(), query.from(), query.to(), query.after(), query.limit() + 1));
        return found.size() <= query.limit()
                ? new Page(found, Optional.empty())
                : new Page(
                        found.subList(0, query.limit()),
                        Optional.of(found.get(query.limit() - 1).number()));
    }
}
