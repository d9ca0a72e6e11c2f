package id.mikhmon.application.display;

import id.mikhmon.application.display.port.ListChoices;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Transactions;

class InMemoryListChoicesTest extends ListChoicesContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryListChoices choices = new InMemoryListChoices(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected ListChoices choices() {
        return choices;
    }
}
