package id.mikhmon.application.ledger;

import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.application.transaction.Transactions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Compares everything, keeps the result in memory, and lets the sums of system accounts start later when all is well. */
public final class VerifyLedgerService implements VerifyLedger, ViewVerification {
    private static final Logger LOG = System.getLogger(VerifyLedgerService.class.getName());
    private static final int MOST_FAULTS = 100;
    /** Far longer than the longest transaction, and than the difference between the clocks of two nodes. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private final Ledger ledger;
    private final Transactions transactions;
    private final Clock clock;
    private volatile Optional<Verification> last = Optional.empty();

    public VerifyLedgerService(Ledger ledger, Transactions transactions, Clock clock) {
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Verification verify() {
        Instant now = clock.instant();
        Ledger.Findings findings = transactions.required(() -> ledger.verify(MOST_FAULTS));
        Verification verification = new Verification(now, findings.entries(), findings.postings(), findings.faults());
        last = Optional.of(verification);
        if (verification.addsUp()) {
            transactions.run(() -> ledger.checkpoint(now.minus(SETTLED)));
        } else {
            LOG.log(
                    Level.ERROR,
                    "The ledger does not add up, {0} faults; the first: {1}",
                    verification.faults().size(),
                    verification.faults().get(0));
        }
        return verification;
    }

    @Override
    public Optional<Verification> view() {
        return last;
    }
}
