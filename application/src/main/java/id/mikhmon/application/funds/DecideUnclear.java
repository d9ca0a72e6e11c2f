package id.mikhmon.application.funds;

import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.UnclearDecision;
import id.mikhmon.domain.shared.Money;
import java.util.Optional;

/**
 * The owner decides what becomes of money that came at a gateway for a top-up and does not fit: it goes into the agent's wallet,
 * or back to the agent. All of it that is unclear goes at once. One transaction with the request, the agent's message and the
 * audit.
 */
public interface DecideUnclear {
    Outcome decide(Command command);

    /**
     * @param way {@link GivenBack#WALLET} to credit the agent, or how the money went back
     * @param reason 1 to {@link UnclearDecision#LONGEST_REASON} characters, which the agent reads
     * @param seen what was unclear in all when it was looked at, so that nothing is decided about money that came since; empty
     *     for whatever there is
     */
    record Command(FundsRequestId id, GivenBack way, String reason, Optional<Money> seen, Actor actor) {}

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Decided(FundsRequest request, UnclearDecision decision) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.decided(this);
        }
    }

    /** Nothing is unclear any more, since somebody was first. Nothing changed now. */
    record DecidedBefore(FundsRequest request, UnclearDecision first) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.decidedBefore(this);
        }
    }

    /** No money of the request is unclear, and none was; or the gateway told no amount, so that none can be credited, but given back. */
    record NothingUnclear(FundsRequest request) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.nothingUnclear(this);
        }
    }

    /** Another sum is unclear than was seen. */
    record OtherSum(Money unclear) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.otherSum(this);
        }
    }

    /** The wallet is that of a closed agent, who could not spend it. */
    record AgentClosed() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.agentClosed(this);
        }
    }

    record UnknownRequest() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownRequest(this);
        }
    }

    interface Cases<R> {
        R decided(Decided outcome);

        R decidedBefore(DecidedBefore outcome);

        R nothingUnclear(NothingUnclear outcome);

        R otherSum(OtherSum outcome);

        R agentClosed(AgentClosed outcome);

        R unknownRequest(UnknownRequest outcome);
    }
}
