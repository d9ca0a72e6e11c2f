package id.mikhmon.persistence.agent;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.persistence.SchemaMigration;
import id.mikhmon.persistence.testing.EarlierSchema;
import id.mikhmon.persistence.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgentsFromBeforeLevelsIT {
    private static final String LAST_WITHOUT_LEVELS = "20261123024509";

    @RegisterExtension
    static final TestDatabase database = TestDatabase.chosen();

    @Test
    void agentsThatWereThereKeepTheirLevelAndWhetherTheySell() throws SQLException {
        EarlierSchema.migrate(database, LAST_WITHOUT_LEVELS);
        try (Connection connection = database.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("INSERT INTO agents (code, name, phone, level, active, version) VALUES"
                    + " ('AG001', 'Warung Sari', '+6281200000001', 'GOLD', TRUE, 1),"
                    + " ('AG002', 'Kios Budi', '+6281200000002', 'BRONZE', FALSE, 3)");

            new SchemaMigration(database.dataSource()).run();

            assertThat(EarlierSchema.texts(
                            sql, "SELECT CONCAT_WS(' ', code, level, status, credit_limit, offers) FROM agents"))
                    .containsExactlyInAnyOrder("AG001 GOLD ACTIVE 0 []", "AG002 BRONZE SUSPENDED 0 []");
        }
    }
}
