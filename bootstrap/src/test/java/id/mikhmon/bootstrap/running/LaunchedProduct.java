package id.mikhmon.bootstrap.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * One start of a packaged jar, as {@code java -jar} does it, on a free port and a data folder of its own choice.
 *
 * <pre>{@code
 * try (LaunchedProduct product = LaunchedProduct.sandbox(folder).start().awaitReady()) { ... product.url("/health") ... }
 * }</pre>
 */
public final class LaunchedProduct implements AutoCloseable {
    private static final Duration START_TIME = Duration.ofSeconds(180);
    private static final String READY = "Stop with Ctrl-C.";

    private final Path jar;
    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> output = Collections.synchronizedList(new ArrayList<>());
    private boolean warmUp;
    private Process launcher;

    private LaunchedProduct(Path jar, Path folder) {
        this.jar = jar.toAbsolutePath();
        this.folder = folder.toAbsolutePath();
        with("MIKHMON_DATA_DIR", this.folder.toString());
        with("MIKHMON_HTTP_PORT", Integer.toString(freePort()));
        with("MIKHMON_HTTP_HOST", "127.0.0.1");
    }

    /** The jar with the sandbox, which the build makes before the integration tests. */
    public static LaunchedProduct sandbox(Path folder) {
        return new LaunchedProduct(Path.of("target", "mikhmon-sandbox.jar"), folder);
    }

    /** The jar without the sandbox. */
    public static LaunchedProduct plain(Path folder) {
        return new LaunchedProduct(Path.of("target", "mikhmon.jar"), folder);
    }

    /** Sets an environment variable for the next start. */
    public LaunchedProduct with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Has the next start draw its first pages, as an owner's does; without it they are drawn when a test asks for them. */
    public LaunchedProduct withWarmUp() {
        warmUp = true;
        return this;
    }

    /** Starts the process and returns at once. */
    public LaunchedProduct start() {
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: run mvn -Psandbox -DskipTests package, or mvn verify");
        }
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // a killed test run leaves nothing behind
                        "-Dmikhmon.launcher.stop.with.parent=true",
                        "-Dmikhmon.launcher.warm.up=" + warmUp,
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MIKHMON_"));
        builder.environment().putAll(environment);
        output.clear();
        try {
            launcher = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread reading = new Thread(() -> read(launcher), "output of " + jar.getFileName());
        reading.setDaemon(true);
        reading.start();
        return this;
    }

    private void read(Process process) {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(output::add);
        } catch (IOException | UncheckedIOException ended) {
            // with the process
        }
    }

    /** Waits until it says that it is ready; fails with its output when it ends or takes more than three minutes. */
    public LaunchedProduct awaitReady() {
        long deadline = System.nanoTime() + START_TIME.toNanos();
        while (!output.contains(READY)) {
            if (!launcher.isAlive() || System.nanoTime() > deadline) {
                String said = String.join("\n", output());
                kill();
                throw new AssertionError("Not ready; it said:\n" + said);
            }
            pause();
        }
        return this;
    }

    /** Waits for the end, for starts that must be refused. */
    public int awaitExit() {
        try {
            if (!launcher.waitFor(START_TIME.toSeconds(), TimeUnit.SECONDS)) {
                kill();
                throw new AssertionError("Still running; it said:\n" + String.join("\n", output()));
            }
            // the reader may be a moment behind
            TimeUnit.MILLISECONDS.sleep(200);
            return launcher.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What it has written so far, line by line, both streams in one. */
    public List<String> output() {
        synchronized (output) {
            return List.copyOf(output);
        }
    }

    /**
     * Asks for an address exactly as it is written, which no {@link URI} would keep.
     *
     * @return the status of the answer
     */
    public int statusOf(String address) {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1:" + port()
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String line = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
            return Integer.parseInt(line.split(" ")[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a path such as {@code /health}. */
    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + environment.get("MIKHMON_HTTP_PORT") + path);
    }

    /** The data folder, absolute. */
    public Path folder() {
        return folder;
    }

    public int port() {
        return Integer.parseInt(environment.get("MIKHMON_HTTP_PORT"));
    }

    /** The launcher's process; server and database are its children. */
    public Process launcher() {
        return launcher;
    }

    /** The server's JVM. */
    public ProcessHandle server() {
        return child("server.pid");
    }

    /** The database server. */
    public ProcessHandle database() {
        return child("database/mariadb.pid");
    }

    private ProcessHandle child(String pidFile) {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(folder.resolve(pidFile)).get(0).strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9} of the launcher alone: server and database stay behind. */
    public void killLauncher() {
        launcher.destroyForcibly();
        launcher.onExit().join();
    }

    /** {@code kill -9} of launcher, server and database. */
    public void kill() {
        List<ProcessHandle> all = new ArrayList<>(launcher.descendants().toList());
        all.add(launcher.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
    }

    /** A clean stop, as by Ctrl-C. */
    public void stop() {
        if (launcher != null) {
            launcher.destroy();
            awaitExit();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
