package id.mikhmon.application.ledger;

import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.SignedMoney;
import java.time.Instant;
import java.util.Map;

/**
 * An entry as it stands in the journal.
 *
 * @param bookedAt when the journal took it, which decides the statement it stands in
 * @param balances what its guarded accounts held right after it
 */
public record RecordedEntry(
        EntryNumber number, Instant bookedAt, JournalEntry entry, Map<AccountId, SignedMoney> balances) {
    public RecordedEntry {
        balances = Map.copyOf(balances);
    }
}
