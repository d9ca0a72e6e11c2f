package id.mikhmon.application.ledger;

import id.mikhmon.domain.ledger.Cause;
import java.util.Optional;

/** Finds what was posted for a cause. */
public interface FindEntry {
    Optional<RecordedEntry> find(Cause cause);
}
