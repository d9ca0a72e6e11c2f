package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.GatewayAccounts;
import id.mikhmon.application.transaction.InMemoryTransactions;

class InMemoryGatewayAccountsTest extends GatewayAccountsContract {
    private final InMemoryGatewayAccounts accounts = new InMemoryGatewayAccounts(new InMemoryTransactions());

    @Override
    protected GatewayAccounts accounts() {
        return accounts;
    }
}
