package id.mikhmon.bootstrap.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready needs the database: a connection of the pool must answer within two seconds. */
@ApplicationScoped
@Readiness
public class DatabaseCheck implements HealthCheck {
    private static final int PATIENCE_IN_SECONDS = 2;

    @Resource(lookup = "jdbc/mikhmon")
    private DataSource dataSource;

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = dataSource.getConnection()) {
            return HealthCheckResponse.named("database")
                    .status(connection.isValid(PATIENCE_IN_SECONDS))
                    .build();
        } catch (SQLException e) {
            // neither address nor account: this page needs no login
            return HealthCheckResponse.named("database")
                    .down()
                    .withData("error", e.getClass().getSimpleName() + " " + e.getSQLState())
                    .build();
        }
    }
}
