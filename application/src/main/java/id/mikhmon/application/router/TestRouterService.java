package id.mikhmon.application.router;

import id.mikhmon.application.router.port.RouterProbe;
import id.mikhmon.domain.router.RouterName;
import java.util.Optional;

/** Finds the router, then asks it with no transaction open. */
public final class TestRouterService implements TestRouter {
    private final FindRouters routers;
    private final RouterProbe probe;

    public TestRouterService(FindRouters routers, RouterProbe probe) {
        this.routers = routers;
        this.probe = probe;
    }

    @Override
    public Optional<RouterProbe.Findings> test(RouterName name) {
        return routers.find(name).map(probe::test);
    }
}
