package id.mikhmon.bootstrap.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The product with the sandbox, started once for all test classes of this JVM and stopped after the last; its data start empty. Tests share it, so
 * each makes what it needs under names of its own and counts nothing that others add to.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final RunningServer server = RunningServer.shared();
 * ...
 * server.get("/health").body()
 * }</pre>
 */
public final class RunningServer implements BeforeAllCallback {
    /** Full rights on the admin API. */
    public static final String ADMIN_TOKEN = "token-of-the-integration-tests-0123456789";

    /** Vouchers that an agent may sell in a minute before the owner looks; more than any test sells but one about that. */
    public static final int SOLD_UNSEEN = 30;

    private static final ExtensionContext.Namespace STARTED = ExtensionContext.Namespace.create(RunningServer.class);
    /** One for each JVM that runs tests side by side with this one. */
    private static final Path FOLDER =
            Path.of("target", "running-server-" + System.getProperty("mikhmon.test.fork", "alone"));

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private LaunchedProduct product;

    private RunningServer() {}

    public static RunningServer shared() {
        return new RunningServer();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        product = context.getRoot()
                .getStore(STARTED)
                .getOrComputeIfAbsent("shared", key -> started(), LaunchedProduct.class);
    }

    private static LaunchedProduct started() {
        emptied();
        LaunchedProduct product = LaunchedProduct.sandbox(FOLDER)
                .with("MIKHMON_ADMIN_TOKEN", ADMIN_TOKEN)
                .with("MIKHMON_AGENT_REGISTRATION", "true")
                .with("MIKHMON_SALE_LIMIT_MINUTE", Integer.toString(SOLD_UNSEEN));
        return product.withWarmUp().start().awaitReady();
    }

    /** All but the unpacked programs, which are the same each time. */
    private static void emptied() {
        if (!Files.exists(FOLDER)) {
            return;
        }
        try (Stream<Path> all = Files.walk(FOLDER)) {
            all.filter(path -> !path.startsWith(FOLDER.resolve("runtime")) && !path.equals(FOLDER))
                    .sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, for tests that look at its folder or output; nobody stops the shared one. */
    public LaunchedProduct product() {
        return product;
    }

    public URI url(String path) {
        return product.url(path);
    }

    /** The answer as text, whatever its status. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(url(path)).GET());
    }

    /** Sends what the caller has built, with a time limit of 30 s. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
