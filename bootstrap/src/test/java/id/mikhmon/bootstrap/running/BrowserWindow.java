package id.mikhmon.bootstrap.running;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotScale;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh browser window per test, in one headless Chromium for all tests of this JVM.
 *
 * <pre>{@code
 * @RegisterExtension
 * final BrowserWindow window = BrowserWindow.phone().withoutScript();
 * ...
 * window.page().navigate(server.url("/public/").toString());
 * window.screenshot("sales-page");
 * }</pre>
 */
public final class BrowserWindow implements BeforeEachCallback, AfterEachCallback {
    private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(BrowserWindow.class);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int PATIENCE_IN_MILLISECONDS = 15_000;

    private final Browser.NewContextOptions options;
    private BrowserContext context;
    private Page page;

    private BrowserWindow(int width, int height) {
        options = new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("id-ID")
                .setTimezoneId("Asia/Jakarta");
    }

    /** 360 by 780, touch, as the window of a captive portal. */
    public static BrowserWindow phone() {
        BrowserWindow window = new BrowserWindow(360, 780);
        window.options.setIsMobile(true).setHasTouch(true).setDeviceScaleFactor(2);
        return window;
    }

    /** 1440 by 900. */
    public static BrowserWindow desktop() {
        return new BrowserWindow(1440, 900);
    }

    public BrowserWindow withoutScript() {
        options.setJavaScriptEnabled(false);
        return this;
    }

    public BrowserWindow dark() {
        options.setColorScheme(ColorScheme.DARK);
        return this;
    }

    /** Language of the browser, such as {@code en-US}; Indonesian unless told. */
    public BrowserWindow inLanguage(String locale) {
        options.setLocale(locale);
        return this;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        Shared shared =
                test.getRoot().getStore(SHARED).getOrComputeIfAbsent("chromium", key -> Shared.started(), Shared.class);
        context = shared.browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_IN_MILLISECONDS);
        page = context.newPage();
    }

    /** The window's page; only inside a test. */
    public Page page() {
        return page;
    }

    /** The whole page as {@code target/screenshots/NAME.png}, a pixel for each of the page's own, to be looked at. */
    public void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true)
                .setScale(ScreenshotScale.CSS));
    }

    /** Looks for what keeps people out, on the page as it is now. */
    public AxeBuilder looking() {
        // The other mode opens a page of its own for each look, for the sake of frames of other sites: we have no
        // frames, and it
        // takes three times as long.
        return new AxeBuilder(page).setLegacyMode(true);
    }

    /**
     * Clicks what leads to another page, or to the same one anew, and waits until that one has come whole. Who waits for one of its parts only reads the
     * rest too early: a browser shows a page while it still comes.
     */
    public static void follow(Locator button) {
        Page page = button.page();
        AtomicBoolean whole = new AtomicBoolean();
        Consumer<Page> loaded = come -> whole.set(true);
        page.onLoad(loaded);
        try {
            button.click();
            page.waitForCondition(whole::get);
        } finally {
            page.offLoad(loaded);
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent() && page != null) {
            screenshot("failed-" + test.getRequiredTestClass().getSimpleName() + "."
                    + test.getRequiredTestMethod().getName());
        }
        if (context != null) {
            context.close();
        }
    }

    /** Closed by JUnit after the last test of the JVM. */
    private record Shared(Playwright playwright, Browser browser) implements AutoCloseable {
        static Shared started() {
            Playwright playwright = Chromium.playwright();
            return new Shared(playwright, Chromium.launch(playwright));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
