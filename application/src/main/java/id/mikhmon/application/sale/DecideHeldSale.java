package id.mikhmon.application.sale;

import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.sale.HeldSale;
import id.mikhmon.domain.sale.HeldSaleId;

/** Somebody of the owner decides whether a sale that was held is made. */
public interface DecideHeldSale {
    /**
     * One transaction of its own with the sale and its money, the agent's message and the audit, since a refusal takes everything
     * back: not to be called inside another one.
     */
    Outcome decide(Command command);

    record Command(HeldSaleId id, Verdict verdict, Actor actor) {}

    /** What is decided. */
    sealed interface Verdict {}

    /** The sale is made as it was asked for, and the wallet is charged now. */
    record LetGo() implements Verdict {}

    /** @param reason 1 to 200 characters, which the agent reads */
    record Reject(String reason) implements Verdict {}

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Decided(HeldSale held) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.decided(this);
        }
    }

    /** Somebody was first; the held sale tells who, and what was decided. Nothing changed now. */
    record DecidedBefore(HeldSale held) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.decidedBefore(this);
        }
    }

    record UnknownHeldSale() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownHeldSale(this);
        }
    }

    /**
     * It cannot be made now, such as when the wallet does not hold what it costs; it goes on waiting.
     *
     * @param why a refusal
     */
    record NotSold(SellVouchers.Outcome why) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notSold(this);
        }
    }

    interface Cases<R> {
        R decided(Decided outcome);

        R decidedBefore(DecidedBefore outcome);

        R unknownHeldSale(UnknownHeldSale outcome);

        R notSold(NotSold outcome);
    }
}
