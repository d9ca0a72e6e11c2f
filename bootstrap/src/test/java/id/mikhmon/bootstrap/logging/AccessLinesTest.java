package id.mikhmon.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessLinesTest {
    @Test
    void anOrdersIdIsNotShown() {
        assertThat(AccessLines.shown("/api/v1/orders/jcwckipt2qp36uqt7ncdas3rwa/qr.png"))
                .isEqualTo("/api/v1/orders/jcwc.../qr.png");
        assertThat(AccessLines.shown("/public/order/jcwckipt2qp36uqt7ncdas3rwa"))
                .isEqualTo("/public/order/jcwc...");
    }

    @Test
    void aWebhooksSecretIsNotShown() {
        assertThat(AccessLines.shown("/webhooks/whatsapp/fonnte/0123456789abcdef0123456789abcdef01234567"))
                .isEqualTo("/webhooks/whatsapp/fonnte/0123...");
    }

    @Test
    void addressesWithoutSecretsAreShownWhole() {
        assertThat(AccessLines.shown("/api/v1/admin/messaging-gateways/fonnte"))
                .isEqualTo("/api/v1/admin/messaging-gateways/fonnte");
        assertThat(AccessLines.shown("/webhooks/payments/tripay")).isEqualTo("/webhooks/payments/tripay");
    }

    @Test
    void anAddressIsOneShortLine() {
        assertThat(AccessLines.shown("/a\r\nb")).isEqualTo("/a??b");
        assertThat(AccessLines.shown("/abc".repeat(1_000))).hasSize(203);
    }
}
