package id.mikhmon.bootstrap.story;

import id.mikhmon.sandbox.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;

/** Whoever talks to the product over HTTP: buyers, gateways and, with the token, the owner's automation. Safe for several threads. */
final class ShopClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Function<String, URI> address;
    private final String adminToken;

    /** @param address makes the address of a path such as {@code /health} */
    ShopClient(Function<String, URI> address, String adminToken) {
        this.address = address;
        this.adminToken = adminToken;
    }

    /**
     * Sends what the caller has built; waits a minute at most.
     *
     * @throws UncheckedIOException when nothing or half an answer comes
     */
    Reply send(HttpRequest.Builder request) {
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> response =
                    http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(response, Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @param headers name, value, name, value */
    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.apply(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    Reply get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Posts bytes as they are, without a content type of ours. */
    Reply post(String path, byte[] body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofByteArray(body)));
    }

    /** Posts a form as a page without scripts does. */
    Reply postForm(String path, String form) {
        return post(
                path,
                form.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                address.apply("").toString().replaceAll("(://[^/]+).*", "$1"));
    }

    Reply placeOrder(String key, Object body) {
        return post(
                "/api/v1/orders",
                Json.write(body).getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    Reply admin(String path) {
        return get("/api/v1/admin/" + path, "Authorization", "Bearer " + adminToken);
    }

    Reply adminPost(String path) {
        return post("/api/v1/admin/" + path, new byte[0], "Authorization", "Bearer " + adminToken);
    }

    Reply adminPut(String path, Object body) {
        return send(request(
                        "/api/v1/admin/" + path,
                        "Authorization",
                        "Bearer " + adminToken,
                        "Content-Type",
                        "application/json")
                .PUT(BodyPublishers.ofString(Json.write(body))));
    }
}
