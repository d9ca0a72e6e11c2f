package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.SessionId;
import java.util.Optional;

/** Who holds a session, at every request. */
public interface CurrentPerson {
    /**
     * Notes about once a minute that and from where the session was seen. Another address than before is allowed, since phones
     * move, and is recorded.
     *
     * @return empty when the session is unknown, halfway, over, or its person suspended
     */
    Optional<Current> of(AccessToken session, Client client);

    /** As {@link #of}, for a page that asks by itself: it is no sign that somebody is there, so the session goes on idling. */
    Optional<Current> glance(AccessToken session, Client client);

    /**
     * @param login for the audit
     * @param secondFactorDue whether nothing is open but setting up a second factor; {@code who} then may do nothing
     */
    record Current(Who who, LoginName login, SessionId session, boolean secondFactorDue) {}
}
