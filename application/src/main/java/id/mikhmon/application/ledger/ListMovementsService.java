package id.mikhmon.application.ledger;

import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.application.transaction.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Numbers without a gap say where a page lies, so that it is read by them alone, however long the account is. */
public final class ListMovementsService implements ListMovements {
    private static final Instant AFTER_ALL = Instant.parse("9999-12-31T00:00:00Z");

    private final Ledger ledger;
    private final Transactions transactions;

    public ListMovementsService(Ledger ledger, Transactions transactions) {
        this.ledger = ledger;
        this.transactions = transactions;
    }

    @Override
    public Page list(Query query) {
        return transactions.required(() -> {
            Ledger.Mark opening = query.from()
                    .map(from -> ledger.lastBefore(query.account(), from))
                    .orElse(Ledger.Mark.BEFORE_ALL);
            Ledger.Mark closing = ledger.lastBefore(query.account(), query.to().orElse(AFTER_ALL));
            long last = Math.min(
                    closing.number(), query.before().map(number -> number - 1).orElse(Long.MAX_VALUE));
            long after = Math.max(opening.number(), last - query.limit());
            if (last <= after) {
                return new Page(opening.balance(), closing.balance(), List.of(), Optional.empty());
            }
            List<StatementLine> lines = new ArrayList<>(ledger.lines(query.account(), after, last));
            Collections.reverse(lines);
            return new Page(
                    opening.balance(),
                    closing.balance(),
                    lines,
                    Optional.of(after + 1).filter(lowest -> after > opening.number()));
        });
    }
}
