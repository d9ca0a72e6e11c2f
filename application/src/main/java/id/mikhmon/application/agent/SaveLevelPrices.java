package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.offer.OfferId;
import java.util.Map;

/** The owner replaces all buy prices of a level at once, so that the earlier ones can be put back the same way. */
public interface SaveLevelPrices {
    /**
     * One transaction.
     *
     * @param rules by offer; offers that are not in it have the level's discount
     * @param actor whom the audit names
     */
    Outcome save(LevelCode level, Map<OfferId, PriceRule> rules, Actor actor);

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Saved() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.saved(this);
        }
    }

    record UnknownLevel() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownLevel(this);
        }
    }

    record UnknownOffer(OfferId offer) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownOffer(this);
        }
    }

    interface Cases<R> {
        R saved(Saved outcome);

        R unknownLevel(UnknownLevel outcome);

        R unknownOffer(UnknownOffer outcome);
    }
}
