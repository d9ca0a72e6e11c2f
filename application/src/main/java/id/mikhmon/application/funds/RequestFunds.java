package id.mikhmon.application.funds;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.ProofPicture;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.shared.Money;
import java.util.Optional;

/** An agent asks for a top-up that it paid by transfer or pays at a gateway, or for its commission. */
public interface RequestFunds {
    /** How many requests of one kind an agent may have waiting. */
    int MOST_WAITING = 5;

    /**
     * One transaction of its own, since a refusal takes everything back: not to be called inside another one. A repeated key
     * gives the request of the first time.
     */
    Outcome request(Command command);

    /**
     * @param wanted what is asked for
     * @param key unique among the agent's requests of the kind
     * @param fingerprint SHA-256 in hex of what the client sent, to tell a repetition from a second request under the same key
     */
    record Command(AgentCode agent, Money amount, Wanted wanted, IdempotencyKey key, String fingerprint, Actor actor) {}

    /** What an agent wants, with what belongs to it. */
    sealed interface Wanted {
        RequestKind kind();

        Optional<ProofPicture> proof();

        Optional<String> destination();
    }

    /** @param picture of the transfer */
    record TopUp(ProofPicture picture) implements Wanted {
        @Override
        public RequestKind kind() {
            return RequestKind.TOP_UP;
        }

        @Override
        public Optional<ProofPicture> proof() {
            return Optional.of(picture);
        }

        @Override
        public Optional<String> destination() {
            return Optional.empty();
        }
    }

    /** @param channel the way to pay it at a gateway */
    record TopUpAtGateway(ChannelCode channel) implements Wanted {
        @Override
        public RequestKind kind() {
            return RequestKind.TOP_UP;
        }

        @Override
        public Optional<ProofPicture> proof() {
            return Optional.empty();
        }

        @Override
        public Optional<String> destination() {
            return Optional.empty();
        }
    }

    /** @param account where to pay it, 1 to {@value FundsRequest#LONGEST_DESTINATION} characters */
    record Withdrawal(String account) implements Wanted {
        @Override
        public RequestKind kind() {
            return RequestKind.WITHDRAWAL;
        }

        @Override
        public Optional<ProofPicture> proof() {
            return Optional.empty();
        }

        @Override
        public Optional<String> destination() {
            return Optional.of(account);
        }
    }

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    /** @param request waiting for the decision or for the agent's money; or carried out already, within what the owner lets pass unseen */
    record Requested(FundsRequest request) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.requested(this);
        }
    }

    /** The same key with the same content came before; this is how that request stands now. */
    record RequestedBefore(FundsRequest request) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.requestedBefore(this);
        }
    }

    /** The same key came before with other content. */
    record KeyUsedOtherwise() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.keyUsedOtherwise(this);
        }
    }

    /** No agent has that code, or the agent is suspended or closed. */
    record AgentMayNotAsk() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.agentMayNotAsk(this);
        }
    }

    /** The owner or the way to pay allows no such amount. */
    record AmountOutOfBounds(Money least, Money most) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.amountOutOfBounds(this);
        }
    }

    /** No gateway offers that way to pay now. */
    record UnknownChannel() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownChannel(this);
        }
    }

    /** {@link #MOST_WAITING} requests wait already. */
    record TooManyWaiting() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.tooManyWaiting(this);
        }
    }

    /** The commission is less than what is asked for; nothing was taken. */
    record Overdrawn(Money available) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.overdrawn(this);
        }
    }

    interface Cases<R> {
        R requested(Requested outcome);

        R requestedBefore(RequestedBefore outcome);

        R keyUsedOtherwise(KeyUsedOtherwise outcome);

        R agentMayNotAsk(AgentMayNotAsk outcome);

        R amountOutOfBounds(AmountOutOfBounds outcome);

        R unknownChannel(UnknownChannel outcome);

        R tooManyWaiting(TooManyWaiting outcome);

        R overdrawn(Overdrawn outcome);
    }
}
