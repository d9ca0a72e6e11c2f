package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.ApiToken;
import id.mikhmon.domain.identity.PersonId;
import java.util.List;

/** Lists tokens. */
public final class ListApiTokensService implements ListApiTokens {
    private final Desk desk;

    public ListApiTokensService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<ApiToken> list(PersonId person) {
        return desk.transactions().required(() -> desk.tokens().of(person));
    }
}
