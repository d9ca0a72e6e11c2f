package id.mikhmon.application.registration;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.shared.PhoneNumber;

/** An agent brings in another one, who then stands below it, where the level of the agent allows that. */
public interface BringInAgent {
    /**
     * Every try counts, in a transaction of its own. The registration is one more, and where the level says "at once" its approval
     * another: what cannot be approved by itself, such as a code that is taken or an upline who was suspended since, waits for the
     * owner. Not to be called inside another transaction. Sent again within a day it changes nothing and tells how that
     * registration stands.
     */
    Outcome bringIn(Command command);

    /**
     * @param name 1 to 60 characters
     * @param actor the upline, for the audit
     */
    record Command(AgentCode upline, String name, PhoneNumber phone, Actor actor) {}

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    /**
     * It waits for the owner.
     *
     * @param anew false when it was asked for before
     */
    record Asked(Registration registration, boolean anew) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.asked(this);
        }
    }

    /**
     * There is an agent, who was sent a link to choose a password; the registration's decision tells its code.
     *
     * @param anew false when it was asked for before
     */
    record BroughtIn(Registration registration, boolean anew) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.broughtIn(this);
        }
    }

    /** The upline is suspended or closed, or there is none. */
    record NotActive() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notActive(this);
        }
    }

    /** Agents of the upline's level bring in nobody. */
    record NotAllowed() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notAllowed(this);
        }
    }

    /** @param most how many agents stand above another one at most, when agents bring in each other */
    record TooDeep(int most) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.tooDeep(this);
        }
    }

    /** @param most how many agents the upline may have directly below it, with those who wait */
    record TooMany(int most) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.tooMany(this);
        }
    }

    /** @param most how many the upline may ask for within 24 hours */
    record TooManyToday(int most) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.tooManyToday(this);
        }
    }

    /**
     * An agent has the phone, or it waits for the owner already, be it by this upline's own word under another name. Which of
     * them is not told: no agent finds out by it who else is with the owner.
     */
    record PhoneInUse() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.phoneInUse(this);
        }
    }

    /** {@link RegisterAsAgent#MOST_WAITING} are waiting. */
    record Full() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.full(this);
        }
    }

    /** @param seconds until the upline may try again, at least 1 */
    record Throttled(long seconds) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.throttled(this);
        }
    }

    interface Cases<R> {
        R asked(Asked outcome);

        R broughtIn(BroughtIn outcome);

        R notActive(NotActive outcome);

        R notAllowed(NotAllowed outcome);

        R tooDeep(TooDeep outcome);

        R tooMany(TooMany outcome);

        R tooManyToday(TooManyToday outcome);

        R phoneInUse(PhoneInUse outcome);

        R full(Full outcome);

        R throttled(Throttled outcome);
    }
}
