package id.mikhmon.application.identity;

import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.PersonId;

/** A person ends its other sessions, such as that of a lost phone. */
public interface EndSessions {
    /**
     * @param kept the session that asks
     * @return how many were ended
     */
    int endOthers(PersonId person, AccessToken kept, Actor actor);
}
