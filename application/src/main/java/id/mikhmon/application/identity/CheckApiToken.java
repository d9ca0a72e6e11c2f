package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.LoginName;
import java.util.Optional;

/** Who stands behind an API token, at every request. */
public interface CheckApiToken {
    /** @return empty when the token is unknown or over, or its person suspended */
    Optional<Bearer> check(AccessToken token);

    /** @param login for the audit */
    record Bearer(Who who, LoginName login) {}
}
