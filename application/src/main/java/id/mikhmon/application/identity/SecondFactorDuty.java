package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonKind;

/** Who has to set up a second factor before it may do anything else, in a session as with a token. */
record SecondFactorDuty(Desk desk, IdentitySettings settings) {
    boolean isDue(Person person) {
        return settings.administratorsNeedSecondFactor()
                && person.kind() == PersonKind.ADMIN
                && desk.vault().of(person.id()).totp().isEmpty();
    }
}
