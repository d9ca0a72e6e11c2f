package id.mikhmon.application.identity;

import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.ApiTokenId;
import id.mikhmon.domain.identity.PersonId;

/** A person ends a token. */
public interface RevokeApiToken {
    /** @return false when the person has no such token */
    boolean revoke(PersonId person, ApiTokenId token, Actor actor);
}
