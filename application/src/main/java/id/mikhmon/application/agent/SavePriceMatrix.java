package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.offer.OfferId;
import java.util.Map;

/** The owner changes buy prices of several levels at once. One transaction. No order that exists is touched. */
public interface SavePriceMatrix {
    Outcome save(Command command);

    /** Puts back what the last {@link #save} changed, once. */
    Outcome undo(Actor actor);

    /**
     * @param rules all rules of each level that is in it, by offer
     * @param mark of the rules that the owner saw
     */
    record Command(Map<LevelCode, Map<OfferId, PriceRule>> rules, String mark, Actor actor) {
        public Command {
            rules = Map.copyOf(rules);
        }
    }

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    /** @param prices how many prices are other ones now */
    record Saved(int prices) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.saved(this);
        }
    }

    /** Somebody else changed prices, levels or offers meanwhile; nothing was changed. */
    record ChangedMeanwhile() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.changedMeanwhile(this);
        }
    }

    interface Cases<R> {
        R saved(Saved outcome);

        R changedMeanwhile(ChangedMeanwhile outcome);
    }
}
