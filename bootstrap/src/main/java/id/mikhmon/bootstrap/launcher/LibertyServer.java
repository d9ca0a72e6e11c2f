package id.mikhmon.bootstrap.launcher;

import id.mikhmon.bootstrap.settings.WrongSetting;
import id.mikhmon.persistence.embedded.OwnedProcess;
import id.mikhmon.persistence.embedded.StartRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Open Liberty with the application, as a child process. Its settings go in by environment, never on the command line, which all users of the machine can read. */
final class LibertyServer {
    static final String NAME = "mikhmon";

    private static final Duration START_TIME = Duration.ofSeconds(180);
    private static final Duration STOP_TIME = Duration.ofSeconds(30);
    /** "An exception occurred while starting the application": the server itself would go on without it. */
    private static final String APPLICATION_FAILED = "CWWKZ0002E";

    /** Said at every start and no news: its own launch and stop, and consequences of how we set it up. */
    private static final Pattern CHATTER = Pattern.compile(
            "^Launching |CWWKE0001I|CWWKE1100I|CWWKE0036I|CWWKE0085I|CWOWB1009W|CWWKS1123I|CWWKS410[45]I|SESN8501I|CWPMI2003I|"
                    + "^OpenJDK 64-Bit Server VM warning: Sharing|"
                    // The server's own options open a package that newer JDKs have no more.
                    + "^WARNING: package sun[.]security[.]action not in java[.]base");

    /** How the application says in one line why it stopped its start. */
    private static final String STOPPED = "Start stopped: ";

    private final Path wlp;
    private final Path logs;
    private final Path pidFile;
    private @Nullable OwnedProcess process;
    private Instant startedAt = Instant.MAX;

    /**
     * @param wlp the unpacked server
     * @param folder the data folder, for logs and process number
     */
    LibertyServer(Path wlp, Path folder) {
        this.wlp = wlp;
        this.logs = folder.resolve("logs");
        this.pidFile = pidFile(folder);
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("server.pid");
    }

    /** Ends a server that a killed launcher left on this data folder. */
    static void endLeftover(Path folder) throws IOException {
        OwnedProcess.endLeftover(pidFile(folder), folder.toString(), STOP_TIME);
    }

    void start(Map<String, String> environment) throws IOException {
        Files.createDirectories(logs);
        startedAt = Instant.now();
        ProcessBuilder builder = new ProcessBuilder(command())
                .directory(wlp.resolve("usr/servers/" + NAME).toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        Map<String, String> own = builder.environment();
        // another Liberty's folders must not become ours
        own.keySet()
                .removeIf(name ->
                        name.startsWith("WLP_") || name.endsWith("LOG_DIR") || name.startsWith("VARIABLE_SOURCE"));
        own.putAll(environment);
        own.put("LOG_DIR", logs.toString());
        own.put("X_LOG_DIR", logs.toString());
        process = OwnedProcess.start(builder, pidFile);
        Thread copying = new Thread(this::copyOutput, "output of the server");
        copying.setDaemon(true);
        copying.start();
    }

    /** What the server writes goes to our own output, without its chatter about itself, and not how it falls once our own line says why. */
    private void copyOutput() {
        boolean falling = false;
        try (BufferedReader lines = started().process().inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                falling |= line.contains(STOPPED);
                if (!falling && !line.isBlank() && !CHATTER.matcher(line).find()) {
                    System.out.println(line);
                }
            }
        } catch (IOException ended) {
            // the process is gone, and its output with it
        }
    }

    private OwnedProcess started() {
        return Objects.requireNonNull(process, "the server was not started");
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(StartOptions.jvm());
        command.add("-javaagent:" + wlp.resolve("bin/tools/ws-javaagent.jar"));
        command.add("@" + wlp.resolve("lib/platform/java/java9.options"));
        command.add("-jar");
        command.add(wlp.resolve("bin/tools/ws-server.jar").toString());
        command.add(NAME);
        return command;
    }

    /**
     * Waits until the application answers that it is ready.
     *
     * @throws StartRefused when the server ends, the application cannot start or it takes too long; in one line with the reason that the log gives
     * @throws WrongSetting when the application says that this is the reason
     */
    void awaitReady(URI address) {
        long deadline = System.nanoTime() + START_TIME.toNanos();
        while (System.nanoTime() < deadline) {
            if (!started().alive()) {
                throw new StartRefused(
                        "The server ended with code " + started().exitCode() + " while starting" + reason());
            }
            if (ready(address)) {
                return;
            }
            if (log().contains(APPLICATION_FAILED)) {
                throw stoppedByItself()
                        .flatMap(WrongSetting::toldBy)
                        .<RuntimeException>map(wrong -> wrong)
                        .orElseGet(() -> new StartRefused("The application cannot start" + reason()));
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartRefused("The start was interrupted", e);
            }
        }
        throw new StartRefused("The server is not ready after " + START_TIME.toSeconds() + " s" + reason());
    }

    private static boolean ready(URI address) {
        return answers("GET", address.resolve("/health/ready"), Duration.ofSeconds(5));
    }

    /** Has the application draw its first pages before anybody waits for them, until it knows of no more; returns at once. */
    static void warmUp(URI address) {
        Thread drawing = new Thread(
                () -> {
                    URI next = address.resolve("/warm-up");
                    // A busy machine takes long for the first one, and nobody waits for it here.
                    while (answers("POST", next, Duration.ofMinutes(2))) {
                        // the next one
                    }
                },
                "warm-up");
        drawing.setDaemon(true);
        drawing.start();
    }

    /** @return whether the answer is 200; not when there is none in time */
    private static boolean answers(String method, URI address, Duration patience) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setRequestMethod(method);
            connection.setConnectTimeout(500);
            connection.setReadTimeout(Math.toIntExact(patience.toMillis()));
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    private String log() {
        try {
            // Until the server has opened its log, the one of the start before is still in its place.
            if (Files.getLastModifiedTime(logs.resolve("messages.log"))
                    .toInstant()
                    .isBefore(startedAt)) {
                return "";
            }
            return OwnedProcess.logSince(logs.resolve("messages.log"), 0);
        } catch (IOException e) {
            return "";
        }
    }

    /** What the application says; else the first error of the server. */
    private String reason() {
        return stoppedByItself()
                .map(said -> ": " + said)
                .orElseGet(() -> log().lines()
                                .filter(text -> text.matches(".*\\b[A-Z]{5}[0-9]{4}E: .*"))
                                .findFirst()
                                .map(text -> ": " + text.replaceFirst("^.*?([A-Z]{5}[0-9]{4}E: )", "$1"))
                                .orElse("")
                        + " (see " + logs.resolve("messages.log") + ")");
    }

    private Optional<String> stoppedByItself() {
        return log().lines()
                .filter(text -> text.contains(STOPPED))
                .findFirst()
                .map(text -> text.substring(text.indexOf(STOPPED) + STOPPED.length()))
                // in a JSON log the server's own members follow
                .map(text -> text.replaceFirst("\",\"ibm_.*$", ""));
    }

    /** Waits until the server ends, whoever ends it. */
    int awaitEnd() throws InterruptedException {
        return started().process().waitFor();
    }

    void stop() {
        if (process != null) {
            process.end(STOP_TIME);
        }
    }
}
