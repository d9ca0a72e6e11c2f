package id.mikhmon.routeros.wire;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The commands that a router works on, by tag, at most a window of them. Whoever takes one out settles it and so gives
 * its place back; everybody else finds nothing, so nothing is settled twice and no place is lost.
 */
final class CommandsInFlight {

    private final Map<String, PendingCommand> byTag = new ConcurrentHashMap<>();
    private final Semaphore window;

    CommandsInFlight(int window) {
        this.window = new Semaphore(window);
    }

    /** Waits for a place until the command's deadline; false when none came free. */
    boolean enter(PendingCommand command) throws InterruptedException {
        if (!window.tryAcquire(command.deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        byTag.put(command.tag, command);
        return true;
    }

    Optional<PendingCommand> leave(PendingCommand command) {
        if (byTag.remove(command.tag, command)) {
            window.release();
            return Optional.of(command);
        }
        return Optional.empty();
    }

    Optional<PendingCommand> find(String tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    /** A live view. */
    Collection<PendingCommand> all() {
        return byTag.values();
    }

    boolean isEmpty() {
        return byTag.isEmpty();
    }

    /** Places left in the window. */
    int room() {
        return window.availablePermits();
    }
}
