package id.mikhmon.web.portal.buyer.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.mikhmon.web.page.Answer;
import id.mikhmon.web.page.Assets;
import id.mikhmon.web.page.PageHeaders;
import id.mikhmon.web.page.PageRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;

/**
 * Serves the buyer's pages over played in-ports, to be looked at: {@code /at/SCENE/public/…} is that page in that scene,
 * and every other address is the plain scene. Run it from the test class path with a port as argument.
 */
public final class PagesToLookAt {
    private final Assets assets = new Assets();
    private final Map<String, PagesUnderTest> scenes = Scenes.all();

    /** The plain scene's order is on its way: payable, paid and delivered, six seconds each, and again. */
    private static Orders live() {
        return switch (step()) {
            case 0 -> Orders.anOrder();
            case 1 -> Orders.anOrder().payableByQris();
            case 2 -> Orders.anOrder().paid();
            default -> Orders.anOrder().deliveredWith("k7qv2mzx", "k7qv2mzx");
        };
    }

    private static int step() {
        return (int) (System.nanoTime() / 6_000_000_000L % 4);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/assets/")) {
            Assets.Asset asset =
                    assets.find(path.substring("/assets/".length())).orElseThrow();
            exchange.getResponseHeaders().set("Content-Type", asset.contentType());
            send(exchange, 200, asset.plain());
            return;
        }
        PagesUnderTest pages = scenes.get("plain");
        pages.shop.orders.put(Orders.ID, live().view());
        if (path.startsWith("/api/v1/orders/")) {
            exchange.getResponseHeaders().set("ETag", "\"" + step() + "\"");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            send(exchange, 200, "{}".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        if (path.startsWith("/at/")) {
            String[] parts = path.split("/", 4);
            pages = Objects.requireNonNull(scenes.get(parts[2]));
            path = "/" + parts[3];
        }
        Answer answer = pages.answer(new PageRequest(
                exchange.getRequestMethod(),
                path,
                Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Accept-Language"), ""),
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), ""),
                "127.0.0.1",
                exchange::getRequestBody));
        PageHeaders.OF_ALL_PAGES.forEach(exchange.getResponseHeaders()::set);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        answer.parts().forEach(all::writeBytes);
        send(exchange, answer.status(), all.toByteArray());
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            if (body.length > 0) {
                out.write(body);
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        PagesToLookAt pages = new PagesToLookAt();
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 0);
        server.createContext("/", exchange -> {
            try {
                pages.handle(exchange);
            } catch (RuntimeException e) {
                e.printStackTrace();
                send(exchange, 500, new byte[0]);
            }
        });
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort() + "/public/?agent=AG001");
        pages.scenes
                .keySet()
                .forEach(name ->
                        System.out.println("/at/" + name + "/public/  /at/" + name + "/public/order/" + Orders.ID));
    }
}
