package id.mikhmon.application.router;

import id.mikhmon.application.router.port.RouterProbe;
import id.mikhmon.domain.router.Router;

/** Leaves routers alone that are known to answer: their connection is watched by itself. */
public final class CheckRoutersService implements CheckRouters {
    private final FindRouters routers;
    private final RouterProbe probe;

    public CheckRoutersService(FindRouters routers, RouterProbe probe) {
        this.routers = routers;
        this.probe = probe;
    }

    @Override
    public void check() {
        for (Router router : routers.all()) {
            if (probe.condition(router.name()).state() != RouterProbe.State.REACHABLE) {
                probe.lookAfter(router);
            }
        }
    }
}
