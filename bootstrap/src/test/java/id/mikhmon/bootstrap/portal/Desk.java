package id.mikhmon.bootstrap.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.bootstrap.running.RunningServer;
import id.mikhmon.sandbox.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The owner at the portal: asks for pages with the automation token, and has an order that was sold. */
record Desk(RunningServer server) {
    private static final int TRIES = 300;

    HttpResponse<String> open(String address, String language) {
        return server.send(
                authorized(address).header("Accept-Language", language).GET());
    }

    /** Sends a form as a browser does, without following where it leads. */
    HttpResponse<String> send(String address, String form) {
        return server.send(authorized(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder authorized(String address) {
        return HttpRequest.newBuilder(server.url(address))
                .header("Authorization", "Bearer " + RunningServer.ADMIN_TOKEN);
    }

    /** @return id of an order whose voucher is delivered */
    String deliveredOrder() {
        String body = Json.write(Json.object(
                "offer",
                "1hari",
                "agent",
                "AG001",
                "channel",
                "QRIS",
                "customer",
                Json.object("name", "Siti Aminah", "phone", "081277720001")));
        HttpResponse<String> placed = server.send(HttpRequest.newBuilder(server.url("/api/v1/orders"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);
        String id = Json.readObject(placed.body()).get("id").toString();
        boolean paid = false;
        for (int i = 0; i < TRIES; i++) {
            Map<String, Object> order =
                    Json.readObject(server.get("/api/v1/orders/" + id).body());
            if ("DELIVERED".equals(order.get("status"))) {
                return id;
            }
            if (!paid && order.get("payment") instanceof Map<?, ?> payment) {
                paid = server.send(HttpRequest.newBuilder(
                                                server.url("/sandbox/payments/" + payment.get("reference") + "/pay"))
                                        .POST(BodyPublishers.noBody()))
                                .statusCode()
                        < 300;
            }
            pause();
        }
        throw new AssertionError("order " + id + " was not delivered in time");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
