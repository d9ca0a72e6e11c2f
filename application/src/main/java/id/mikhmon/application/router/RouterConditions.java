package id.mikhmon.application.router;

import id.mikhmon.application.router.port.RouterProbe;
import id.mikhmon.domain.router.RouterName;
import java.util.Map;

/** How the routers do, for the health page and the sales page. Does no network. */
public interface RouterConditions {
    /** @return the condition of every registered router, by name */
    Map<RouterName, RouterProbe.Condition> conditions();
}
