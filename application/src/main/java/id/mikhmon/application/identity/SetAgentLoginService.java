package id.mikhmon.application.identity;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonState;
import java.util.Optional;

/** Stores the state of an agent's login; one that is suspended has no session any more. */
public final class SetAgentLoginService implements SetAgentLogin {
    private final Desk desk;

    public SetAgentLoginService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<LoginName> set(AgentCode agent, PersonState state, Actor actor) {
        return desk.transactions()
                .required(() -> desk.people().find(agent).map(person -> stored(person, person.in(state), actor)));
    }

    private LoginName stored(Person before, Person after, Actor actor) {
        desk.people().save(after);
        if (!after.isActive()) {
            desk.sessions().removeAll(after.id(), Optional.empty());
        }
        desk.audit()
                .record(actor, "agent-login.changed", after.login().value(), Described.as(before), Described.as(after));
        return after.login();
    }
}
