package id.mikhmon.application.registration;

import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.identity.Authority;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.registration.RegistrationId;
import java.util.Optional;

/** Somebody of the owner decides about a registration. */
public interface DecideRegistration {
    /**
     * One transaction of its own with the agent, its login, the message to it and the audit, since a refusal takes everything
     * back: not to be called inside another one.
     */
    Outcome decide(Command command);

    record Command(RegistrationId id, Verdict verdict, Authority authority) {}

    /** What is decided. */
    sealed interface Verdict {}

    /**
     * There shall be an agent, who is sent a link to choose a password.
     *
     * @param code empty for the next free one
     * @param upline empty for the one that was said; the inner value is empty for none
     */
    record Approve(Optional<AgentCode> code, LevelCode level, Optional<Optional<AgentCode>> upline)
            implements Verdict {}

    /** @param reason 1 to 200 characters, which whoever asked is sent */
    record Reject(String reason) implements Verdict {}

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Decided(Registration registration) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.decided(this);
        }
    }

    /** Somebody was first; the registration tells who, and what was decided. Nothing changed now. */
    record DecidedBefore(Registration registration) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.decidedBefore(this);
        }
    }

    record UnknownRegistration() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownRegistration(this);
        }
    }

    /** An agent has the code, or somebody comes in under it, or no code is left. */
    record CodeTaken() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.codeTaken(this);
        }
    }

    /**
     * Such an agent cannot be.
     *
     * @param why any but {@link SaveAgent.Saved}
     */
    record NotAdmitted(SaveAgent.Outcome why) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notAdmitted(this);
        }
    }

    /**
     * On that word alone there is no agent: it is no right to manage agents, and whoever asked is not, or not any more, an
     * active upline whose level brings in agents at once. It waits for the owner; nothing changed.
     */
    record NeedsOwner() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.needsOwner(this);
        }
    }

    interface Cases<R> {
        R decided(Decided outcome);

        R decidedBefore(DecidedBefore outcome);

        R unknownRegistration(UnknownRegistration outcome);

        R codeTaken(CodeTaken outcome);

        R notAdmitted(NotAdmitted outcome);

        R needsOwner(NeedsOwner outcome);
    }
}
