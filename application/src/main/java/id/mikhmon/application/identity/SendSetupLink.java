package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.order.IdempotencyKey;
import java.time.Instant;
import java.util.Optional;

/** Somebody with the right to do so gives a person a link by which it chooses a password. */
public interface SendSetupLink {
    /** Earlier links of the person end. Tries that were counted against it are forgotten. */
    Outcome send(Command command);

    /**
     * @param byMessage whether to send it by WhatsApp as well
     * @param key of this link, so that asking twice gives one link and one message; one of the keys of that person, as those of
     *     {@link InviteAgent}, and kept as long. Empty where the caller sees to it that it asks once
     */
    record Command(LoginName login, boolean byMessage, Optional<IdempotencyKey> key, Authority authority) {}

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

    /** The key gave a link before; nothing was done now, and that link is not shown again. */
    record SentBefore(Instant expiresAt, boolean sent) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.sentBefore(this);
        }
    }

    /** The key gave a link of this person before that was to be sent where this one is not, or the other way round. */
    record KeyUsedOtherwise() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.keyUsedOtherwise(this);
        }
    }

    /** There is no such person, or it is suspended. */
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

        R sentBefore(SentBefore outcome);

        R keyUsedOtherwise(KeyUsedOtherwise outcome);

        R unknownPerson(UnknownPerson outcome);

        R notAllowed(NotAllowed outcome);

        R noPhone(NoPhone outcome);
    }
}
