package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.LoginName;
import java.util.Optional;

/** Looks at a link that serves once, without using it up. */
public interface ViewSetupLink {
    /** @return empty for a link that is unknown, too old or used */
    Optional<View> view(AccessToken token);

    /** @param login who chooses a password by it; empty when it makes the first administrator */
    record View(Optional<LoginName> login) {}
}
