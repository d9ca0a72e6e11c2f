package id.mikhmon.application.ledger;

import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.SignedMoney;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells every movement of a guarded account in a period. Periods that follow each other join without a gap. */
public interface ViewStatement {
    int MOST_LINES = 20_000;

    /** @throws IllegalArgumentException when the account is not guarded */
    Outcome view(Query query);

    /**
     * @param from the first moment of the period; empty for that of the first movement there is
     * @param to the first moment after it
     */
    record Query(AccountId account, Optional<Instant> from, Instant to) {
        public Query(AccountId account, Instant from, Instant to) {
            this(account, Optional.of(from), to);
        }

        public Query {
            if (!account.kind().isGuarded()) {
                throw new IllegalArgumentException("there are statements of guarded accounts only");
            }
            if (from.filter(first -> !first.isBefore(to)).isPresent()) {
                throw new IllegalArgumentException("a period ends after it began");
            }
        }
    }

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    /** Opening balance and movements give the closing balance, to the rupiah; one that does not cannot be made. */
    record Statement(
            AccountId account,
            Instant from,
            Instant to,
            SignedMoney opening,
            SignedMoney closing,
            List<StatementLine> lines)
            implements Outcome {
        public Statement {
            lines = List.copyOf(lines);
            SignedMoney balance = opening;
            for (StatementLine line : lines) {
                balance = balance.plus(line.amount());
                if (!balance.equals(line.balance())) {
                    throw new IllegalStateException("line " + line.number() + " of " + account + " does not add up");
                }
            }
            if (!balance.equals(closing)) {
                throw new IllegalStateException("the statement of " + account + " does not add up");
            }
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.statement(this);
        }
    }

    /** The period has more than {@link #MOST_LINES} movements; a shorter one is to be asked for. */
    record TooLong(long lines) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.tooLong(this);
        }
    }

    interface Cases<R> {
        R statement(Statement outcome);

        R tooLong(TooLong outcome);
    }
}
