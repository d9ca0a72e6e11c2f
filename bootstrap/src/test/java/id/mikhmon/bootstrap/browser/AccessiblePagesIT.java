package id.mikhmon.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import id.mikhmon.bootstrap.running.BrowserWindow;
import id.mikhmon.bootstrap.running.RunningServer;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page is held against the rules of WCAG 2.0 to 2.2, levels A and AA, as far as axe-core can judge them. */
class AccessiblePagesIT {
    @RegisterExtension
    static final RunningServer SERVER = RunningServer.shared();

    private static final Surroundings AROUND = new Surroundings(SERVER);
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    @RegisterExtension
    final BrowserWindow window = BrowserWindow.phone();

    @ParameterizedTest
    @EnumSource(Scene.class)
    void everyPageKeepsTheRulesInBothThemes(Scene scene) {
        scene.show(window.page(), AROUND, scene.prepared(AROUND), "id");
        window.page().evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");

        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            window.page()
                    .emulateMedia(new Page.EmulateMediaOptions()
                            .setColorScheme(theme)
                            // a colour on its way to the next is none of either theme
                            .setReducedMotion(ReducedMotion.REDUCE));

            List<Rule> violations = window.looking().withTags(RULES).analyze().getViolations();

            assertThat(violations.stream().map(AccessiblePagesIT::told))
                    .as("%s, %s", scene, theme)
                    .isEmpty();
        }
    }

    private static String told(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
