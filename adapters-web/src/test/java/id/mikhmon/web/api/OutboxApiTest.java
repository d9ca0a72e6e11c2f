package id.mikhmon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.outbox.OutboxStore;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The outbox over the admin API. */
class OutboxApiTest {
    private final PlayedShop shop = new PlayedShop();
    private final ApiUnderTest api = new ApiUnderTest(shop);

    @Test
    void theOutboxIsShownByStateAndRetried() {
        shop.outbox.add(new OutboxStore.Entry(
                7,
                "voucher.provision.v1",
                "router:cafe",
                "x",
                OutboxStore.State.BLOCKED,
                5,
                Instant.parse("2026-11-22T07:00:00Z"),
                Instant.parse("2026-11-22T07:05:00Z"),
                Optional.of("wrong password")));

        JsonObject message = api.get("admin/outbox?state=BLOCKED")
                .asAdmin()
                .send()
                .json()
                .getJsonArray("messages")
                .getJsonObject(0);

        assertThat(message.getInt("id")).isEqualTo(7);
        assertThat(message.getString("lastError")).isEqualTo("wrong password");
        assertThat(message.getString("nextAttemptAt")).isEqualTo("2026-11-22T14:05:00+07:00");
        assertThat(api.get("admin/outbox?state=WAITING").asAdmin().send().json().getJsonArray("messages"))
                .isEmpty();
        assertThat(api.get("admin/outbox?state=waiting").asAdmin().send().faults())
                .containsExactly("state");
        assertThat(retry("7").status()).isEqualTo(202);
        assertThat(retry("8").status()).isEqualTo(404);
        assertThat(retry("x").status()).isEqualTo(404);
        assertThat(retry("99999999999999999999").status()).isEqualTo(404);
    }

    private Answer retry(String id) {
        return api.request("POST", "admin/outbox/" + id + "/retry").asAdmin().send();
    }
}
