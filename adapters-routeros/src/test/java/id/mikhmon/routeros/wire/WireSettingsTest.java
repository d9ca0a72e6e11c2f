package id.mikhmon.routeros.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WireSettingsTest {

    @Test
    void standardSettingsAreThese() {
        assertThat(WireSettings.standard())
                .hasToString("WireSettings[timeouts=Timeouts[connect=PT3S, login=PT5S, command=PT10S],"
                        + " silence=Silence[cancelGrace=PT5S, keepAlive=PT1M, idle=PT5M],"
                        + " pauses=Pauses[first=PT0.25S, longest=PT5S],"
                        + " limits=Limits[window=64, sessions=2, callers=512, replyBytes=67108864]]");
    }

    @Test
    void impossibleSettingsAreRefused() {
        Duration second = Duration.ofSeconds(1);

        assertThatThrownBy(() -> new WireSettings.Limits(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WireSettings.Pauses(second.multipliedBy(2), second))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WireSettings.Timeouts(Duration.ZERO, second, second))
                .hasMessageContaining("connect timeout");
    }
}
