package id.mikhmon.application.identity;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.domain.identity.PersonState;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes the login of an agent when there is none, and gives a link for it. */
public final class InviteAgentService implements InviteAgent {
    private final Desk desk;
    private final FindAgents agents;
    private final Links links;

    public InviteAgentService(Desk desk, FindAgents agents, QueueMessage messages, IdentitySettings settings) {
        this.desk = desk;
        this.agents = agents;
        this.links = new Links(desk, messages, settings);
    }

    @Override
    public Outcome invite(Command command) {
        return desk.transactions()
                .required(() -> agents.find(command.agent())
                        .map(agent -> invite(agent, command))
                        .orElseGet(UnknownAgent::new));
    }

    private Outcome invite(Agent agent, Command command) {
        Optional<Person> before = desk.people().find(agent.code());
        Person person = before.orElseGet(() -> newcomer(agent));
        Optional<Outcome> earlier = earlier(person, command);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (!desk.mayComeIn(person)) {
            return new Suspended();
        }
        if (!command.authority().mayTouch(person)
                && person.phone().filter(agent.phone()::equals).isEmpty()) {
            return new NumberChanged();
        }
        if (before.isEmpty() && !desk.people().add(person)) {
            // Perhaps by a rival with the same key, who has made it since this one looked.
            return earlier(person, command).orElseGet(LoginTaken::new);
        }
        if (!links.claim(command.key(), person, command.byMessage())) {
            return earlier(person, command).orElseThrow();
        }
        // The agent's number of today, not that of the day of the first invitation.
        Optional<PhoneNumber> phone = Optional.of(agent.phone()).filter(number -> command.byMessage());
        new Throttle(desk).forget(person.login());
        Links.Given given = links.give(person, phone, command.authority().actor());
        if (before.isEmpty()) {
            desk.audit()
                    .record(
                            command.authority().actor(),
                            "agent-login.added",
                            person.login().value(),
                            "",
                            Described.as(person));
        }
        return new Invited(
                person.login(),
                Optional.of(given.token()).filter(token -> command.authority().mayTouch(person)),
                given.expiresAt(),
                phone.isPresent());
    }

    private Optional<Outcome> earlier(Person person, Command command) {
        return links.before(command.key(), person)
                .map(given -> given.sent() == command.byMessage()
                        ? new InvitedBefore(person.login(), given.expiresAt(), given.sent())
                        : new KeyUsedOtherwise());
    }

    private Person newcomer(Agent agent) {
        return new Person(
                PersonId.draw(desk.random()),
                PersonKind.AGENT,
                new LoginName(agent.code().value().toLowerCase(Locale.ROOT)),
                agent.name(),
                Optional.of(agent.code()),
                Optional.of(agent.phone()),
                Language.INDONESIAN,
                PersonState.ACTIVE,
                Set.of(),
                desk.now());
    }
}
