package id.mikhmon.application.promotion;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.Promotion;
import id.mikhmon.domain.audit.Actor;

/** Gives an agent the level that its sales reach. */
public interface AcceptPromotion {
    /** One transaction of its own with the message to the agent and the audit: not to be called inside another one. */
    Outcome accept(Command command);

    /** @param to the level that was shown */
    record Command(AgentCode agent, LevelCode to, Actor actor) {}

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Promoted(Promotion promotion) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.promoted(this);
        }
    }

    /** It is not proposed now: the agent has the level already, or its sales reach another one. Nothing changed. */
    record NotProposed() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notProposed(this);
        }
    }

    interface Cases<R> {
        R promoted(Promoted outcome);

        R notProposed(NotProposed outcome);
    }
}
