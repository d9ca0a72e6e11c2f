package id.mikhmon.application.router;

import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import java.util.List;
import java.util.Optional;

/** Reads routers. */
public interface FindRouters {
    Optional<Router> find(RouterName name);

    /** @return all routers by name */
    List<Router> all();
}
