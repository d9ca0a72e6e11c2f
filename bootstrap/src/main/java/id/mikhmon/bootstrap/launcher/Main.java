package id.mikhmon.bootstrap.launcher;

import id.mikhmon.bootstrap.settings.Settings;
import id.mikhmon.bootstrap.settings.ShopSettings;
import id.mikhmon.bootstrap.settings.WrongSetting;
import id.mikhmon.persistence.embedded.StartRefused;
import java.io.PrintStream;
import java.util.concurrent.Future;

/**
 * {@code java -jar mikhmon.jar}: starts everything, prints the addresses, and stops everything on Ctrl-C or {@code SIGTERM}.
 *
 * <p>Exit codes: 0 after a wanted stop (143 or 130 when a signal asked for it), 1 when the server ended by itself, {@value #WRONG_SETTING} for a wrong
 * setting, {@value #CANNOT_START} when it cannot start. In the last two cases the one line on the error stream says what is wrong.
 */
public final class Main {
    static final int WRONG_SETTING = 2;
    static final int CANNOT_START = 3;

    /** System property: stop when the process that started us is gone, as Maven is after {@code kill -9}. */
    private static final String STOP_WITH_PARENT = "mikhmon.launcher.stop.with.parent";

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream errors = System.err;
        try {
            Product product = Product.ofThisJar();
            SettingSources sources = new SettingSources(System.getProperties(), System.getenv());
            if (Boolean.getBoolean(STOP_WITH_PARENT)) {
                ProcessHandle.current().parent().ifPresent(parent -> {
                    Future<?> unused = parent.onExit().thenRun(() -> System.exit(0));
                });
            }
            Settings settings = Settings.read(sources::find, product.hasSandbox());
            // checked here for the one clear line; used by the application only
            ShopSettings.read(sources::find, settings.sandbox());
            System.exit(new Launch(product, settings, sources.asEnvironment(), System.out).run());
        } catch (WrongSetting e) {
            errors.println(e.getMessage());
            System.exit(WRONG_SETTING);
        } catch (StartRefused e) {
            errors.println(e.getMessage());
            System.exit(CANNOT_START);
        }
    }
}
