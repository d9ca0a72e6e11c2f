package id.mikhmon.application.outbox;

/** How much waits, for the health page. */
public interface WatchOutbox {
    OutboxStore.Backlog backlog();
}
