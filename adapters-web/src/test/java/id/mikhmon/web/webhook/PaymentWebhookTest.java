package id.mikhmon.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.application.payment.ReceiveCallback;
import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.application.transaction.StoreUnavailable;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.web.edge.Exchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentWebhookTest {
    private static final byte[] BYTES = {0, (byte) 0xff, '%', 'z', '\r', '\n'};

    private final List<PaymentGateway.RawCallback> received = new ArrayList<>();
    private ReceiveCallback.Outcome outcome = ReceiveCallback.Outcome.TAKEN;

    @Test
    void bytesAndHeadersArriveAsTheyCame() throws IOException {
        Exchange exchange = Exchange.post("/tripay", BYTES)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Callback-Signature", "abc");

        service(exchange);

        assertThat(received).hasSize(1);
        assertThat(received.get(0).body()).isEqualTo(BYTES);
        assertThat(received.get(0).headers()).containsEntry("x-callback-signature", "abc");
        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.answer()).isEqualTo("{\"success\":true}");
    }

    @Test
    void aForgedCallbackIs403() throws IOException {
        outcome = ReceiveCallback.Outcome.FORGED;
        Exchange exchange = Exchange.post("/tripay", BYTES);

        service(exchange);

        assertThat(exchange.status()).isEqualTo(403);
        assertThat(exchange.answer()).isEqualTo("{\"success\":false}");
    }

    @Test
    void anUnreadableCallbackIs400() throws IOException {
        outcome = ReceiveCallback.Outcome.UNREADABLE;
        Exchange exchange = Exchange.post("/tripay", BYTES);

        service(exchange);

        assertThat(exchange.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nobody", "/TRIPAY", "/tripay/", "/tripay/more", "/"})
    void anAddressOfNoGatewayIs404(String path) throws IOException {
        Exchange exchange = Exchange.post(path, BYTES);

        service(exchange);

        assertThat(exchange.status()).isEqualTo(404);
        assertThat(received).isEmpty();
    }

    @Test
    void onlyPostIsTaken() throws IOException {
        Exchange exchange = Exchange.get("/tripay");

        service(exchange);

        assertThat(exchange.status()).isEqualTo(405);
        assertThat(exchange.answerHeader("Allow")).isEqualTo("POST");
    }

    @Test
    void aBodyOver64KibIs413AndOneOf64KibIsTaken() throws IOException {
        Exchange larger = Exchange.post("/tripay", new byte[64 * 1024 + 1]);
        Exchange largest = Exchange.post("/tripay", new byte[64 * 1024]);

        service(larger);
        service(largest);

        assertThat(larger.status()).isEqualTo(413);
        assertThat(largest.status()).isEqualTo(200);
    }

    @Test
    void whatCannotBeStoredIsLeftToTheEdgeSoThatTheGatewayRepeatsIt() {
        PaymentWebhook webhook = new PaymentWebhook((gateway, callback) -> {
            throw new StoreUnavailable("gone", new IllegalStateException());
        });
        Exchange exchange = Exchange.post("/tripay", BYTES);

        assertThatThrownBy(() -> webhook.service(exchange.request(), exchange.response()))
                .isInstanceOf(StoreUnavailable.class);
    }

    private void service(Exchange exchange) throws IOException {
        new PaymentWebhook(this::receive).service(exchange.request(), exchange.response());
    }

    private ReceiveCallback.Outcome receive(GatewayId gateway, PaymentGateway.RawCallback callback) {
        assertThat(gateway).isEqualTo(GatewayId.TRIPAY);
        received.add(callback);
        return outcome;
    }
}
