package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.ApiToken;
import id.mikhmon.domain.identity.PersonId;
import java.util.List;

/** The API tokens of a person. */
public interface ListApiTokens {
    /** @return newest first, those that are over among them */
    List<ApiToken> list(PersonId person);
}
