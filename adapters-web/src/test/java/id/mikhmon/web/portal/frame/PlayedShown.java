package id.mikhmon.web.portal.frame;

import id.mikhmon.web.WebSettings;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** What is written for a visitor who reads Indonesian, in Jakarta. */
public final class PlayedShown extends Shown {
    /** Of the shop WiFi at wifi.example.id. */
    public static final WebSettings SETTINGS = new WebSettings(
            URI.create("https://wifi.example.id"),
            false,
            Optional.empty(),
            ZoneId.of("Asia/Jakarta"),
            "WiFi",
            Optional.empty(),
            WebSettings.Limits.GENEROUS);

    public PlayedShown(Clock clock) {
        this.texts = new PlayedTexts();
        this.settings = SETTINGS;
        this.clock = clock;
    }
}
