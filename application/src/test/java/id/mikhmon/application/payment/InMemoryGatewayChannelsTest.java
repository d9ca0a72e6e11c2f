package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.GatewayAccounts;
import id.mikhmon.application.payment.port.GatewayChannels;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Transactions;

class InMemoryGatewayChannelsTest extends GatewayChannelsContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryGatewayAccounts accounts = new InMemoryGatewayAccounts(transactions);
    private final InMemoryGatewayChannels channels = new InMemoryGatewayChannels(transactions);

    @Override
    protected GatewayChannels channels() {
        return channels;
    }

    @Override
    protected GatewayAccounts accounts() {
        return accounts;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
