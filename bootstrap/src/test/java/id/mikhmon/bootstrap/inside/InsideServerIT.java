package id.mikhmon.bootstrap.inside;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.bootstrap.settings.Settings;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** All tests inside the server are in this class: a second class would deploy a second time, for half a minute. */
@ExtendWith({InsideServer.class, ArquillianExtension.class})
class InsideServerIT {
    @Inject
    Settings settings;

    @Inject
    @Readiness
    jakarta.enterprise.inject.Instance<HealthCheck> checks;

    @Resource(lookup = "jdbc/mikhmon")
    DataSource dataSource;

    @Deployment
    static WebArchive product() {
        return InsideServer.productWith(InsideServerIT.class);
    }

    @Test
    void settingsComeFromTheServersConfiguration() {
        assertThat(settings.dataFolder().toString()).endsWith("inside-server");
        assertThat(settings.timeZone().getId()).isEqualTo("Asia/Jakarta");
        assertThat(settings.sandbox()).isFalse();
    }

    @Test
    void theReadinessChecksAreUp() {
        assertThat(checks.stream().map(HealthCheck::call))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(answer -> answer.getStatus() == HealthCheckResponse.Status.UP);
    }

    @Test
    void connectionsReadOnlyWhatIsCommitted() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }
}
