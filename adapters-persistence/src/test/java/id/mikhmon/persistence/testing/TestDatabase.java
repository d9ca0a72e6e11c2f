package id.mikhmon.persistence.testing;

import com.mysql.cj.jdbc.MysqlDataSource;
import id.mikhmon.persistence.embedded.DatabaseAccess;
import id.mikhmon.persistence.embedded.EmbeddedDatabase;
import id.mikhmon.persistence.embedded.EmbeddedMariaDb;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh, empty schema per test class on a server that all test classes of this JVM share. The server starts with the first class that needs
 * it and stops after the last one; its files lie under {@code target/test-database}, for each of the JVMs that run side by side in a folder of its own, and are kept for a
 * quicker next run. Schemas are not.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestDatabase database = TestDatabase.chosen();
 * ...
 * database.dataSource()   // or jdbcUrl(), user(), password()
 * }</pre>
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {
    /** Which server: {@code mariadb} (also when unset) or {@code mysql}. */
    public static final String CHOICE = "test.database";

    private static final ExtensionContext.Namespace SERVERS = ExtensionContext.Namespace.create(TestDatabase.class);

    private final Engine engine;
    private DatabaseAccess access;
    private String schema;
    /** JUnit calls for each nested test class again; they share the schema of the outermost. */
    private int depth;

    private enum Engine {
        MARIADB,
        MYSQL
    }

    private TestDatabase(Engine engine) {
        this.engine = engine;
    }

    /** The server that the system property {@value #CHOICE} names, so that one set of tests can run on both. */
    public static TestDatabase chosen() {
        return new TestDatabase(
                Engine.valueOf(System.getProperty(CHOICE, "mariadb").toUpperCase(Locale.ROOT)));
    }

    /** MariaDB 11.4, the embedded database of the product. */
    public static TestDatabase mariaDb() {
        return new TestDatabase(Engine.MARIADB);
    }

    /** MySQL 8.0.15. */
    public static TestDatabase mySql() {
        return new TestDatabase(Engine.MYSQL);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        if (depth++ > 0) {
            return;
        }
        Server server = context.getRoot().getStore(SERVERS).getOrComputeIfAbsent(engine, Server::started, Server.class);
        schema = "mikhmon_" + context.getRequiredTestClass().getSimpleName().toLowerCase(Locale.ROOT);
        run(server.access, "DROP DATABASE IF EXISTS " + schema);
        run(server.access, "CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
        access = server.access.withSchema(schema);
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        if (--depth == 0 && access != null) {
            run(access, "DROP DATABASE " + schema);
        }
    }

    private static void run(DatabaseAccess access, String statement) throws SQLException {
        try (Connection connection = dataSource(access).getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** The address of this class's schema; only while a test class runs, as all that follows. */
    public String jdbcUrl() {
        return access.jdbcUrl();
    }

    public String user() {
        return access.user();
    }

    public String password() {
        return access.password();
    }

    /** The name of this class's schema. */
    public String schema() {
        return schema;
    }

    /** Opens a new connection at each call; there is no pool. */
    public DataSource dataSource() {
        return dataSource(access);
    }

    private static DataSource dataSource(DatabaseAccess access) {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(access.jdbcUrl());
        source.setUser(access.user());
        source.setPassword(access.password());
        return source;
    }

    /** Stopped by JUnit when the last test of the JVM is over. */
    private record Server(EmbeddedDatabase database, DatabaseAccess access) implements AutoCloseable {

        static Server started(Engine engine) {
            Path folder = Path.of("target", "test-database", System.getProperty("mikhmon.test.fork", "alone"));
            Path home = folder.resolve(engine.name().toLowerCase(Locale.ROOT));
            Path runtime = folder.resolve("runtime");
            EmbeddedDatabase database = switch (engine) {
                case MARIADB -> new EmbeddedMariaDb(home, runtime);
                case MYSQL -> new EmbeddedMySql(home, runtime);
            };
            Runtime.getRuntime().addShutdownHook(new Thread(database::stop, "stop of the test database"));
            return new Server(database, database.start());
        }

        @Override
        public void close() {
            database.stop();
        }
    }
}
