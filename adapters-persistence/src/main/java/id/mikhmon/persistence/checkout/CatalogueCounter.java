package id.mikhmon.persistence.checkout;

import jakarta.persistence.EntityManager;

/** Counts changes of what the sales page shows. Called first in the transaction of the change. */
public final class CatalogueCounter {
    private CatalogueCounter() {}

    /** The row stays locked until the commit, so that the number grows in the order of the commits. */
    public static void count(EntityManager entities) {
        entities.createNativeQuery("UPDATE catalogue_version SET version = version + 1 WHERE id = 1")
                .executeUpdate();
    }
}
