package id.mikhmon.persistence.router;

import id.mikhmon.application.router.port.CertificatePins;
import id.mikhmon.domain.router.CertificateFingerprint;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.persistence.transaction.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Fingerprints in the table {@code router_certificates}. */
public final class JdbcCertificatePins implements CertificatePins {
    private final Database database;

    public JdbcCertificatePins(Database database) {
        this.database = database;
    }

    @Override
    public Optional<CertificateFingerprint> find(RouterName router) {
        return database.sql(connection -> kept(connection, router));
    }

    @Override
    public CertificateFingerprint keepFirst(RouterName router, CertificateFingerprint seen) {
        return database.sql(connection -> {
            // The row that is there already stays as it is, and is locked until the commit.
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO router_certificates"
                    + " (router, sha256) VALUES (?, ?) ON DUPLICATE KEY UPDATE router = router")) {
                insert.setString(1, router.value());
                insert.setString(2, seen.sha256());
                insert.executeUpdate();
            }
            return kept(connection, router).orElse(seen);
        });
    }

    @Override
    public void forget(RouterName router) {
        database.sql(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM router_certificates WHERE router = ?")) {
                delete.setString(1, router.value());
                return delete.executeUpdate();
            }
        });
    }

    private static Optional<CertificateFingerprint> kept(Connection connection, RouterName router) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT sha256 FROM router_certificates WHERE router = ?")) {
            select.setString(1, router.value());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(new CertificateFingerprint(rows.getString(1))) : Optional.empty();
            }
        }
    }
}
