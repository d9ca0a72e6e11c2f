package id.mikhmon.sandbox.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiPredicate;

/** Posts JSON to a webhook over kept connections. A redirect is an answer like any other and is not followed. */
public final class WebhookSender {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int REMEMBERED_CHARACTERS = 500;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** What is sent, and what is written into the journal about it. */
    public record Webhook(String url, byte[] body, Map<String, String> headers, String subject, String event) {}

    /**
     * Blocks up to 20 s.
     *
     * @param accepts decides by status and body whether the vendor would be content
     */
    public Delivery send(Webhook webhook, int attempt, BiPredicate<Integer, String> accepts) {
        Instant at = Instant.now();
        long start = System.nanoTime();
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(webhook.url()))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(webhook.body()));
            webhook.headers().forEach(request::header);
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            long micros = (System.nanoTime() - start) / 1000;
            boolean accepted = accepts.test(response.statusCode(), response.body());
            return new Delivery(
                    at,
                    webhook.subject(),
                    webhook.event(),
                    attempt,
                    response.statusCode(),
                    micros,
                    accepted,
                    head(response.body()));
        } catch (IOException | IllegalArgumentException unreachable) {
            return failed(webhook, attempt, at, start, unreachable.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed(webhook, attempt, at, start, "stopped");
        }
    }

    private static Delivery failed(Webhook webhook, int attempt, Instant at, long start, String why) {
        return new Delivery(
                at,
                webhook.subject(),
                webhook.event(),
                attempt,
                0,
                (System.nanoTime() - start) / 1000,
                false,
                head(why));
    }

    private static String head(String text) {
        return text.substring(0, Math.min(REMEMBERED_CHARACTERS, text.length()));
    }
}
