package id.mikhmon.application.identity;

import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.ApiTokenId;
import id.mikhmon.domain.identity.PersonId;

/** Removes a token. */
public final class RevokeApiTokenService implements RevokeApiToken {
    private final Desk desk;

    public RevokeApiTokenService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public boolean revoke(PersonId person, ApiTokenId token, Actor actor) {
        return desk.transactions().required(() -> {
            boolean removed = desk.tokens().remove(person, token);
            if (removed) {
                desk.audit().record(actor, "api-token.revoked", token.value(), "", "");
            }
            return removed;
        });
    }
}
