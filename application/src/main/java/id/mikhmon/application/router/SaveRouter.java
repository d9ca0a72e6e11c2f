package id.mikhmon.application.router;

import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.router.Router;

/** The owner registers or changes a router. A changed host, port or TLS switch forgets the certificate it was known by. */
public interface SaveRouter {
    /**
     * One transaction.
     *
     * @param actor whom the audit names
     * @return true when it was new
     */
    boolean save(Router router, Actor actor);
}
