package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import java.util.Optional;

/** An agent sets its own sell price of an offer, where its level allows it. */
public interface SetSellPrice {
    /**
     * One transaction.
     *
     * @param price empty to sell at the offer's price again
     * @param actor whom the audit names
     */
    Outcome set(AgentCode agent, OfferId offer, Optional<Money> price, Actor actor);

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Done() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.done(this);
        }
    }

    record UnknownAgent() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownAgent(this);
        }
    }

    /** No such offer, or not one that the agent may sell. */
    record UnknownOffer() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownOffer(this);
        }
    }

    record NotAllowed() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notAllowed(this);
        }
    }

    record OutOfRange(Money least, Money most) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.outOfRange(this);
        }
    }

    interface Cases<R> {
        R done(Done outcome);

        R unknownAgent(UnknownAgent outcome);

        R unknownOffer(UnknownOffer outcome);

        R notAllowed(NotAllowed outcome);

        R outOfRange(OutOfRange outcome);
    }
}
