package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.GatewayAccounts;
import id.mikhmon.application.transaction.Transactions;
import java.util.List;

/** Reads accounts with the time of their last callback. */
public final class ViewGatewayAccountsService implements ViewGatewayAccounts {
    private final GatewayAccounts accounts;
    private final Transactions transactions;

    public ViewGatewayAccountsService(GatewayAccounts accounts, Transactions transactions) {
        this.accounts = accounts;
        this.transactions = transactions;
    }

    @Override
    public List<View> view() {
        return transactions.required(() -> accounts.all().stream()
                .map(account -> new View(
                        account,
                        account.credentials().keySet().stream().sorted().toList(),
                        accounts.lastCallbackAt(account.gateway())))
                .toList());
    }
}
