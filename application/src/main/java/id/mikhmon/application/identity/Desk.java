package id.mikhmon.application.identity;

import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.identity.port.ApiTokens;
import id.mikhmon.application.identity.port.CredentialVault;
import id.mikhmon.application.identity.port.LoginTries;
import id.mikhmon.application.identity.port.People;
import id.mikhmon.application.identity.port.Sessions;
import id.mikhmon.application.identity.port.SetupLinks;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.identity.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * What the services of this feature work with.
 *
 * @param activeAgent the agent if it goes on selling, otherwise empty; whoever does not has no business here
 * @param random must be cryptographically strong outside of tests
 */
public record Desk(
        People people,
        CredentialVault vault,
        Sessions sessions,
        ApiTokens tokens,
        SetupLinks links,
        LoginTries tries,
        Function<AgentCode, Optional<Agent>> activeAgent,
        RecordAudit audit,
        Transactions transactions,
        Clock clock,
        RandomGenerator random) {

    /** @return whether the person may be in at all, whatever it has to prove */
    boolean mayComeIn(Person person) {
        return mayComeIn(person, agentOf(person));
    }

    /** @param agent what {@link #agentOf} said of the person */
    boolean mayComeIn(Person person, Optional<Agent> agent) {
        return person.isActive() && agent.isPresent() == person.agent().isPresent();
    }

    /** @return whose wallet the person sells from, while that agent goes on selling */
    Optional<Agent> agentOf(Person person) {
        return person.agent().flatMap(activeAgent);
    }

    Instant now() {
        return clock.instant();
    }
}
