package id.mikhmon.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.transaction.StoreUnavailable;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import id.mikhmon.web.edge.Exchange;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatsAppWebhookTest {
    private final WhatsAppWebhook webhook =
            new WhatsAppWebhook((gateway, secret) -> gateway == MessagingGatewayId.FONNTE && secret.equals("s3cret"));

    @ParameterizedTest
    @CsvSource({
        "/fonnte/s3cret, 200",
        "/fonnte/wrong, 404",
        "/wablas/s3cret, 404",
        "/nobody/s3cret, 404",
        "/fonnte, 404",
        "/fonnte/, 404",
        "/fonnte/s3cret/more, 404"
    })
    void onlyTheSecretOfTheGatewayOpensAndEveryAnswerIsEmpty(String path, int status) {
        Exchange exchange = Exchange.post(path, "{not even json".getBytes(StandardCharsets.UTF_8));

        webhook.service(exchange.request(), exchange.response());

        assertThat(exchange.status()).isEqualTo(status);
        assertThat(exchange.answer()).isEmpty();
    }

    @Test
    void getIsNotTaken() {
        Exchange exchange = Exchange.get("/fonnte/s3cret");

        webhook.service(exchange.request(), exchange.response());

        assertThat(exchange.status()).isEqualTo(404);
    }

    @Test
    void aStoreThatDoesNotAnswerIs503WithAnEmptyBody() {
        WhatsAppWebhook broken = new WhatsAppWebhook((gateway, secret) -> {
            throw new StoreUnavailable("gone", new IllegalStateException());
        });
        Exchange exchange = Exchange.post("/fonnte/s3cret", new byte[0]);

        broken.service(exchange.request(), exchange.response());

        assertThat(exchange.status()).isEqualTo(503);
        assertThat(exchange.answer()).isEmpty();
    }
}
