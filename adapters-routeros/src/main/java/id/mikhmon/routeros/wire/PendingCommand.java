package id.mikhmon.routeros.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A command in flight and what came back so far. Replies are added by the reader thread alone; the volatile fields are
 * what the timer and the writing thread look at.
 */
final class PendingCommand {

    final String tag;
    final Command command;
    final String correlation;
    final CompletableFuture<Reply> future = new CompletableFuture<>();
    final long started;
    final long deadline;

    /** True from just before the first byte leaves: from then on nobody can say that the router does not know it. */
    volatile boolean writing;

    volatile boolean written;

    /** When it was given up and a cancel was sent; empty as long as somebody waits for it. */
    volatile Optional<Long> cancelled = Optional.empty();

    volatile Optional<DeviceException> trap = Optional.empty();
    private Optional<RouterText> returned = Optional.empty();
    private final List<RouterRecord> records = new ArrayList<>();
    private long bytes;

    PendingCommand(String tag, Command command, String correlation, long started, long deadline) {
        this.tag = tag;
        this.command = command;
        this.correlation = correlation;
        this.started = started;
        this.deadline = deadline;
    }

    /** Adds a record unless nobody waits any more, and counts its bytes. */
    long record(ReplySentence reply) {
        if (cancelled.isEmpty()) {
            records.add(new RouterRecord(reply.attributes()));
            bytes += reply.bytes();
        }
        return bytes;
    }

    /** Keeps the first reason; what follows it is a consequence. */
    void trapped(ReplySentence reply) {
        if (trap.isEmpty()) {
            String message = reply.attribute("message").orElse("refused without a reason");
            trap = Optional.of(
                    DeviceException.of(message, reply.attribute("category").orElse("")));
        }
    }

    void done(ReplySentence reply) {
        returned = Optional.ofNullable(reply.attributes().get("ret"));
    }

    void settle() {
        if (trap.isPresent()) {
            future.completeExceptionally(trap.get());
        } else {
            future.complete(new Reply(records, returned));
        }
    }

    /** The connection is gone; a refusal that came before it went still counts. */
    void settleWithout(WireFailure failure, String message, @Nullable Throwable cause) {
        if (trap.isPresent()) {
            future.completeExceptionally(trap.get());
        } else {
            future.completeExceptionally(new WireException(failure, writing, message, cause));
        }
    }
}
