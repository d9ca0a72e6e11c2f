package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.ApiTokenId;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.shared.Secret;
import java.time.Duration;
import java.util.Set;

/** A person lets a program act in its name. */
public interface IssueApiToken {
    Outcome issue(Command command);

    /**
     * @param capabilities at least one
     * @param may what the person may do in the session that asks
     * @param password once more: a token outlives the device that it was drawn on
     */
    record Command(
            PersonId person,
            String label,
            Set<Capability> capabilities,
            Duration life,
            Set<Capability> may,
            Secret password,
            Client client) {}

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    /** @param token shown once; only its hash is stored */
    record Issued(ApiTokenId id, AccessToken token) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.issued(this);
        }
    }

    /** No capability, or one that the person does not have. */
    record NotAllowed() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notAllowed(this);
        }
    }

    /** The person has as many tokens as one may have. */
    record TooMany() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.tooMany(this);
        }
    }

    record WrongPassword() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.wrongPassword(this);
        }
    }

    /** Too many tries with the password. */
    record Throttled(long seconds) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.throttled(this);
        }
    }

    interface Cases<R> {
        R issued(Issued outcome);

        R notAllowed(NotAllowed outcome);

        R tooMany(TooMany outcome);

        R wrongPassword(WrongPassword outcome);

        R throttled(Throttled outcome);
    }
}
