package id.mikhmon.bootstrap.schema;

import id.mikhmon.persistence.SchemaMigration;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.flywaydb.core.api.FlywayException;

/**
 * Migrates the schema when the application starts, ahead of every other observer of the start: give those a {@code @Priority} above
 * {@value #FIRST}. A failure stops the application, so that nothing works on a schema that it does not know.
 */
@ApplicationScoped
@Startup
public class SchemaStart implements HealthCheck {
    /** Comes before all that uses the schema. */
    public static final int FIRST = 100;

    private static final Logger LOG = Logger.getLogger(SchemaStart.class.getName());

    @Resource(lookup = "jdbc/mikhmon")
    private DataSource dataSource;

    private volatile boolean ready;

    void migrate(@Observes @Priority(FIRST) @Initialized(ApplicationScoped.class) Object start) {
        try {
            int ran = new SchemaMigration(dataSource).run();
            LOG.log(Level.INFO, "Schema is up to date, {0} migrations ran now", ran);
            ready = true;
        } catch (FlywayException e) {
            LOG.log(Level.SEVERE, "Start stopped: the schema cannot be brought up to date: {0}", firstLine(e));
            throw e;
        }
    }

    private static String firstLine(FlywayException e) {
        return e.getMessage() == null ? e.toString() : e.getMessage().strip().replaceAll("\\s*\\R\\s*", " | ");
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("schema").status(ready).build();
    }
}
