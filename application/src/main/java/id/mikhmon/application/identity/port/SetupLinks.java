package id.mikhmon.application.identity.port;

import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.SetupLink;
import id.mikhmon.domain.identity.TokenHash;
import id.mikhmon.domain.order.IdempotencyKey;
import java.time.Instant;
import java.util.Optional;

/** Storage of links that serve once. Every method joins the open transaction, or runs in one of its own. */
public interface SetupLinks {
    void add(SetupLink link);

    Optional<SetupLink> find(TokenHash hash);

    /**
     * Uses it up.
     *
     * @return false when it was used before: of two who come at once, one gets true
     */
    boolean use(TokenHash hash);

    /**
     * Removes what ended before that time.
     *
     * @return how many
     */
    int forgetExpired(Instant time);

    /** Ends the links of a person, or with nobody those for the first administrator. */
    void removeAll(Optional<PersonId> person);

    /** @return what was given to that person under the key, also when the link is gone since */
    Optional<Given> given(LoginName login, IdempotencyKey key);

    /**
     * Notes that the open transaction gives a link, which claims the key among those of that person; enforced by a unique index. When
     * another transaction claims the same key at the same time, it waits for that one.
     *
     * @return false when the key was claimed before; nothing was stored then
     */
    boolean claim(LoginName login, IdempotencyKey key, Given given);

    /** @param sent whether by message as well */
    record Given(boolean sent, Instant expiresAt) {}

    /** Forgets the keys of links that ended before that time. */
    void forgetKeys(Instant time);
}
