package id.mikhmon.application.funds;

import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.MoneyPlace;
import java.util.Optional;

/** Somebody of the owner decides about a request. One transaction with the money, the agent's message and the audit. */
public interface DecideRequest {
    Outcome decide(Command command);

    record Command(FundsRequestId id, Verdict verdict, Actor actor) {}

    /** What is decided. */
    sealed interface Verdict {}

    /**
     * The money of a top-up came, or that of a withdrawal was paid.
     *
     * @param place where it came to, or was paid from
     * @param reason 1 to 200 characters, where somebody gives one
     */
    record CarryOut(MoneyPlace place, Optional<String> reason) implements Verdict {}

    /** @param reason 1 to 200 characters, which the agent reads */
    record Reject(String reason) implements Verdict {}

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Decided(FundsRequest request) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.decided(this);
        }
    }

    /** Somebody was first; the request tells who, and what was decided. Nothing changed now. */
    record DecidedBefore(FundsRequest request) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.decidedBefore(this);
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

        R unknownRequest(UnknownRequest outcome);
    }
}
