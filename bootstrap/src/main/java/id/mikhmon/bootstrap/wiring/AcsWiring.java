package id.mikhmon.bootstrap.wiring;

import id.mikhmon.application.acs.AcsWatch;
import id.mikhmon.bootstrap.settings.ShopSettings;
import id.mikhmon.genieacs.NbiAccessControlServer;
import id.mikhmon.genieacs.NbiHttp;
import id.mikhmon.genieacs.NbiSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/** The server that manages customers' devices, if the owner has one. */
@ApplicationScoped
public class AcsWiring {
    private static final String ONLY_ONE = "genieacs";

    @Produces
    @Singleton
    NbiSettings nbiSettings() {
        return NbiSettings.defaults();
    }

    @Produces
    @Singleton
    AcsWatch acsWatch(NbiHttp calls, NbiSettings settings, ShopSettings shop, Clock clock) {
        Map<String, URI> servers =
                shop.acsUrl().map(url -> Map.of(ONLY_ONE, url)).orElse(Map.of());
        return new AcsWatch(servers, new NbiAccessControlServer(calls, settings), clock);
    }
}
