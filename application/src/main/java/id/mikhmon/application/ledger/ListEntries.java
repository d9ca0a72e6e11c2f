package id.mikhmon.application.ledger;

import id.mikhmon.domain.ledger.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Pages through the journal, newest entries first. */
public interface ListEntries {
    Page list(Query query);

    /**
     * @param account only entries that touch it
     * @param from only entries booked then or later
     * @param to only entries booked before
     * @param after only entries older than this one
     * @param limit at least 1
     */
    record Query(
            Optional<AccountId> account,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<EntryNumber> after,
            int limit) {
        public Query(Optional<AccountId> account, Optional<EntryNumber> after, int limit) {
            this(account, Optional.empty(), Optional.empty(), after, limit);
        }
    }

    /** @param next what to ask for after this page; empty on the last one */
    record Page(List<RecordedEntry> entries, Optional<EntryNumber> next) {
        public Page {
            entries = List.copyOf(entries);
        }
    }
}
