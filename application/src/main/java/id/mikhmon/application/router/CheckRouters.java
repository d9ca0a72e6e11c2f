package id.mikhmon.application.router;

/**
 * Asks every router that was not reached last, or never called, how it is, so that one that is back is known to be back
 * although nobody buys there. By schedule; does network, one router after the other.
 */
public interface CheckRouters {
    void check();
}
