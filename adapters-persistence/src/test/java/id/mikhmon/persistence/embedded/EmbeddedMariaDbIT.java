package id.mikhmon.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbIT {
    private static final Path RUNTIME = Path.of("target", "test-database", "runtime");

    @TempDir
    Path home;

    private EmbeddedMariaDb database;

    @BeforeEach
    void newDatabase() {
        database = new EmbeddedMariaDb(home, RUNTIME);
    }

    @AfterEach
    void stopped() {
        database.stop();
    }

    @Test
    void rowsAreThereAgainAfterAStopAndAStart() throws SQLException {
        DatabaseAccess first = database.start();
        run(first, "CREATE TABLE kept (id INT PRIMARY KEY)");
        run(first, "INSERT INTO kept VALUES (7)");

        database.stop();
        DatabaseAccess second = database.start();

        assertThat(number(second, "SELECT id FROM kept")).isEqualTo(7);
    }

    @Test
    void rowsAreThereAgainAfterAKillOfTheServer() throws Exception {
        DatabaseAccess first = database.start();
        run(first, "CREATE TABLE kept (id INT PRIMARY KEY)");
        run(first, "INSERT INTO kept VALUES (7)");
        database.process().destroyForcibly().waitFor();
        assertThat(database.running()).isFalse();

        database.stop();

        assertThat(number(database.start(), "SELECT id FROM kept")).isEqualTo(7);
    }

    @Test
    void aServerThatAKilledOwnerLeftIsStoppedAndTheFolderTakenOver() throws Exception {
        DatabaseAccess first = database.start();
        run(first, "CREATE TABLE kept (id INT PRIMARY KEY)");
        run(first, "INSERT INTO kept VALUES (7)");
        Process orphan = database.process();
        releaseLockAsTheKernelDoesForADeadOwner();

        EmbeddedMariaDb next = new EmbeddedMariaDb(home, RUNTIME);
        try {
            DatabaseAccess second = next.start();

            assertThat(orphan.isAlive()).isFalse();
            assertThat(number(second, "SELECT id FROM kept")).isEqualTo(7);
        } finally {
            next.stop();
        }
    }

    @Test
    void temporaryTablesLieWhereNoOtherServerRemovesThem() throws SQLException {
        DatabaseAccess access = database.start();

        try (Connection connection = DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT @@tmpdir")) {
            rows.next();
            assertThat(Path.of(rows.getString(1))).isEqualTo(home.resolve("tmp"));
        }
    }

    @Test
    void aForeignProcessWithTheSameNumberIsLeftAlone() throws Exception {
        Process foreign = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    home.resolve("mariadb.pid"),
                    foreign.pid() + "\n"
                            + foreign.info().startInstant().orElseThrow().toEpochMilli() + "\n");

            database.start();

            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefusedInOneLine() {
        database.start();

        assertThatThrownBy(() -> new EmbeddedMariaDb(home, RUNTIME).start())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(home.toString())
                .hasMessageContaining("in use by another running instance")
                .message()
                .hasLineCount(1);
    }

    @Test
    void aFolderThatIsAFileIsRefusedInOneLine() throws IOException {
        Path file = Files.createFile(home.resolve("file"));

        assertThatThrownBy(() -> new EmbeddedMariaDb(file, RUNTIME).start())
                .isInstanceOf(StartRefused.class)
                .message()
                .hasLineCount(1);
    }

    @Test
    void onlyTheOwnerReadsThePassword() throws IOException {
        database.start();

        assertThat(Files.getPosixFilePermissions(home.resolve("password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(home.resolve("accounts.sql")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(home)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void nobodyElseGetsIn() {
        DatabaseAccess access = database.start();

        assertRefused(new DatabaseAccess(access.jdbcUrl(), "root", ""));
        assertRefused(new DatabaseAccess(access.jdbcUrl(), "", ""));
        assertRefused(new DatabaseAccess(access.jdbcUrl(), access.user(), "wrong"));
        assertRefused(access.withSchema("mysql"));
    }

    @Test
    void aCommitIsOnTheDiskBeforeItIsAnswered() throws SQLException {
        assertThat(number(database.start(), "SELECT @@innodb_flush_log_at_trx_commit"))
                .isEqualTo(1);
    }

    @Test
    void stopsWithinTwoSeconds() {
        database.start();
        long before = System.nanoTime();

        database.stop();

        assertThat((System.nanoTime() - before) / 1_000_000L).isLessThan(2_000L);
    }

    private void releaseLockAsTheKernelDoesForADeadOwner() throws ReflectiveOperationException {
        var field = EmbeddedMariaDb.class.getDeclaredField("lock");
        field.setAccessible(true);
        ((FolderLock) field.get(database)).close();
    }

    private static void assertRefused(DatabaseAccess access) {
        assertThatThrownBy(() -> run(access, "SELECT 1")).isInstanceOf(SQLException.class);
    }

    private static void run(DatabaseAccess access, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static int number(DatabaseAccess access, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
