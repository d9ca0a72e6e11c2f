package id.mikhmon.application.messaging;

import id.mikhmon.application.messaging.port.MessagingAccounts;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import id.mikhmon.domain.shared.Secret;

/** Compares the secret in the address with the account's. */
public final class ReceiveWebhookService implements ReceiveWebhook {
    private static final Secret NOBODYS = Secret.of("\u0000");

    private final MessagingAccounts accounts;
    private final Transactions transactions;

    public ReceiveWebhookService(MessagingAccounts accounts, Transactions transactions) {
        this.accounts = accounts;
        this.transactions = transactions;
    }

    @Override
    public boolean isGenuine(MessagingGatewayId gateway, String secret) {
        return transactions
                .required(() -> accounts.find(gateway))
                .map(MessagingAccount::webhookSecret)
                .orElse(NOBODYS)
                .equals(Secret.of(secret));
    }
}
