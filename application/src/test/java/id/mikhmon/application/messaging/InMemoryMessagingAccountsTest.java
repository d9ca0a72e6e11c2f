package id.mikhmon.application.messaging;

import id.mikhmon.application.messaging.port.MessagingAccounts;
import id.mikhmon.application.transaction.InMemoryTransactions;

class InMemoryMessagingAccountsTest extends MessagingAccountsContract {
    private final InMemoryMessagingAccounts accounts = new InMemoryMessagingAccounts(new InMemoryTransactions());

    @Override
    protected MessagingAccounts accounts() {
        return accounts;
    }
}
