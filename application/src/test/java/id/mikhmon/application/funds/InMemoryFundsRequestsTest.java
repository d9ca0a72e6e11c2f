package id.mikhmon.application.funds;

import id.mikhmon.application.funds.port.FundsRequests;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Transactions;

class InMemoryFundsRequestsTest extends FundsRequestsContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryFundsRequests requests = new InMemoryFundsRequests(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected FundsRequests requests() {
        return requests;
    }
}
