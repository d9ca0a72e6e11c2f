package id.mikhmon.application.identity.port;

import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.SetupLink;
import id.mikhmon.domain.identity.TokenHash;
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
}
