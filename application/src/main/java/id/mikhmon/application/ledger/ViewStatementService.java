package id.mikhmon.application.ledger;

import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.application.transaction.Transactions;
import java.util.List;

/** Takes the movements between the last one before the period and the last one in it. */
public final class ViewStatementService implements ViewStatement {
    private final Ledger ledger;
    private final Transactions transactions;

    public ViewStatementService(Ledger ledger, Transactions transactions) {
        this.ledger = ledger;
        this.transactions = transactions;
    }

    @Override
    public Outcome view(Query query) {
        return transactions.required(() -> {
            Ledger.Mark opening = query.from()
                    .map(from -> ledger.lastBefore(query.account(), from))
                    .orElse(Ledger.Mark.BEFORE_ALL);
            Ledger.Mark closing = ledger.lastBefore(query.account(), query.to());
            long count = closing.number() - opening.number();
            if (count > MOST_LINES) {
                return new TooLong(count);
            }
            List<StatementLine> lines = ledger.lines(query.account(), opening.number(), closing.number());
            return new Statement(
                    query.account(),
                    query.from()
                            .or(() -> lines.stream().map(StatementLine::at).findFirst())
                            .orElse(query.to()),
                    query.to(),
                    opening.balance(),
                    closing.balance(),
                    lines);
        });
    }
}
