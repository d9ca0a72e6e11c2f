package id.mikhmon.application.acs;

/** Asks every access control server how it is. By schedule; does network, one after the other. */
public interface CheckAcs {
    void check();
}
