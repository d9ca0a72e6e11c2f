package id.mikhmon.persistence.messaging;

import id.mikhmon.application.messaging.MessagingAccount;
import id.mikhmon.application.messaging.port.MessagingAccounts;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.persistence.recent.Recent;
import id.mikhmon.persistence.secret.SealedCredentials;
import id.mikhmon.persistence.secret.SecretBox;
import id.mikhmon.persistence.transaction.Database;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Accounts at messaging gateways in the table {@code messaging_accounts}, credentials and webhook secret sealed. */
public final class JpaMessagingAccounts implements MessagingAccounts {
    private static final String TABLE = "messaging_accounts";

    private final Database database;
    private final SecretBox secrets;
    private final SealedCredentials sealed;
    private final Recent<MessagingGatewayId, MessagingAccount> recent;
    private final Recent<String, List<MessagingAccount>> recentList;

    public JpaMessagingAccounts(Database database, SecretBox secrets, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.sealed = new SealedCredentials(secrets, TABLE);
        this.recent = new Recent<>(clock);
        this.recentList = new Recent<>(clock);
    }

    @Override
    public Optional<MessagingAccount> find(MessagingGatewayId gateway) {
        return recent.find(
                gateway,
                () -> database.read(
                        entities -> Optional.ofNullable(entities.find(MessagingAccountRow.class, gateway.name()))
                                .map(this::toAccount)));
    }

    @Override
    public List<MessagingAccount> all() {
        return recentList
                .find(TABLE, () -> Optional.of(database.read(this::stored)))
                .orElseThrow();
    }

    private List<MessagingAccount> stored(EntityManager entities) {
        return entities.createQuery("SELECT a FROM MessagingAccountRow a", MessagingAccountRow.class)
                .getResultStream()
                .map(this::toAccount)
                .sorted(Comparator.comparing(MessagingAccount::gateway))
                .toList();
    }

    @Override
    public boolean save(MessagingAccount account) {
        return database.write(entities -> {
            recent.changes(account.gateway());
            recentList.changes(TABLE);
            String gateway = account.gateway().name();
            MessagingAccountRow row = entities.find(MessagingAccountRow.class, gateway);
            boolean isNew = row == null;
            if (isNew) {
                row = new MessagingAccountRow();
                row.gateway = gateway;
            }
            change(row, account);
            if (isNew) {
                entities.persist(row);
                entities.flush();
            }
            return isNew;
        });
    }

    private void change(MessagingAccountRow row, MessagingAccount account) {
        row.active = account.active();
        row.baseUrl = account.baseUrl().map(URI::toString).orElse(null);
        row.sealedCredentials = sealed.seal(account.credentials(), row.gateway);
        row.sealedWebhookSecret = secrets.seal(account.webhookSecret().reveal(), webhookSecret(row.gateway));
    }

    private MessagingAccount toAccount(MessagingAccountRow row) {
        return new MessagingAccount(
                MessagingGatewayId.valueOf(row.gateway),
                row.active,
                Optional.ofNullable(row.baseUrl).map(URI::create),
                sealed.open(row.sealedCredentials, row.gateway),
                Secret.of(secrets.open(row.sealedWebhookSecret, webhookSecret(row.gateway))));
    }

    private static SecretBox.Place webhookSecret(String gateway) {
        return new SecretBox.Place(TABLE, "sealed_webhook_secret", gateway);
    }
}
