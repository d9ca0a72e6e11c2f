package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.RecoveryCode;
import java.util.List;

/** The first code of a new second factor. */
public interface FinishSecondFactor {
    /** From now on the second factor is asked for. All other sessions end. */
    Outcome finish(Command command);

    /** @param kept the session that asks */
    record Command(PersonId person, String code, AccessToken kept, Client client) {}

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    /** @param codes shown once; only their hashes are stored */
    record Finished(List<RecoveryCode> codes) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.finished(this);
        }
    }

    record WrongCode() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.wrongCode(this);
        }
    }

    /** Nothing was begun. */
    record NothingBegun() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.nothingBegun(this);
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
        R finished(Finished outcome);

        R wrongCode(WrongCode outcome);

        R nothingBegun(NothingBegun outcome);

        R throttled(Throttled outcome);
    }
}
