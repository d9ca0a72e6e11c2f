package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.RecoveryCode;
import id.mikhmon.domain.shared.Secret;
import java.util.List;

/** A person draws a new set of recovery codes; the former ones are good for nothing. */
public interface RenewRecoveryCodes {
    /** The password is asked for again. */
    Outcome renew(Command command);

    record Command(PersonId person, Secret password, Client client) {}

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    /** @param codes shown once; only their hashes are stored */
    record Renewed(List<RecoveryCode> codes) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.renewed(this);
        }
    }

    record WrongPassword() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.wrongPassword(this);
        }
    }

    record NoSecondFactor() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.noSecondFactor(this);
        }
    }

    /**
     * Too many tries for this account or from this address.
     *
     * @param seconds until the next one is allowed, at least 1
     */
    record Throttled(long seconds) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.throttled(this);
        }
    }

    interface Cases<R> {
        R renewed(Renewed outcome);

        R wrongPassword(WrongPassword outcome);

        R noSecondFactor(NoSecondFactor outcome);

        R throttled(Throttled outcome);
    }
}
