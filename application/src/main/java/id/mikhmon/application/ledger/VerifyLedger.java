package id.mikhmon.application.ledger;

/** Proves that the journal adds up. Reads all of it, which may take seconds; safe beside running sales. */
public interface VerifyLedger {
    /** @return what was found, which {@link ViewVerification} tells from then on */
    Verification verify();
}
