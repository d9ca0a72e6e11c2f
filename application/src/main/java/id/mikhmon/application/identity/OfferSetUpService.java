package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.SetupLink;
import java.util.Optional;

/** Offers the link while there is no first administrator. Several nodes may offer one each: the first that is used ends all. */
public final class OfferSetUpService implements OfferSetUp {
    private final Desk desk;
    private final IdentitySettings settings;

    public OfferSetUpService(Desk desk, IdentitySettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    @Override
    public Optional<AccessToken> offer(Optional<AccessToken> earlier) {
        return desk.transactions().required(() -> {
            if (desk.people().isClaimed()) {
                return Optional.empty();
            }
            return earlier.filter(this::isGood).or(() -> Optional.of(drawn()));
        });
    }

    private boolean isGood(AccessToken token) {
        return desk.links()
                .find(token.hash())
                .filter(link -> link.person().isEmpty())
                .filter(link -> link.isAlive(desk.now()))
                .isPresent();
    }

    private AccessToken drawn() {
        AccessToken token = AccessToken.draw(desk.random());
        desk.links().add(SetupLink.ofTheFirst(token, desk.now(), settings.setUpLife()));
        return token;
    }
}
