package id.mikhmon.application.identity;

import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.identity.port.ApiTokens;
import id.mikhmon.application.identity.port.CredentialVault;
import id.mikhmon.application.identity.port.LoginTries;
import id.mikhmon.application.identity.port.People;
import id.mikhmon.application.identity.port.Sessions;
import id.mikhmon.application.identity.port.SetupLinks;
import id.mikhmon.application.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * What the services of this feature work with.
 *
 * @param random must be cryptographically strong outside of tests
 */
public record Desk(
        People people,
        CredentialVault vault,
        Sessions sessions,
        ApiTokens tokens,
        SetupLinks links,
        LoginTries tries,
        RecordAudit audit,
        Transactions transactions,
        Clock clock,
        RandomGenerator random) {

    Instant now() {
        return clock.instant();
    }
}
