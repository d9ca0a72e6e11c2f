package id.mikhmon.application.router;

import id.mikhmon.application.router.port.CertificatePins;
import id.mikhmon.application.router.port.Routers;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.router.Router;

/** Stores a router; a new address is a new machine, so its certificate is learned anew. */
public final class SaveRouterService implements SaveRouter {
    private final Routers routers;
    private final CertificatePins pins;
    private final Transactions transactions;

    public SaveRouterService(Routers routers, CertificatePins pins, Transactions transactions) {
        this.routers = routers;
        this.pins = pins;
        this.transactions = transactions;
    }

    @Override
    public boolean save(Router router) {
        return transactions.required(() -> {
            routers.find(router.name())
                    .filter(before -> !sameAddress(before, router))
                    .ifPresent(moved -> pins.forget(moved.name()));
            return routers.save(router);
        });
    }

    private static boolean sameAddress(Router one, Router other) {
        return one.host().equals(other.host()) && one.port() == other.port() && one.tls() == other.tls();
    }
}
