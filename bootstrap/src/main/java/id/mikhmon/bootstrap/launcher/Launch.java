package id.mikhmon.bootstrap.launcher;

import id.mikhmon.bootstrap.settings.NodeStart;
import id.mikhmon.bootstrap.settings.Settings;
import id.mikhmon.bootstrap.settings.WrongSetting;
import id.mikhmon.persistence.embedded.DatabaseAccess;
import id.mikhmon.persistence.embedded.EmbeddedMariaDb;
import id.mikhmon.persistence.embedded.FolderLock;
import id.mikhmon.persistence.embedded.FreeSpace;
import id.mikhmon.persistence.embedded.StartRefused;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One start of the product on one data folder, from the lock to the stop. */
final class Launch {
    /** System property: {@code false} leaves the first pages to whoever asks for them first. */
    private static final String WARM_UP = "mikhmon.launcher.warm.up";

    private final Product product;
    private final Settings settings;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final long begin = System.nanoTime();

    private @Nullable FolderLock lock;
    private @Nullable EmbeddedMariaDb database;
    private @Nullable LibertyServer server;
    private volatile boolean stopping;

    /** @param environment settings of ours that only the application knows, as environment variables */
    Launch(Product product, Settings settings, Map<String, String> environment, PrintStream out) {
        this.product = product;
        this.settings = settings;
        this.environment = new TreeMap<>(environment);
        this.out = out;
    }

