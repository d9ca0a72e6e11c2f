package id.mikhmon.application.router;

import id.mikhmon.application.router.port.RouterProbe;
import id.mikhmon.domain.router.RouterName;
import java.util.Optional;

/** Tries a router out. */
public interface TestRouter {
    /**
     * Blocks up to the router's time-outs.
     *
     * @return empty when no such router is registered
     */
    Optional<RouterProbe.Findings> test(RouterName name);
}
