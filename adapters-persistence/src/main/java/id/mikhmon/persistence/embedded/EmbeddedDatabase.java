package id.mikhmon.persistence.embedded;

/** A database server that we start and stop ourselves. One instance owns one data folder; made by whoever starts the product or a test run. */
public interface EmbeddedDatabase extends AutoCloseable {

    /**
     * Starts the server and waits until it takes connections. Blocks: under a second when the data folder exists, some seconds at the
     * first start. A server that was left over on the same data folder by a killed owner is stopped first.
     *
     * @return how to reach it; valid until {@link #stop()}
     * @throws StartRefused when it cannot start; the message is one line for the person at the keyboard
     */
    DatabaseAccess start();

    /** Stops the server cleanly and waits for it, as a rule well under a second. Does nothing when it does not run. */
    void stop();

    /** Says whether the process is alive; it says nothing about its health. */
    boolean running();

    @Override
    default void close() {
        stop();
    }
}
