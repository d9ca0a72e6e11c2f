package id.mikhmon.application.router;

import id.mikhmon.application.router.port.RouterProbe;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import java.util.Map;
import java.util.TreeMap;

/** Puts the last known condition beside every router's name. */
public final class RouterConditionsService implements RouterConditions {
    private final FindRouters routers;
    private final RouterProbe probe;

    public RouterConditionsService(FindRouters routers, RouterProbe probe) {
        this.routers = routers;
        this.probe = probe;
    }

    @Override
    public Map<RouterName, RouterProbe.Condition> conditions() {
        Map<RouterName, RouterProbe.Condition> all = new TreeMap<>(java.util.Comparator.comparing(RouterName::value));
        for (Router router : routers.all()) {
            all.put(router.name(), probe.condition(router.name()));
        }
        return all;
    }
}
