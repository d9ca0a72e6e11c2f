package id.mikhmon.application.registration;

import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.registration.RegistrationOrigin;

/** Registrations in the words of the audit; a phone number is cut short. */
final class Described {
    private Described() {}

    static String as(Registration registration) {
        StringBuilder words = new StringBuilder(registration.state() + " " + registration.name() + ", "
                + registration.phone().masked());
        registration.email().ifPresent(email -> words.append(", has an e-mail address"));
        registration.upline().ifPresent(upline -> words.append(", under ").append(upline));
        if (registration.origin() == RegistrationOrigin.UPLINE) {
            words.append(" by its own word");
        }
        registration.decision().ifPresent(decision -> {
            decision.agent().ifPresent(agent -> words.append(", as ").append(agent));
            decision.reason().ifPresent(reason -> words.append(": ").append(reason));
        });
        return words.toString();
    }
}
