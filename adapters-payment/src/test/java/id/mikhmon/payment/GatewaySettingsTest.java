package id.mikhmon.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GatewaySettingsTest {
    @Test
    void withoutConfigurationTheReferencesTimesHold() {
        GatewaySettings settings = GatewaySettings.defaults();

        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.questionTimeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(settings.openTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.fallbackEmail()).isEqualTo("pelanggan@example.com");
        assertThat(settings.userAgent()).isEqualTo("Mozilla/5.0 (compatible; MikhMonAgent/1.0)");
    }

    @Test
    void deadlineBeyondTheOuterTimeOutIsRefused() {
        GatewaySettings settings = GatewaySettings.defaults();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GatewaySettings(
                        settings.connectTimeout(),
                        settings.questionTimeout(),
                        Duration.ofSeconds(36),
                        settings.fallbackEmail(),
                        settings.userAgent()))
                .withMessageContaining("openTimeout");
    }
}
