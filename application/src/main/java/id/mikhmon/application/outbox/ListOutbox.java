package id.mikhmon.application.outbox;

import java.util.List;
import java.util.Optional;

/** Shows the owner what waits, is blocked, or was done. */
public interface ListOutbox {
    /** @return newest first, at most 500 */
    List<OutboxStore.Entry> list(Optional<OutboxStore.State> state);
}
