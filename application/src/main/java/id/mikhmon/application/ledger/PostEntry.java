package id.mikhmon.application.ledger;

import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.shared.Money;
import java.util.List;

/**
 * Puts an entry into the journal, once for each cause. Joins the caller's transaction and holds the guarded accounts of the
 * entry until its end: call it after order, payment and voucher are locked, and put all that one event moves into one
 * entry. A refusal has changed nothing.
 */
public interface PostEntry {
    default Outcome post(JournalEntry entry) {
        return post(List.of(entry)).get(0);
    }

    /**
     * As {@link #post(JournalEntry)} for what one event moves apart, because it may be taken back apart.
     *
     * @param entries only the last may touch guarded accounts
     * @return an outcome for each, in their order
     */
    List<Outcome> post(List<JournalEntry> entries);

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Posted(EntryNumber number) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.posted(this);
        }
    }

    /** An entry for this cause is there already, from an earlier try. */
    record PostedBefore() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.postedBefore(this);
        }
    }

    /** The account would go below minus its credit limit. */
    record Overdrawn(AccountId account, Money available) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.overdrawn(this);
        }
    }

    interface Cases<R> {
        R posted(Posted outcome);

        R postedBefore(PostedBefore outcome);

        R overdrawn(Overdrawn outcome);
    }
}
