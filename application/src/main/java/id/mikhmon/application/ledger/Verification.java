package id.mikhmon.application.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What a look over the whole journal found.
 *
 * @param at when the look began
 * @param faults empty when all adds up; of each kind at most some, so that a broken journal can still be told
 */
public record Verification(Instant at, long entries, long postings, List<LedgerFault> faults) {
    public Verification {
        faults = List.copyOf(faults);
    }

    public boolean addsUp() {
        return faults.isEmpty();
    }
}
