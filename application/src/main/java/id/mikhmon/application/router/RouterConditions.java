package id.mikhmon.application.router;

import id.mikhmon.application.router.port.RouterProbe;
import id.mikhmon.domain.router.RouterName;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How the routers do, for the health page and the sales page. Does no network. */
public interface RouterConditions {
    /** @return the condition of every registered router, by name */
    Map<RouterName, RouterProbe.Condition> conditions();

    /** @return the routers that nothing reaches at the moment */
    default Set<RouterName> away() {
        return conditions().entrySet().stream()
                .filter(entry -> entry.getValue().state() == RouterProbe.State.DOWN)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
