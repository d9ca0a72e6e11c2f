package id.mikhmon.application.identity;

import java.util.Optional;

/** Counts what somebody does who has not come in, so that no address does it without end. All nodes count together. */
public interface CountStranger {
    /** What is counted. */
    enum Deed {
        /** Asking to become an agent. A whole village may ask from behind one address, but not in a quarter of an hour. */
        REGISTER(10);

        private final int most;

        Deed(int most) {
            this.most = most;
        }

        int most() {
            return most;
        }
    }

    /**
     * Counts a deed before it is done, in a transaction of its own.
     *
     * @return empty, or how many seconds to wait
     */
    Optional<Long> count(Deed deed, Client client);
}
