package id.mikhmon.application.router.port;

import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import java.util.List;
import java.util.Optional;

/** Storage of routers; the password is encrypted at rest. Every method joins the open transaction, or runs in its own. */
public interface Routers {
    Optional<Router> find(RouterName name);

    /** @return all routers by name */
    List<Router> all();

    /**
     * Stores a new router or replaces the one with the same name.
     *
     * @return true when it was new
     */
    boolean save(Router router);
}
