package id.mikhmon.routeros;

import id.mikhmon.application.router.port.CertificatePins;
import id.mikhmon.domain.router.CertificateFingerprint;
import id.mikhmon.domain.router.RouterName;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Pins in a map. */
final class InMemoryCertificatePins implements CertificatePins {

    private final Map<RouterName, CertificateFingerprint> pins = new ConcurrentHashMap<>();

    @Override
    public Optional<CertificateFingerprint> find(RouterName router) {
        return Optional.ofNullable(pins.get(router));
    }

    @Override
    public CertificateFingerprint keepFirst(RouterName router, CertificateFingerprint seen) {
        CertificateFingerprint before = pins.putIfAbsent(router, seen);
        return before == null ? seen : before;
    }

    @Override
    public void forget(RouterName router) {
        pins.remove(router);
    }
}
