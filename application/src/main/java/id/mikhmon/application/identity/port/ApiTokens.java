package id.mikhmon.application.identity.port;

import id.mikhmon.domain.identity.ApiToken;
import id.mikhmon.domain.identity.ApiTokenId;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.TokenHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Storage of API tokens. Every method joins the open transaction, or runs in one of its own. */
public interface ApiTokens {
    void add(ApiToken token);

    Optional<ApiToken> find(TokenHash hash);

    /** @return the person's tokens, newest first */
    List<ApiToken> of(PersonId person);

    /** @return false when the person has no such token */
    boolean remove(PersonId person, ApiTokenId token);

    /** @return how many the person had */
    int removeAll(PersonId person);

    void note(ApiTokenId token, Instant seenAt);
}
