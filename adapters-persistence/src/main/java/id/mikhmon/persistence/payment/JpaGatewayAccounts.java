package id.mikhmon.persistence.payment;

import id.mikhmon.application.payment.GatewayAccount;
import id.mikhmon.application.payment.port.GatewayAccounts;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.persistence.checkout.CatalogueCounter;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.recent.Recent;
import id.mikhmon.persistence.secret.SealedCredentials;
import id.mikhmon.persistence.secret.SecretBox;
import id.mikhmon.persistence.transaction.Database;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Accounts at payment gateways in the table {@code gateway_accounts}, their credentials sealed. */
public final class JpaGatewayAccounts implements GatewayAccounts {
    private final Database database;
    private final SealedCredentials sealed;
    private final Recent<GatewayId, GatewayAccount> recent;

    public JpaGatewayAccounts(Database database, SecretBox secrets, Clock clock) {
        this.database = database;
        this.sealed = new SealedCredentials(secrets, "gateway_accounts");
        this.recent = new Recent<>(clock);
    }

    @Override
    public Optional<GatewayAccount> find(GatewayId gateway) {
        return recent.find(
                gateway,
                () -> database.read(
                        entities -> Optional.ofNullable(entities.find(GatewayAccountRow.class, gateway.name()))
                                .map(row -> GatewayAccountRows.toAccount(row, sealed))));
    }

    @Override
    public Optional<GatewayAccount> lock(GatewayId gateway) {
        return database.write(entities -> Optional.ofNullable(
                        entities.find(GatewayAccountRow.class, gateway.name(), LockModeType.PESSIMISTIC_WRITE))
                .map(row -> GatewayAccountRows.toAccount(row, sealed)));
    }

    @Override
    public List<GatewayAccount> all() {
        return database.read(
                entities -> entities.createQuery("SELECT a FROM GatewayAccountRow a", GatewayAccountRow.class)
                        .getResultStream()
                        .map(row -> GatewayAccountRows.toAccount(row, sealed))
                        .sorted(Comparator.comparing(GatewayAccount::gateway))
                        .toList());
    }

    @Override
    public boolean save(GatewayAccount account) {
        return database.write(entities -> {
            recent.changes(account.gateway());
            CatalogueCounter.count(entities);
            GatewayAccountRow row =
                    entities.find(GatewayAccountRow.class, account.gateway().name());
            if (row == null) {
                entities.persist(GatewayAccountRows.toRow(account, sealed));
                entities.flush();
                return true;
            }
            GatewayAccountRows.change(row, account, sealed);
            return false;
        });
    }

    @Override
    public Optional<Instant> lastCallbackAt(GatewayId gateway) {
        return database.read(entities -> {
            Number latest =
                    (Number) entities.createNativeQuery("SELECT MAX(received_at) FROM callbacks WHERE gateway = ?")
                            .setParameter(1, gateway.name())
                            .getSingleResult();
            return Optional.ofNullable(latest).map(micros -> Micros.toInstant(micros.longValue()));
        });
    }
}
