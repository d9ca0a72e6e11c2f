package id.mikhmon.application.ledger;

import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.shared.Money;

/** Takes back what was posted for a cause, by an entry of the opposite, once. Joins the caller's transaction. */
public interface ReverseEntry {
    /** @param note why, 1 to 200 characters */
    Outcome reverse(Cause cause, String note);

    /**
     * As {@link #reverse}, for an entry that credited one wallet, whatever its agent has spent since: what is not there any more
     * the owner bears, in {@link AccountId#CORRECTIONS}.
     *
     * @return what the owner bears, nothing also when there was nothing to take back
     */
    Money reverseWhatIsThere(Cause cause, String note);

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Reversed(EntryNumber number) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.reversed(this);
        }
    }

    record ReversedBefore() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.reversedBefore(this);
        }
    }

    /** There is nothing to take back. */
    record NeverPosted() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.neverPosted(this);
        }
    }

    /** What is to be taken back is no longer there. Nothing changed. */
    record Overdrawn(AccountId account, Money available) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.overdrawn(this);
        }
    }

    interface Cases<R> {
        R reversed(Reversed outcome);

        R reversedBefore(ReversedBefore outcome);

        R neverPosted(NeverPosted outcome);

        R overdrawn(Overdrawn outcome);
    }
}
