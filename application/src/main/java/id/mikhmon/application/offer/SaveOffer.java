package id.mikhmon.application.offer;

import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.offer.Offer;

/** The owner registers or changes an offer. */
public interface SaveOffer {
    /**
     * One transaction.
     *
     * @param actor whom the audit names
     */
    Outcome save(Offer offer, Actor actor);

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Saved(boolean created) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.saved(this);
        }
    }

    record UnknownRouter() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownRouter(this);
        }
    }

    interface Cases<R> {
        R saved(Saved outcome);

        R unknownRouter(UnknownRouter outcome);
    }
}
