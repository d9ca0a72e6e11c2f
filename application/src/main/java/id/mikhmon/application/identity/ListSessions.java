package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.SessionId;
import java.time.Instant;
import java.util.List;

/** The sessions of a person. */
public interface ListSessions {
    /**
     * @param present the session that asks
     * @return those that are open, the one seen last first
     */
    List<View> list(PersonId person, AccessToken present);

    /**
     * @param present whether it is the one that asks
     * @param address where it was seen last
     */
    record View(SessionId id, Instant createdAt, Instant seenAt, String address, String device, boolean present) {}
}
