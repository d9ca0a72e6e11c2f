package id.mikhmon.application.identity;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.ApiToken;
import id.mikhmon.domain.identity.Person;
import java.util.Optional;

/** Reads token and person anew at each request, so that a change of rights counts at the next one. */
public final class CheckApiTokenService implements CheckApiToken {
    private final Desk desk;
    private final SecondFactorDuty duty;

    public CheckApiTokenService(Desk desk, IdentitySettings settings) {
        this.desk = desk;
        this.duty = new SecondFactorDuty(desk, settings);
    }

    @Override
    public Optional<Bearer> check(AccessToken token) {
        return desk.transactions()
                .required(() -> desk.tokens()
                        .find(token.hash())
                        .filter(found -> found.isAlive(desk.now()))
                        .flatMap(found -> desk.people()
                                .find(found.person())
                                .filter(person -> !duty.isDue(person))
                                .flatMap(person -> bearer(person, found))));
    }

    private Optional<Bearer> bearer(Person person, ApiToken token) {
        Optional<Agent> agent = desk.agentOf(person);
        if (!desk.mayComeIn(person, agent)) {
            return Optional.empty();
        }
        if (token.isWorthNoting(desk.now())) {
            desk.tokens().note(token.id(), desk.now());
        }
        return Optional.of(new Bearer(Who.of(person, token.capabilitiesOf(person)), person.login(), agent));
    }
}
