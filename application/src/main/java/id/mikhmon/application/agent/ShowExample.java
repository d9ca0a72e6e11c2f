package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.CommissionRule;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.Quote;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;

/** Reckons one sale of an offer by an agent of a level, to show what its rules come to. */
public interface ShowExample {
    Outcome show(LevelCode level, OfferId offer);

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    /** Over the link, at the offer's own price, with somebody at each depth above. */
    record Example(Level level, Offer offer, Quote quote, CommissionRule.Parts parts) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.example(this);
        }
    }

    record UnknownLevel() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownLevel(this);
        }
    }

    record UnknownOffer() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownOffer(this);
        }
    }

    interface Cases<R> {
        R example(Example outcome);

        R unknownLevel(UnknownLevel outcome);

        R unknownOffer(UnknownOffer outcome);
    }
}
