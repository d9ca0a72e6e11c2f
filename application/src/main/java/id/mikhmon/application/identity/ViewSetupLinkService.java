package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.SetupLink;
import java.util.Optional;

/** Looks at a link. */
public final class ViewSetupLinkService implements ViewSetupLink {
    private final Desk desk;

    public ViewSetupLinkService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<View> view(AccessToken token) {
        return desk.transactions()
                .required(() -> desk.links()
                        .find(token.hash())
                        .filter(link -> link.isAlive(desk.now()))
                        .flatMap(this::shown));
    }

    private Optional<View> shown(SetupLink link) {
        if (link.person().isEmpty()) {
            return desk.people().isClaimed() ? Optional.empty() : Optional.of(new View(Optional.empty()));
        }
        return desk.people()
                .find(link.person().get())
                .filter(desk::mayComeIn)
                .map(person -> new View(Optional.of(person.login())));
    }
}
