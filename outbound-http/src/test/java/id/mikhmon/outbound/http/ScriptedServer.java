package id.mikhmon.outbound.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A system on a loopback port that plays a script: one step for each request, in order. */
public final class ScriptedServer implements AutoCloseable {
    /** What it does with one request. */
    public interface Step {
        void play(HttpExchange exchange) throws IOException;
    }

    /** @param headers by lower-case name, the first of each */
    public record Received(String method, String target, Map<String, String> headers, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Step> script = new ArrayDeque<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    public ScriptedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /** @return the address, without a trailing slash */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public synchronized ScriptedServer then(Step step) {
        script.add(step);
        return this;
    }

    public ScriptedServer thenAnswer(int status, String body) {
        return then(exchange -> answer(exchange, status, body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Takes the request and closes the connection without a word. */
    public ScriptedServer thenCut() {
        return then(HttpExchange::close);
    }

    /** Announces more than it sends. */
    public ScriptedServer thenCutInTheMiddle(String firstPart) {
        return then(exchange -> {
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody().write(firstPart.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("cut");
        });
    }

    /** Takes the request and stays silent until the test is over. */
    public ScriptedServer thenHang() {
        return then(exchange -> waitForTheEnd());
    }

    /** Sends a head and then nothing, so that only a deadline over the whole answer helps. */
    public ScriptedServer thenHangInTheBody() {
        return then(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            waitForTheEnd();
        });
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), Map.copyOf(headers), body));
        next().play(exchange);
    }

    private synchronized Step next() {
        Step step = script.poll();
        return step == null ? exchange -> answer(exchange, 500, "no step left".getBytes(StandardCharsets.UTF_8)) : step;
    }

    private void waitForTheEnd() {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
