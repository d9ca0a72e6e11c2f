package id.mikhmon.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WhatsAppSettingsTest {
    @Test
    void withoutConfigurationTheseDefaultsHold() {
        assertThat(WhatsAppSettings.defaults())
                .isEqualTo(new WhatsAppSettings(
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        "MikhMonAgent/1.0",
                        false));
    }

    @Test
    void timeThatIsNoTimeIsRefusedByItsName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WhatsAppSettings(
                        Duration.ofSeconds(3), Duration.ZERO, Duration.ofSeconds(20), "MikhMonAgent/1.0", false))
                .withMessageContaining("questionTimeout");
    }
}
