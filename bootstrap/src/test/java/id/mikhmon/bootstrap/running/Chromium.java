package id.mikhmon.bootstrap.running;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds a Chromium, or gets one: {@code CHROMIUM_PATH}, then the path, then the package manager when we are root, then Playwright's own download.
 * A machine where all four fail makes the tests fail; they are never skipped.
 */
final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    /** A browser that runs without a window. */
    static com.microsoft.playwright.Browser launch(Playwright playwright) {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setHeadless(true);
        Stream<String> arguments = QUIET.stream();
        if (isRoot()) {
            arguments = Stream.concat(Stream.of("--no-sandbox"), arguments);
        }
        options.setArgs(arguments.toList());
        Optional<Path> program = fromSetting().or(Chromium::onPath).or(Chromium::fromPackages);
        if (program.isPresent()) {
            options.setExecutablePath(program.get());
        } else {
            download();
        }
        return playwright.chromium().launch(options);
    }

    /** For Playwright: it downloads its own browsers at once unless told not to. */
    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static Optional<Path> fromSetting() {
        String text = System.getenv("CHROMIUM_PATH");
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        Path program = Path.of(text);
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException("CHROMIUM_PATH names no program: " + program);
        }
        return Optional.of(program);
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> fromPackages() {
        if (!isRoot() || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        run(Map.of("DEBIAN_FRONTEND", "noninteractive"), "apt-get", "update", "-qq");
        run(
                Map.of("DEBIAN_FRONTEND", "noninteractive"),
                "apt-get",
                "install",
                "-y",
                "-qq",
                "--no-install-recommends",
                "chromium");
        return onPath();
    }

    private static void download() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        boolean done = run(
                Map.of(),
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium");
        if (!done) {
            throw new IllegalStateException(
                    "No Chromium: set CHROMIUM_PATH, or install a package of it, or run the tests as root on Debian,"
                            + " or with access to Playwright's download server.");
        }
    }

    private static boolean run(Map<String, String> environment, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            return process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
