package id.mikhmon.application.router;

import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.router.port.CertificatePins;
import id.mikhmon.application.router.port.Routers;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.router.Router;
import java.util.Optional;

/** Stores a router; a new address is a new machine, so its certificate is learned anew. */
public final class SaveRouterService implements SaveRouter {
    private final Routers routers;
    private final CertificatePins pins;
    private final RecordAudit audit;
    private final Transactions transactions;

    public SaveRouterService(Routers routers, CertificatePins pins, RecordAudit audit, Transactions transactions) {
        this.routers = routers;
        this.pins = pins;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public boolean save(Router router, Actor actor) {
        return transactions.required(() -> {
            Optional<Router> former = routers.find(router.name());
            former.filter(before -> !sameAddress(before, router)).ifPresent(moved -> pins.forget(moved.name()));
            boolean created = routers.save(router);
            audit.record(
                    actor,
                    created ? "router.added" : "router.changed",
                    router.name().value(),
                    former.map(SaveRouterService::described).orElse(""),
                    described(router) + passwordChange(former, router));
            return created;
        });
    }

    private static String described(Router router) {
        return router.host() + ":" + router.port() + (router.tls() ? " with TLS" : "") + ", user " + router.user()
                + ", server " + router.hotspotServer() + ", " + router.loginPage() + ", " + router.timeZone();
    }

    private static String passwordChange(Optional<Router> former, Router router) {
        return former.filter(before -> !before.password().equals(router.password()))
                .map(before -> ", password changed")
                .orElse("");
    }

    private static boolean sameAddress(Router one, Router other) {
        return one.host().equals(other.host()) && one.port() == other.port() && one.tls() == other.tls();
    }
}
