package id.mikhmon.application.ledger;

import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.SignedMoney;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Pages through the movements of a guarded account, newest first; what a statement tells in one piece. */
public interface ListMovements {
    Page list(Query query);

    /**
     * @param from the first moment of the period; empty from the beginning
     * @param to the first moment after it; empty until now
     * @param before only movements with a lower number, from {@link Page#next()}
     * @param limit at least 1
     */
    record Query(AccountId account, Optional<Instant> from, Optional<Instant> to, Optional<Long> before, int limit) {
        public Query {
            if (!account.kind().isGuarded()) {
                throw new IllegalArgumentException("movements are numbered on guarded accounts only");
            }
            if (limit < 1) {
                throw new IllegalArgumentException("a page has at least one line");
            }
        }
    }

    /**
     * @param opening what the account held before the whole period, {@code closing} after it, however many pages it has
     * @param next what to ask for after this page; empty on the last one
     */
    record Page(SignedMoney opening, SignedMoney closing, List<StatementLine> lines, Optional<Long> next) {
        public Page {
            lines = List.copyOf(lines);
        }

        /** @return by how much the account grew or shrank in the period */
        public SignedMoney change() {
            return closing.plus(opening.negated());
        }
    }
}
