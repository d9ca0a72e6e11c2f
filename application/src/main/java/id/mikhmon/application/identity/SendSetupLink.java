package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.LoginName;
import java.time.Instant;

/** Somebody with the right to do so gives a person a link by which it chooses a password. */
public interface SendSetupLink {
    /** Earlier links of the person end. Tries that were counted against it are forgotten. */
    Outcome send(Command command);

    /** @param byMessage whether to send it by WhatsApp as well */
    record Command(LoginName login, boolean byMessage, Authority authority) {}

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    /**
     * @param link shown once; only its hash is stored
     * @param sent whether a message was queued
     */
    record Sent(AccessToken link, Instant expiresAt, boolean sent) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.sent(this);
        }
    }

    record UnknownPerson() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownPerson(this);
        }
    }

    record NotAllowed() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notAllowed(this);
        }
    }

    /** A message was wanted, and the person has no phone. */
    record NoPhone() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.noPhone(this);
        }
    }

    interface Cases<R> {
        R sent(Sent outcome);

        R unknownPerson(UnknownPerson outcome);

        R notAllowed(NotAllowed outcome);

        R noPhone(NoPhone outcome);
    }
}
