package id.mikhmon.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.bootstrap.running.LaunchedProduct;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator meets at the start: refusals in one clear line, a clean stop, and a start after every kind of death. */
class LauncherStoryIT {
    private static final Path FOLDER = Path.of("target", "launcher-story");

    private final LaunchedProduct product = LaunchedProduct.plain(FOLDER);

    @BeforeEach
    void emptyFolder() throws IOException {
        if (!Files.exists(FOLDER)) {
            return;
        }
        // what is unpacked is the same each time
        try (Stream<Path> all = Files.walk(FOLDER)) {
            all.filter(path -> !path.startsWith(FOLDER.resolve("runtime")) && !path.equals(FOLDER))
                    .sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    @AfterEach
    void nothingLeft() {
        if (product.launcher() != null) {
            product.kill();
        }
    }

    @Test
    void aWrongSettingStopsTheStartWithOneLineThatNamesIt() {
        product.with("MIKHMON_HTTP_PORT", "eighty").start();

        assertThat(product.awaitExit()).isEqualTo(Main.WRONG_SETTING);
        assertThat(product.output())
                .containsExactly("Wrong setting MIKHMON_HTTP_PORT (mikhmon.http.port): must be a port from 1 to 65535,"
                        + " not eighty");
    }

    @Test
    void aTakenPortStopsTheStartWithOneLine() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            product.with("MIKHMON_HTTP_PORT", Integer.toString(other.getLocalPort()))
                    .start();

            assertThat(product.awaitExit()).isEqualTo(Main.CANNOT_START);
            assertThat(product.output())
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .startsWith("Cannot listen on 127.0.0.1 port " + other.getLocalPort())
                            .contains("MIKHMON_HTTP_PORT"));
        }
    }

    @Test
    void aDatabaseThatIsNotThereStopsTheStartWithOneLine() {
        product.with("MIKHMON_DB_URL", "jdbc:mysql://127.0.0.1:1/mikhmon")
                .with("MIKHMON_DB_USER", "nobody")
                .start();

        assertThat(product.awaitExit()).isEqualTo(Main.CANNOT_START);
        assertThat(product.output().get(product.output().size() - 1))
                .startsWith("The application cannot start: the schema cannot be brought up to date");
    }

    @Test
    void itSurvivesAStopASecondStartAndEveryKindOfDeath() throws Exception {
        product.start().awaitReady();
        assertOnlyTheOwnerReads("secret.key");
        assertOnlyTheOwnerReads("database/password");
        String key = Files.readString(FOLDER.resolve("secret.key"));
        assertNoSecretOnCommandLines(key.strip());

        // a second start on the same data folder is refused and harms nothing
        LaunchedProduct second = LaunchedProduct.plain(FOLDER).start();
        assertThat(second.awaitExit()).isEqualTo(Main.CANNOT_START);
        assertThat(second.output())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains(FOLDER.toAbsolutePath().toString(), "in use by another running instance"));
        assertThat(status("/health/ready")).isEqualTo(200);

        // kill -9 of the launcher alone: the next start ends what is left and takes over
        ProcessHandle server = product.server();
        ProcessHandle database = product.database();
        product.killLauncher();
        assertThat(server.isAlive()).isTrue();
        assertThat(database.isAlive()).isTrue();
        product.start().awaitReady();
        assertThat(server.isAlive()).isFalse();
        assertThat(database.isAlive()).isFalse();
        assertThat(Files.readString(FOLDER.resolve("secret.key"))).isEqualTo(key);

        // kill -9 of the database: it is back within seconds
        database = product.database();
        database.destroyForcibly();
        database.onExit().join();
        awaitReadyAgain();

        // kill -9 of everything
        product.kill();
        product.start().awaitReady();

        // kill -9 of the server: the launcher says so, stops the database and ends
        database = product.database();
        product.server().destroyForcibly();
        assertThat(product.awaitExit()).isEqualTo(1);
        assertThat(product.output()).anyMatch(line -> line.contains("The server ended by itself with code 137"));
        assertThat(database.isAlive()).isFalse();

        // a clean stop leaves no process and no lock
        product.start().awaitReady();
        server = product.server();
        database = product.database();
        product.stop();
        assertThat(server.isAlive()).isFalse();
        assertThat(database.isAlive()).isFalse();

        // another key than the data were stored with is refused, and the right one is welcome after that
        assertRefusesAnotherKey(key);
    }

    private void assertRefusesAnotherKey(String key) throws IOException {
        Path file = FOLDER.resolve("secret.key");

        Files.writeString(file, "not a key");
        assertThat(product.start().awaitExit()).isEqualTo(Main.CANNOT_START);
        assertThat(product.output())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains(file.toAbsolutePath().toString(), "does not hold a key")
                        .doesNotContain("not a key"));

        String another = Base64.getEncoder().encodeToString(new byte[32]);
        Files.writeString(file, another);
        for (String format : List.of("json", "plain")) {
            assertThat(product.with("MIKHMON_LOG_FORMAT", format).start().awaitExit())
                    .isEqualTo(Main.WRONG_SETTING);
            assertThat(product.output())
                    .containsExactly("Wrong setting MIKHMON_SECRET_KEY (mikhmon.secret.key): the credentials in the"
                            + " database were stored with another key; set that one, or put back the file secret.key"
                            + " that belongs to this database");
        }

        Files.writeString(file, key);
        product.start().awaitReady();
    }

    private void assertOnlyTheOwnerReads(String file) throws IOException {
        assertThat(Files.getPosixFilePermissions(FOLDER.resolve(file)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private void assertNoSecretOnCommandLines(String key) throws IOException {
        String password = Files.readString(FOLDER.resolve("database/password")).strip();
        for (ProcessHandle process : List.of(product.launcher().toHandle(), product.server(), product.database())) {
            assertThat(Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline")))
                    .doesNotContain(key, password);
        }
    }

    private int status(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) product.url(path).toURL().openConnection();
        connection.setReadTimeout(20_000);
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    private void awaitReadyAgain() throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (status("/health/ready") != 200) {
            assertThat(System.nanoTime()).as("ready again in time").isLessThan(deadline);
            Thread.sleep(200);
        }
    }
}
