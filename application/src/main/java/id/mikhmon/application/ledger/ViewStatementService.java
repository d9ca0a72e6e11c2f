package id.mikhmon.application.ledger;

import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.application.transaction.Transactions;

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
            Ledger.Mark opening = ledger.lastBefore(query.account(), query.from());
            Ledger.Mark closing = ledger.lastBefore(query.account(), query.to());
            long lines = closing.number() - opening.number();
            return lines > MOST_LINES
                    ? new TooLong(lines)
                    : new Statement(
                            query.account(),
                            query.from(),
                            query.to(),
                            opening.balance(),
                            closing.balance(),
                            ledger.lines(query.account(), opening.number(), closing.number()));
        });
    }
}
