package id.mikhmon.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SharedServersIT {
    @RegisterExtension
    static final TestDatabase MARIADB = TestDatabase.mariaDb();

    @RegisterExtension
    static final TestDatabase MYSQL = TestDatabase.mySql();

    @Test
    void bothServersGiveAnEmptySchemaOfTheClass() throws SQLException {
        assertThat(text(MARIADB, "SELECT CONCAT(DATABASE(), ' ', VERSION())"))
                .isEqualTo("mikhmon_sharedserversit 11.4.5-MariaDB");
        assertThat(text(MYSQL, "SELECT CONCAT(DATABASE(), ' ', VERSION())"))
                .isEqualTo("mikhmon_sharedserversit 8.0.15");
    }

    private static String text(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
