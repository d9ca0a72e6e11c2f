package id.mikhmon.persistence;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema to the state that this version of the product needs, by the migrations in {@code db/migration}. */
public final class SchemaMigration {
    /**
     * In Liberty a folder of the class path is only seen when it holds an empty file {@code flyway.location}; without it nothing would be
     * migrated and all would look well, hence the check for missing locations.
     */
    private static final String MIGRATIONS = "classpath:db/migration";

    private final DataSource dataSource;

    public SchemaMigration(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Runs what has not run yet, in the order of versions. Blocks until done; another node that migrates at the same moment is waited for.
     * Manages its own transactions: call it outside one, before anything else uses the schema.
     *
     * @return how many migrations ran now
     * @throws org.flywaydb.core.api.FlywayException when the database cannot be reached, a migration fails or one was changed after it ran
     */
    public int run() {
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations(MIGRATIONS)
                .failOnMissingLocations(true)
                .cleanDisabled(true)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
