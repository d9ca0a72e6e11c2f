package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Money;
import java.util.Optional;

/** The owner registers or changes an agent. */
public interface SaveAgent {
    /**
     * One transaction.
     *
     * @param actor whom the audit names
     */
    Outcome save(Command command, Actor actor);

    /** Registers the agent as it is, or replaces the one with the same code; a closed one stays closed. */
    default Outcome save(Agent agent, Actor actor) {
        return save(new Command(agent.code(), false, former -> agent).lending(Credit.ANY), actor);
    }

    /** How many agents may stand one above the other. */
    int LONGEST_WAY_UP = 50;

    /** How far the one who saves may let a wallet go below zero. */
    enum Credit {
        /** No further than it was; lending is for who may correct the ledger. */
        NOT_RAISED,
        ANY
    }

    /** Why an agent gets another level. */
    enum LevelBy {
        /** Somebody wants it so; its sales until then do not change that, see {@link id.mikhmon.domain.agent.LevelHold}. */
        HAND,
        SALES
    }

    /** @param reopen whether a closed agent may become something else */
    record Command(AgentCode code, boolean reopen, Change change, Credit credit, LevelBy levelBy) {
        /** By hand, on the word of somebody who may not lend money. */
        public Command(AgentCode code, boolean reopen, Change change) {
            this(code, reopen, change, Credit.NOT_RAISED, LevelBy.HAND);
        }

        public Command lending(Credit other) {
            return new Command(code, reopen, change, other, levelBy);
        }

        public Command bySales() {
            return new Command(code, reopen, change, credit, LevelBy.SALES);
        }
    }

    /** Says what the agent shall be from what it is, so that what is not mentioned can stay. Pure: it may be asked twice. */
    @FunctionalInterface
    interface Change {
        /** @param former empty for a new agent */
        Agent applied(Optional<Agent> former);
    }

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Saved(Agent agent, boolean created) implements Outcome {
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

    /** Another agent has the phone. */
    record PhoneTaken() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.phoneTaken(this);
        }
    }

    /** The agent was closed, and nobody said that it is to be opened again. */
    record ClosedBefore() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.closedBefore(this);
        }
    }

    record UnknownUpline() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownUpline(this);
        }
    }

    /** The upline stands below the agent itself, or the way to the top is longer than {@link SaveAgent#LONGEST_WAY_UP}. */
    record UplineLoop() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.uplineLoop(this);
        }
    }

    /** An offer that the agent is held to does not exist. */
    record UnknownOffer(OfferId offer) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownOffer(this);
        }
    }

    /** A router that the agent is held to does not exist. */
    record UnknownRouter(RouterName router) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownRouter(this);
        }
    }

    /** The credit limit would be more than it was, and the one who saves may not lend money. */
    record CreditRaised(Money before) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.creditRaised(this);
        }
    }

    interface Cases<R> {
        R saved(Saved outcome);

        R unknownLevel(UnknownLevel outcome);

        R phoneTaken(PhoneTaken outcome);

        R closedBefore(ClosedBefore outcome);

        R unknownUpline(UnknownUpline outcome);

        R uplineLoop(UplineLoop outcome);

        R unknownOffer(UnknownOffer outcome);

        R unknownRouter(UnknownRouter outcome);

        R creditRaised(CreditRaised outcome);
    }
}
