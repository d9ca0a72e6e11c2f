package id.mikhmon.persistence.transaction;

/** The bare commands of a transaction on the calling thread: JTA in the product, an entity manager's own in tests. */
public interface TransactionControl {
    /** @return whether the thread has a transaction, also one that can only be rolled back any more */
    boolean isOpen();

    void begin();

    /** Writes what is still held back, so that its errors come before the commit. */
    void flush();

    /** @throws RuntimeException when it was rolled back instead, or nobody knows */
    void commit();

    void rollback();

    /** Lets the open transaction end in a rollback only. */
    void forbidCommit();

    /** Runs the action after the commit of an open transaction that was begun elsewhere. */
    void afterForeignCommit(Runnable action);
}
