package id.mikhmon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.domain.shared.Secret;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"wifi.example", "/", "https://wifi.example/", "mailto:a@b"})
    void aPublicAddressThatLinksCannotBeBuiltOnIsRefused(String address) {
        assertThatThrownBy(() -> settings(address, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTokenThatCouldBeGuessedIsRefusedAndNoneShowsInText() {
        assertThatThrownBy(() -> settings("https://wifi.example", Optional.of(Secret.of("x".repeat(31)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(settings("https://wifi.example", Optional.of(Secret.of("x".repeat(32))))
                        .toString())
                .doesNotContain("xxx");
    }

    @Test
    void aLimitIsAtLeastOneAMinute() {
        assertThatThrownBy(() -> new WebSettings.Limits(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WebSettings.Limits(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static WebSettings settings(String address, Optional<Secret> token) {
        return new WebSettings(
                URI.create(address),
                false,
                token,
                ZoneId.of("Asia/Jakarta"),
                "WiFi",
                Optional.empty(),
                WebSettings.Limits.GENEROUS);
    }
}
