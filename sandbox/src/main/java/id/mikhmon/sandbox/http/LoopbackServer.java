package id.mikhmon.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.mikhmon.sandbox.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** An HTTP server on loopback that misbehaves on demand and remembers the last 500 requests. */
public final class LoopbackServer implements AutoCloseable {
    private static final int REMEMBERED = 500;
    private static final byte[] PROXY_PAGE =
            "<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>Just a moment</h1></body></html>"
                    .getBytes(StandardCharsets.UTF_8);

    static {
        // without it, headers and body go out as two packets and wait 40 ms for each other; the JDK reads the property
        // when its first server starts
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final Handler handler;
    private final Predicate<Request> creates;
    private final ExecutorService threads;
    private final int port;
    private final Deque<Received> journal = new ArrayDeque<>();
    private volatile HttpFault fault = HttpFault.NONE;
    private volatile Duration latency = Duration.ZERO;
    private HttpServer server;
    private boolean closed;

    /**
     * @param requestedPort 0 for a free one
     * @param creates true for requests that create something: those that {@link HttpFault#ACCEPT_THEN_HANG} leaves without an answer
     * @throws UncheckedIOException when the port is taken
     */
    public LoopbackServer(String name, int requestedPort, Handler handler, Predicate<Request> creates) {
        this.handler = handler;
        this.creates = creates;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "stand-in-" + name);
            thread.setDaemon(true);
            return thread;
        });
        this.server = listen(requestedPort);
        this.port = server.getAddress().getPort();
    }

    public int port() {
        return port;
    }

    /** From now on; requests that were left hanging stay so. The latency comes before each answer and may be zero. */
    public synchronized void misbehave(HttpFault newFault, Duration newLatency) {
        boolean wasOpen = fault != HttpFault.REFUSE;
        fault = newFault;
        latency = newLatency;
        if (newFault == HttpFault.REFUSE && wasOpen) {
            server.stop(0);
            waitUntilNobodyGetsIn();
        } else if (newFault != HttpFault.REFUSE && !wasOpen && !closed) {
            server = listen(port);
        }
    }

    public HttpFault fault() {
        return fault;
    }

    public Duration latency() {
        return latency;
    }

    /** The last 500 requests, oldest first. */
    public List<Received> received() {
        synchronized (journal) {
            return new ArrayList<>(journal);
        }
    }

    public void forget() {
        synchronized (journal) {
            journal.clear();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        server.stop(0);
        threads.shutdownNow();
    }

    /** The server's own thread closes its port a moment after it was stopped. */
    private void waitUntilNobodyGetsIn() {
        for (int tries = 0; tries < 100; tries++) {
            try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                Thread.sleep(probe.isConnected() ? 10 : 0);
            } catch (IOException refused) {
                return;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private HttpServer listen(int onPort) {
        try {
            HttpServer fresh = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 256);
            fresh.createContext("/", this::serve);
            fresh.setExecutor(threads);
            fresh.start();
            return fresh;
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "a stand-in cannot listen on port " + onPort + ": " + taken.getMessage(), taken);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        HttpFault now = fault;
        Request request = request(exchange);
        pause();
        switch (now) {
            // returning without an answer leaves the connection open and costs no thread
            case HANG -> remember(request, 0);
            case ERROR_500 -> send(exchange, request, Answer.json(500, Map.of()));
            case NONSENSE -> send(exchange, request, Answer.bytes("text/html", PROXY_PAGE));
            case CUT -> cut(exchange, request, answer(request));
            case ACCEPT_THEN_HANG -> {
                Answer answer = answer(request);
                if (creates.test(request)) {
                    remember(request, 0);
                } else {
                    send(exchange, request, answer);
                }
            }
            case NONE, REFUSE -> send(exchange, request, answer(request));
        }
    }

    private Answer answer(Request request) {
        try {
            return handler.handle(request);
        } catch (IllegalArgumentException malformed) {
            return Answer.json(400, Json.object("success", false, "message", malformed.getMessage()));
        } catch (RuntimeException bug) {
            System.getLogger(LoopbackServer.class.getName())
                    .log(System.Logger.Level.ERROR, "a stand-in failed on " + request.path(), bug);
            return Answer.json(500, Json.object("success", false, "message", bug.toString()));
        }
    }

    private void send(HttpExchange exchange, Request request, Answer answer) throws IOException {
        remember(request, answer.status());
        headers(exchange, answer);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        if (answer.body().length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
        exchange.close();
    }

    private void cut(HttpExchange exchange, Request request, Answer answer) throws IOException {
        remember(request, answer.status());
        headers(exchange, answer);
        exchange.sendResponseHeaders(answer.status(), answer.body().length + 1L);
        OutputStream body = exchange.getResponseBody();
        body.write(answer.body(), 0, answer.body().length / 2);
        body.flush();
        exchange.close();
    }

    private static void headers(HttpExchange exchange, Answer answer) {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
    }

    private static Request request(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return Request.of(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                exchange.getRequestURI().getRawQuery(),
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    private void remember(Request request, int status) {
        synchronized (journal) {
            journal.addLast(new Received(Instant.now(), request, status));
            if (journal.size() > REMEMBERED) {
                journal.removeFirst();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(latency.toMillis());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
