package id.mikhmon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.payment.CallbackState;
import id.mikhmon.application.payment.ListCallbacks;
import id.mikhmon.domain.payment.GatewayId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallbacksApiTest {
    private final PlayedShop shop = new PlayedShop();
    private final ApiUnderTest api = new ApiUnderTest(shop);

    @Test
    void inboxIsListedWithWhatBecameOfEachCallback() {
        shop.gateways.callbacks.add(received(7, Optional.empty()));
        shop.gateways.callbacks.add(received(6, Optional.of("PAID")));

        Answer all = api.get("admin/payment-callbacks?limit=2").asAdmin().send();
        Answer waiting =
                api.get("admin/payment-callbacks?waiting=TRUE").asAdmin().send();

        assertThat(all.json().getJsonArray("callbacks")).hasSize(2);
        assertThat(all.json().getInt("next")).isEqualTo(6);
        assertThat(all.json().getJsonArray("callbacks").getJsonObject(1).keySet())
                .containsExactlyInAnyOrderElementsOf(new ApiDescription().properties("PaymentCallback"));
        assertThat(waiting.json().getJsonArray("callbacks")).hasSize(1);
        assertThat(waiting.json().isNull("next")).isTrue();
        assertThat(api.get("admin/payment-callbacks?state=UNKNOWN")
                        .asAdmin()
                        .send()
                        .json()
                        .getJsonArray("callbacks"))
                .isEmpty();
    }

    @Test
    void whatIsWrongIsSaidByField() {
        assertThat(api.get("admin/payment-callbacks?limit=0&waiting=maybe&state=perhaps&before=x&gateway=PAYPAL")
                        .asAdmin()
                        .send()
                        .faults())
                .containsExactlyInAnyOrder("limit", "waiting", "state", "before", "gateway");
    }

    @Test
    void callbackIsWorkedOnAgainOrUnknown() {
        shop.gateways.callbacks.add(received(7, Optional.empty()));

        assertThat(work("7").status()).isEqualTo(204);
        assertThat(work("8").status()).isEqualTo(404);
        assertThat(work("x").status()).isEqualTo(404);
    }

    @Test
    void onlyAnUnknownCallbackIsClosedAndWithAReason() {
        shop.gateways.callbacks.add(received(7, Optional.of("PAID")));
        shop.gateways.callbacks.add(new ListCallbacks.Received(
                8,
                GatewayId.TRIPAY,
                Instant.EPOCH,
                1,
                CallbackState.UNKNOWN,
                Optional.of(Instant.EPOCH),
                Optional.of("unknown reference")));

        assertThat(close("8", "{\"reason\":\"toko lain\"}").status()).isEqualTo(204);
        assertThat(close("7", "{\"reason\":\"toko lain\"}").status()).isEqualTo(404);
        assertThat(close("x", "{\"reason\":\"toko lain\"}").status()).isEqualTo(404);
        assertThat(close("8", "{\"reason\":\" \"}").faults()).containsExactly("reason");
        assertThat(close("8", "{}").faults()).containsExactly("reason");
    }

    private Answer close(String id, String body) {
        return api.request("POST", "admin/payment-callbacks/" + id + "/close")
                .asAdmin()
                .json(body)
                .send();
    }

    private Answer work(String id) {
        return api.request("POST", "admin/payment-callbacks/" + id + "/work")
                .asAdmin()
                .send();
    }

    private static ListCallbacks.Received received(long id, Optional<String> result) {
        return new ListCallbacks.Received(
                id,
                GatewayId.TRIPAY,
                Instant.EPOCH,
                1,
                result.isPresent() ? CallbackState.WORKED : CallbackState.WAITING,
                result.map(done -> Instant.EPOCH.plusSeconds(1)),
                result);
    }
}