    /**
     * Starts, waits for the end of the server, and stops the database.
     *
     * @return 1: the server ended by itself; a wanted stop ends the JVM inside
     * @throws StartRefused when it cannot start; everything that was started is stopped again
     * @throws WrongSetting likewise, for a setting that only the application could try
     */
    int run() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        LibertyServer started;
        try {
            started = start();
        } catch (IOException e) {
            throw new StartRefused("Cannot start in " + settings.dataFolder() + ": " + e, e);
        } catch (StartRefused | WrongSetting e) {
            endWithTheStopIfAny();
            throw e;
        }
        int code = started.awaitEnd();
        endWithTheStopIfAny();
        System.err.println("The server ended by itself with code " + code + "; see "
                + settings.dataFolder().resolve("logs"));
        return 1;
    }

    /** A stop that was asked for ends the JVM by itself; what fails meanwhile, fails because of it. */
    private void endWithTheStopIfAny() throws InterruptedException {
        if (stopping) {
            Thread.currentThread().join();
        }
    }

    private LibertyServer start() throws IOException {
        Path folder = settings.dataFolder();
        lock = FolderLock.on(folder);
        LibertyServer.endLeftover(folder);
        requireFreePort();
        Path runtime = folder.resolve("runtime");
        FreeSpace.require(folder, FreeSpace.TO_WORK + product.sizeToUnpackTo(runtime));
        Path wlp = product.unpackedTo(runtime);
        String secretKey = secretKey(folder);
        NodeStart node = NodeFile.countUp(folder, settings.databaseUrl().isEmpty());
        passSettings(startDatabase(folder, runtime), secretKey);
        pass(NodeStart.PROPERTY, node.text());
        LibertyServer started = startServer(wlp, folder);
        started.awaitReady(localAddress());
        greet();
        if (!"false".equals(System.getProperty(WARM_UP))) {
            LibertyServer.warmUp(localAddress());
        }
        return started;
    }

    private void requireFreePort() {
        String host = settings.httpHost();
        InetSocketAddress address = host.equals("*")
                ? new InetSocketAddress(settings.httpPort())
                : new InetSocketAddress(host, settings.httpPort());
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            throw new StartRefused(
                    "Cannot listen on " + host + " port " + settings.httpPort() + ": " + e.getMessage()
                            + ". Stop the program that uses it, or set MIKHMON_HTTP_PORT.",
                    e);
        }
    }

    /** Not while a stop is at work, which would not see what is started after it. */
    private synchronized LibertyServer startServer(Path wlp, Path folder) throws IOException {
        requireNotStopping();
        LibertyServer starting = new LibertyServer(wlp, folder);
        server = starting;
        starting.start(environment);
        return starting;
    }

    private void requireNotStopping() {
        if (stopping) {
            throw new StartRefused("Stopped while starting.");
        }
    }

    private synchronized DatabaseAccess startDatabase(Path folder, Path runtime) {
        requireNotStopping();
        if (settings.databaseUrl().isPresent()) {
            return new DatabaseAccess(
                    settings.databaseUrl().get(), settings.databaseUser(), settings.databasePassword());
        }
        EmbeddedMariaDb starting = new EmbeddedMariaDb(folder.resolve("database"), runtime, product::mariaDb);
        database = starting;
        DatabaseAccess access = starting.start();
        keepAlive(starting, access);
        return access;
    }

    /** A database that dies comes back under the same address; the server's pool finds it there again. */
    private void keepAlive(EmbeddedMariaDb running, DatabaseAccess access) {
        Future<?> unused = running.process().onExit().thenRun(() -> restartDatabase(running, access));
    }

    private synchronized void restartDatabase(EmbeddedMariaDb ended, DatabaseAccess access) {
        if (stopping) {
            return;
        }
        System.err.println("The database ended by itself and is started again.");
        try {
            ended.stop();
            if (ended.start().equals(access)) {
                keepAlive(ended, access);
                return;
            }
            System.err.println("The database cannot have its old port back.");
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
        }
        new Thread(() -> System.exit(Main.CANNOT_START), "exit").start();
    }

    private String secretKey(Path folder) throws IOException {
        if (settings.secretKey().isPresent()) {
            return settings.secretKey().get();
        }
        Path file = folder.resolve("secret.key");
        if (!Files.exists(file)) {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
        }
        String key = Files.readString(file).strip();
        if (!Settings.isSecretKey(key)) {
            throw new StartRefused(
                    "The file " + file + " does not hold a key, which is base64 of 32 bytes. Put back the"
                            + " file that was there: without it stored credentials cannot be read.");
        }
        return key;
    }

    private void passSettings(DatabaseAccess access, String secretKey) {
        pass(Settings.HTTP_HOST, settings.httpHost());
        pass(Settings.HTTP_PORT, Integer.toString(settings.httpPort()));
        pass(Settings.TRUSTED_PROXIES, settings.trustedProxies());
        pass(Settings.DATA_FOLDER, settings.dataFolder().toString());
        pass(Settings.DATABASE_URL, access.jdbcUrl());
        pass(Settings.DATABASE_USER, access.user());
        pass(Settings.DATABASE_PASSWORD, access.password());
        pass(Settings.PUBLIC_URL, settings.publicUrl().toString());
        pass(Settings.SECRET_KEY, secretKey);
        pass(Settings.SANDBOX, Boolean.toString(settings.sandbox()));
        pass(Settings.TIME_ZONE, settings.timeZone().getId());
        pass(Settings.LOG_FORMAT, settings.logFormat().name().toLowerCase(Locale.ROOT));
        pass(Settings.LOG_ACCESS, Boolean.toString(settings.logAccess()));
        environment.put("MIKHMON_PROXY_PATTERN", settings.proxies().pattern());
        environment.put("MIKHMON_LOG_CONSOLE", settings.logFormat() == Settings.LogFormat.JSON ? "json" : "simple");
    }

    private void pass(String property, String text) {
        environment.put(Settings.environmentName(property), text);
    }

    private URI localAddress() {
        String host = settings.httpHost();
        String reachable = host.equals("*") || host.equals("0.0.0.0") ? "127.0.0.1" : host;
        return URI.create(
                "http://" + (reachable.contains(":") ? "[" + reachable + "]" : reachable) + ":" + settings.httpPort());
    }

    private void greet() throws IOException {
        URI base = settings.publicUrl();
        out.printf(Locale.ROOT, "MikhMon is ready after %.1f s%n", (System.nanoTime() - begin) / 1e9);
        out.println("  Sales page     " + base + "/public/");
        out.println("  Log in         " + base + "/login");
        if (settings.sandbox()) {
            out.println("  Sandbox        " + base + "/sandbox/");
        }
        out.println("  Health         " + base + "/health");
        Path setupLink = settings.dataFolder().resolve("setup-link.txt");
        if (Files.exists(setupLink)) {
            out.println("  First administrator, once: "
                    + Files.readString(setupLink).strip());
        }
        out.println("  Listening on   " + settings.httpHost() + " port " + settings.httpPort() + ", data in "
                + settings.dataFolder());
        out.println("Stop with Ctrl-C.");
        out.flush();
    }

    private synchronized void stop() {
        stopping = true;
        if (server != null) {
            server.stop();
        }
        if (database != null) {
            database.stop();
        }
        if (lock != null) {
            lock.close();
        }
    }
}
