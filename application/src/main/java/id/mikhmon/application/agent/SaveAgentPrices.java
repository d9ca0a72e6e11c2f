package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentPrice;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import java.util.List;

/** The owner replaces all that is agreed with a single agent at once. */
public interface SaveAgentPrices {
    /**
     * One transaction.
     *
     * @param prices no offer twice
     * @param actor whom the audit names
     */
    Outcome save(AgentCode agent, List<AgentPrice> prices, Actor actor);

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Saved() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.saved(this);
        }
    }

    record UnknownAgent() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownAgent(this);
        }
    }

    record UnknownOffer(OfferId offer) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownOffer(this);
        }
    }

    /** The agent's level sets no sell prices of its own. */
    record OwnPriceNotAllowed(OfferId offer) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.ownPriceNotAllowed(this);
        }
    }

    record OwnPriceOutOfRange(OfferId offer, Money least, Money most) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.ownPriceOutOfRange(this);
        }
    }

    interface Cases<R> {
        R saved(Saved outcome);

        R unknownAgent(UnknownAgent outcome);

        R unknownOffer(UnknownOffer outcome);

        R ownPriceNotAllowed(OwnPriceNotAllowed outcome);

        R ownPriceOutOfRange(OwnPriceOutOfRange outcome);
    }
}
