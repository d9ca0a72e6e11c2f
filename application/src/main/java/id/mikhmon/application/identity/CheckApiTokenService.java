package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;
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
                                .filter(person -> desk.mayComeIn(person) && !duty.isDue(person))
                                .map(person -> {
                                    if (found.isWorthNoting(desk.now())) {
                                        desk.tokens().note(found.id(), desk.now());
                                    }
                                    return new Bearer(Who.of(person, found.capabilitiesOf(person)), person.login());
                                })));
    }
}
