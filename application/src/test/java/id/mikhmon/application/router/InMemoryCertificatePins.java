package id.mikhmon.application.router;

import id.mikhmon.application.router.port.CertificatePins;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.router.CertificateFingerprint;
import id.mikhmon.domain.router.RouterName;
import java.util.Optional;

/** Pins in memory. */
public final class InMemoryCertificatePins implements CertificatePins {
    private final Table<RouterName, CertificateFingerprint> rows;

    public InMemoryCertificatePins(InMemoryTransactions transactions) {
        rows = transactions.table();
    }

    @Override
    public Optional<CertificateFingerprint> find(RouterName router) {
        return rows.get(router);
    }

    @Override
    public CertificateFingerprint keepFirst(RouterName router, CertificateFingerprint seen) {
        rows.add(router, seen);
        return rows.get(router).orElseThrow();
    }

    @Override
    public void forget(RouterName router) {
        rows.remove(router);
    }
}
