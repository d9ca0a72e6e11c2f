package id.mikhmon.application.identity.port;

import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.Session;
import id.mikhmon.domain.identity.SessionId;
import id.mikhmon.domain.identity.TokenHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Storage of sessions. Every method joins the open transaction, or runs in one of its own. */
public interface Sessions {
    void add(Session session);

    /** @return the session, also one that has ended by itself and is not forgotten yet */
    Optional<Session> find(TokenHash hash);

    /** Stores when and from where it was seen; does nothing when it was ended meanwhile. */
    void note(Session seen);

    /** @return false when there was none: of two who end the same one, one gets true */
    boolean remove(TokenHash hash);

    /** @return false when the person has no such session */
    boolean remove(PersonId person, SessionId session);

    /**
     * @param kept the one session that stays, empty for none
     * @return how many ended
     */
    int removeAll(PersonId person, Optional<TokenHash> kept);

    /** @return the person's sessions, the one seen last first */
    List<Session> of(PersonId person);

    /**
     * Removes what ended before that time.
     *
     * @return how many
     */
    int forgetExpired(Instant time);
}
