package id.mikhmon.application.messaging;

import id.mikhmon.application.messaging.port.MessagingAccounts;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Accounts in memory. */
public final class InMemoryMessagingAccounts implements MessagingAccounts {
    private final Table<MessagingGatewayId, MessagingAccount> accounts;

    public InMemoryMessagingAccounts(InMemoryTransactions transactions) {
        accounts = transactions.table();
    }

    @Override
    public Optional<MessagingAccount> find(MessagingGatewayId gateway) {
        return accounts.get(gateway);
    }

    @Override
    public List<MessagingAccount> all() {
        return accounts.all()
                .sorted(Comparator.comparing(MessagingAccount::gateway))
                .toList();
    }

    @Override
    public boolean save(MessagingAccount account) {
        return accounts.put(account.gateway(), account);
    }
}
