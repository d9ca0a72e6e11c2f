package id.mikhmon.application.acs.port;

import java.net.URI;
import java.util.Optional;

/** A server that manages customers' devices by TR-069. {@code genieacs.md} is its source. */
public interface AccessControlServer {
    /**
     * Asks the server how it is, without touching a device. Blocks up to its time-out; call it outside a transaction.
     *
     * @param address base of its northbound interface, such as {@code http://10.0.0.5:7557}
     * @return never null
     */
    Condition check(URI address);

    /**
     * @param version as the server names it; empty when it was not reached or does not say
     * @param problem one English sentence on what is wrong; empty when nothing is
     */
    record Condition(State state, Optional<String> version, Optional<String> problem) {}

    /** REACHABLE: usable. DEGRADED: it answers, but is of a version that we do not know. DOWN: not usable. */
    enum State {
        REACHABLE,
        DEGRADED,
        DOWN
    }
}
