package id.mikhmon.application.identity;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.LoginName;
import java.util.Optional;

/** Who stands behind an API token, at every request. */
public interface CheckApiToken {
    /** @return empty when the token is unknown or over, its person suspended, or its agent not active */
    Optional<Bearer> check(AccessToken token);

    /**
     * @param login for the audit
     * @param agent active at this moment; only agents have one
     */
    record Bearer(Who who, LoginName login, Optional<Agent> agent) {}
}
