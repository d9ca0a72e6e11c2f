package id.mikhmon.application.identity;

import id.mikhmon.application.audit.InMemoryAuditTrail;
import id.mikhmon.application.audit.RecordAuditService;
import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.MovableClock;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.identity.TotpSecret;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.shared.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** All services of this feature on stores in memory. */
public final class DeskInMemory {
    public static final Duration LINK_LIFE = Duration.ofHours(24);
    public static final Client HOME = new Client("192.0.2.1", "Firefox");

    public final InMemoryTransactions transactions = new InMemoryTransactions();
    public final MovableClock clock = new MovableClock();
    public final InMemoryAuditTrail audit = new InMemoryAuditTrail(transactions);
    /** Agents that are suspended or closed. */
    public final Set<AgentCode> stopped = new HashSet<>();

    /** All others; every code is one until a test says which there are. */
    public Function<AgentCode, Optional<Agent>> agents = code -> Optional.of(
            new Agent(code, "Warung " + code, new PhoneNumber("+6281300000001"), new LevelCode("BRONZE"), true));

    public final List<QueueMessage.Command> messages = new ArrayList<>();
    public final Desk desk = new Desk(
            new InMemoryPeople(transactions),
            new InMemoryCredentialVault(transactions),
            new InMemorySessions(transactions),
            new InMemoryApiTokens(transactions),
            new InMemorySetupLinks(transactions),
            new InMemoryLoginTries(transactions),
            code -> stopped.contains(code) ? Optional.empty() : agents.apply(code),
            new RecordAuditService(audit, transactions, clock),
            transactions,
            clock,
            new Random(3));
    public final IdentitySettings settings = new IdentitySettings(
            URI.create("https://wifi.example"), "WiFi Pak Hasan", false, LINK_LIFE, Duration.ofDays(7));

    /** Stores a person whose password is {@link PersonFixture#PASSWORD}. */
    public Person with(Person person) {
        desk.people().add(person);
        desk.vault().setPassword(person.id(), PersonFixture.HASH);
        return person;
    }

    /** Gives the person a second factor. */
    public TotpSecret secondFactorOf(Person person) {
        TotpSecret secret = TotpSecret.draw(desk.random());
        desk.vault().confirm(person.id(), secret, 1);
        return secret;
    }

    public LogIn.Outcome logIn(String login, Secret password, Client client) {
        return new LogInService(desk).logIn(new LogIn.Command(login, password, client));
    }

    /** @return the token of a session of somebody without second factor */
    public AccessToken comeIn(Person person) {
        return ((LogIn.LoggedIn) logIn(person.login().value(), PersonFixture.PASSWORD, HOME)).session();
    }

    public Optional<CurrentPerson.Current> current(AccessToken token) {
        return new CurrentPersonService(desk, settings).of(token, HOME);
    }
}
