package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.GatewayAccounts;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.payment.GatewayId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Accounts in memory. */
public final class InMemoryGatewayAccounts implements GatewayAccounts {
    private final Table<GatewayId, GatewayAccount> accounts;

    public InMemoryGatewayAccounts(InMemoryTransactions transactions) {
        accounts = transactions.table();
    }

    @Override
    public Optional<GatewayAccount> find(GatewayId gateway) {
        return accounts.get(gateway);
    }

    @Override
    public Optional<GatewayAccount> lock(GatewayId gateway) {
        return find(gateway);
    }

    @Override
    public List<GatewayAccount> all() {
        return accounts.all()
                .sorted(Comparator.comparing(GatewayAccount::gateway))
                .toList();
    }

    @Override
    public boolean save(GatewayAccount account) {
        return accounts.put(account.gateway(), account);
    }

    @Override
    public Optional<Instant> lastCallbackAt(GatewayId gateway) {
        return Optional.empty();
    }
}
