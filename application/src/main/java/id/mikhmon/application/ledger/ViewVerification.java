package id.mikhmon.application.ledger;

import java.util.Optional;

/** Tells what the last look over the journal found. Asks nobody. */
public interface ViewVerification {
    /** @return empty until the first look of this server is done */
    Optional<Verification> view();
}
