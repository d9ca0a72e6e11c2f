package id.mikhmon.application.decision;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.decision.OrderAction;
import id.mikhmon.domain.decision.OrderDecision;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import java.util.Optional;

/**
 * Carries out what a person decided about an order, once for each key: money, voucher, order, what was decided and its audit
 * in one transaction. Money that came in on top of a sale goes back first; deciding once more then gives back the sale.
 */
public interface DecideOrder {
    Outcome decide(Command command);

    /**
     * @param way where the money of a refund goes back; nothing for other actions
     * @param agent whose wallet gets the money of a credit; nothing for other actions
     * @param reason 1 to {@link OrderDecision#LONGEST_REASON} characters
     * @param key sent again it decides nothing a second time
     */
    record Command(
            OrderId order,
            OrderAction action,
            Optional<GivenBack> way,
            Optional<AgentCode> agent,
            String reason,
            IdempotencyKey key,
            Actor actor) {
        public Command {
            if (action == OrderAction.REFUND ? way.isEmpty() : way.isPresent()) {
                throw new IllegalArgumentException("a refund has a way, and nothing else");
            }
            if (action == OrderAction.CREDIT ? agent.isEmpty() : agent.isPresent()) {
                throw new IllegalArgumentException("a credit has an agent, and nothing else");
            }
        }
    }

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Decided(OrderDecision decision) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.decided(this);
        }
    }

    /** The same key came with the same wish before; this is what it did. */
    record DecidedBefore(OrderDecision decision) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.decidedBefore(this);
        }
    }

    record UnknownOrder() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownOrder(this);
        }
    }

    /** The order stands where that is not done, or its money cannot go that way. */
    record NotAllowed(OrderState state) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notAllowed(this);
        }
    }

    /** There is no such agent, or it is closed. */
    record UnknownAgent() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownAgent(this);
        }
    }

    /** The key was used for another decision about this order. */
    record KeyUsed() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.keyUsed(this);
        }
    }

    interface Cases<R> {
        R decided(Decided outcome);

        R decidedBefore(DecidedBefore outcome);

        R unknownOrder(UnknownOrder outcome);

        R notAllowed(NotAllowed outcome);

        R unknownAgent(UnknownAgent outcome);

        R keyUsed(KeyUsed outcome);
    }
}
