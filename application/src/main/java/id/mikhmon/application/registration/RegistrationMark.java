package id.mikhmon.application.registration;

import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.registration.RegistrationId;
import java.time.Instant;

/** The place in a list of registrations, newest first, after which the next page begins. */
public record RegistrationMark(Instant askedAt, RegistrationId id) {
    public static RegistrationMark of(Registration registration) {
        return new RegistrationMark(registration.askedAt(), registration.id());
    }
}
