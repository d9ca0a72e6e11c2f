package id.mikhmon.persistence.checkout;

import id.mikhmon.application.checkout.port.CatalogueVersion;
import id.mikhmon.persistence.transaction.Database;

/** The number of {@link CatalogueCounter}. */
public final class JpaCatalogueVersion implements CatalogueVersion {
    private final Database database;

    public JpaCatalogueVersion(Database database) {
        this.database = database;
    }

    @Override
    public long current() {
        return database.read(
                entities -> ((Number) entities.createNativeQuery("SELECT version FROM catalogue_version WHERE id = 1")
                                .getSingleResult())
                        .longValue());
    }
}
