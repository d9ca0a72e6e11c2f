package id.mikhmon.application.outbox;

/** Where use cases leave what has to be done outside. Call it inside the transaction that decides it. */
public interface Outbox {
    /**
     * Stores the message in the open transaction and wakes its lane right after the commit. A message whose key was used
     * before is not stored again; that is not an error.
     */
    void add(OutboxMessage message);
}
