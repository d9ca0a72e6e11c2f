package id.mikhmon.application.identity;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.order.IdempotencyKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The owner lets an agent log in. */
public interface InviteAgent {
    /**
     * Makes the agent's login at the first time, named as its code in small letters; afterwards it only gives a new link. A message
     * goes to the number that the agent has when this is called.
     */
    Outcome invite(Command command);

    /**
     * @param byMessage whether to send it by WhatsApp as well
     * @param key of this invitation, so that asking twice gives one link and one message; kept for {@link #KEYS_KEPT} after the link
     *     ended. Empty where the caller sees to it that it asks once
     */
    record Command(AgentCode agent, boolean byMessage, Optional<IdempotencyKey> key, Authority authority) {}

    Duration KEYS_KEPT = Duration.ofDays(30);

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    /**
     * @param link shown once; only its hash is stored. Empty for those who may not come in as the agent themselves: they can have
     *     it sent to the agent
     */
    record Invited(LoginName login, Optional<AccessToken> link, Instant expiresAt, boolean sent) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.invited(this);
        }
    }

    /** The key gave a link before; nothing was done now, and that link is not shown again. */
    record InvitedBefore(LoginName login, Instant expiresAt, boolean sent) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.invitedBefore(this);
        }
    }

    /** The key gave a link of this agent before that was to be sent where this one is not, or the other way round. */
    record KeyUsedOtherwise() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.keyUsedOtherwise(this);
        }
    }

    record UnknownAgent() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownAgent(this);
        }
    }

    /** Somebody else has the login name of the agent. */
    record LoginTaken() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.loginTaken(this);
        }
    }

    /** The login of this agent is suspended. */
    record Suspended() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.suspended(this);
        }
    }

    /**
     * The agent's number is another one than when it was first invited. Who may change numbers, but not spend the agent's money,
     * could send the link to a number of its own.
     */
    record NumberChanged() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.numberChanged(this);
        }
    }

    interface Cases<R> {
        R invited(Invited outcome);

        R invitedBefore(InvitedBefore outcome);

        R keyUsedOtherwise(KeyUsedOtherwise outcome);

        R unknownAgent(UnknownAgent outcome);

        R loginTaken(LoginTaken outcome);

        R suspended(Suspended outcome);

        R numberChanged(NumberChanged outcome);
    }
}
