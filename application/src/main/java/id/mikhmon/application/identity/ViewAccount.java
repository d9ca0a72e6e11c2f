package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.TotpSecret;
import java.util.Optional;

/** What a person sees of its own account. */
public interface ViewAccount {
    Optional<View> view(PersonId person);

    /**
     * @param beginning a second factor that waits for its first code
     * @param recoveryCodes how many are left
     */
    record View(Person person, boolean secondFactor, Optional<TotpSecret> beginning, int recoveryCodes) {}
}
