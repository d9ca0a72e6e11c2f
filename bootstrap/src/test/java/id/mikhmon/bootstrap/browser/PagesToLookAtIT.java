package id.mikhmon.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import id.mikhmon.bootstrap.running.BrowserWindow;
import id.mikhmon.bootstrap.running.RunningServer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pictures of every page for people to look at, as {@code target/screenshots/PAGE-LANGUAGE-THEME-WIDTH.png}; what can be judged without eyes is held
 * against each.
 */
class PagesToLookAtIT {
    @RegisterExtension
    static final RunningServer SERVER = RunningServer.shared();

    private static final Surroundings AROUND = new Surroundings(SERVER);

    @RegisterExtension
    final BrowserWindow phone = BrowserWindow.phone();

    @RegisterExtension
    final BrowserWindow desktop = BrowserWindow.desktop();

    @ParameterizedTest
    @EnumSource(Scene.class)
    void everyPageShowsInBothLanguagesThemesAndSizes(Scene scene) {
        String prepared = scene.prepared(AROUND);
        for (String language : List.of("id", "en")) {
            Wording foreign = Wording.ofOnly(language.equals("en") ? "id" : "en");
            for (BrowserWindow window : List.of(phone, desktop)) {
                scene.show(window.page(), AROUND, prepared, language);

                assertThat(foreign.on(window.page(), AROUND.ownersWords()))
                        .as("%s in %s", scene, language)
                        .isEmpty();
                for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    window.page()
                            .emulateMedia(new Page.EmulateMediaOptions()
                                    .setColorScheme(theme)
                                    // a colour on its way to the next is none of either theme
                                    .setReducedMotion(ReducedMotion.REDUCE));
                    window.screenshot(String.join(
                                    "-",
                                    scene.name().replace('_', '-'),
                                    language,
                                    theme.name(),
                                    Integer.toString(window.page().viewportSize().width))
                            .toLowerCase(Locale.ROOT));
                }
            }
        }
    }
}
