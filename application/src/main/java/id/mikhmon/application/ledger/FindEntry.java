package id.mikhmon.application.ledger;

import id.mikhmon.domain.ledger.Cause;
import java.util.List;
import java.util.Optional;

/** Finds what was posted for a cause. */
public interface FindEntry {
    Optional<RecordedEntry> find(Cause cause);

    /** @return entries whose cause has the key of this one, a slash and more; by their numbers */
    List<RecordedEntry> under(Cause cause);
}
