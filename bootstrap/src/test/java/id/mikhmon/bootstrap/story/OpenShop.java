package id.mikhmon.bootstrap.story;

import id.mikhmon.sandbox.StandIns;
import id.mikhmon.sandbox.fonnte.FonnteFault;
import id.mikhmon.sandbox.fonnte.FonnteSettings;
import id.mikhmon.sandbox.router.RouterFault;
import id.mikhmon.sandbox.router.RouterSettings;
import id.mikhmon.sandbox.tripay.TripayFault;
import id.mikhmon.sandbox.tripay.TripaySettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One {@link Shop}, opened for the first story of this JVM and closed after the last. After each test nothing outside misbehaves any more.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final OpenShop OPEN = OpenShop.forAllStories();
 * ...
 * OPEN.shop().sale().payable().pay();
 * }</pre>
 */
final class OpenShop implements BeforeAllCallback, AfterEachCallback {
    /** How long the product waits for a gateway's answer here; its default would make each hanging gateway cost half a minute. */
    static final Duration GATEWAY_TIMEOUT = Duration.ofSeconds(4);

    private static final ExtensionContext.Namespace OPENED = ExtensionContext.Namespace.create(OpenShop.class);

    private Shop shop;

    private OpenShop() {}

    static OpenShop forAllStories() {
        return new OpenShop();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        shop = context.getRoot().getStore(OPENED).getOrComputeIfAbsent("shop", key -> opened(), Shop.class);
    }

    private static Shop opened() {
        StandIns outside = StandIns.start(
                RouterSettings.defaults().withLogin("mikhmon", "the-routers-own-password"),
                TripaySettings.defaults().resendingAfter(Duration.ofSeconds(2)),
                FonnteSettings.defaults());
        try {
            Shop shop = Shop.open(
                    "story-shop-" + System.getProperty("mikhmon.test.fork", "alone"),
                    outside,
                    Map.of(
                            // the stories come from here, and one of them plays the proxy
                            "MIKHMON_TRUSTED_PROXIES",
                            "127.0.0.1",
                            "MIKHMON_AGENT_REGISTRATION",
                            "true",
                            // more than any story sells at once but the one about it
                            "MIKHMON_SALE_LIMIT_MINUTE",
                            "60",
                            "MIKHMON_GATEWAY_TIMEOUT_OPEN",
                            GATEWAY_TIMEOUT.toString(),
                            "MIKHMON_GATEWAY_TIMEOUT_QUESTION",
                            GATEWAY_TIMEOUT.toString(),
                            "MIKHMON_MESSAGE_TIMEOUT",
                            GATEWAY_TIMEOUT.toString(),
                            "MIKHMON_MESSAGE_UNSURE_PAUSE",
                            "PT5S"));
            warmUp(shop);
            return shop;
        } catch (RuntimeException | AssertionError e) {
            outside.close();
            throw e;
        }
    }

    /** What is promised about time is promised of a server that has sold before. */
    private static void warmUp(Shop shop) {
        for (int n = 0; n < 5; n++) {
            Sale sale = shop.sale().payable();
            sale.pay();
            sale.assertDeliveredOnce();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        shop.outside().router().misbehave(RouterFault.NONE, Duration.ZERO);
        shop.outside().tripay().misbehave(TripayFault.NONE, Duration.ZERO);
        shop.outside().fonnte().misbehave(FonnteFault.NONE, Duration.ZERO);
        // the owner's test of the router also ends its pause after a failure and lifts a refused password
        shop.client().adminPost("routers/" + Shop.ROUTER + "/test");
    }

    Shop shop() {
        return shop;
    }
}
