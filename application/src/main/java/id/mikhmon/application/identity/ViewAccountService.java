package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.BegunFactor;
import id.mikhmon.domain.identity.Credentials;
import id.mikhmon.domain.identity.PersonId;
import java.util.Optional;

/** Reads an account. */
public final class ViewAccountService implements ViewAccount {
    private final Desk desk;

    public ViewAccountService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<View> view(PersonId id) {
        return desk.transactions()
                .required(() -> desk.people().find(id).map(person -> {
                    Credentials credentials = desk.vault().of(id);
                    return new View(
                            person,
                            credentials.totp().isPresent(),
                            credentials
                                    .beginning()
                                    .filter(begun -> begun.isAlive(desk.now()))
                                    .map(BegunFactor::secret),
                            desk.vault().recoveryCodesLeft(id));
                }));
    }
}
