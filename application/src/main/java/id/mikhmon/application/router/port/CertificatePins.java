package id.mikhmon.application.router.port;

import id.mikhmon.domain.router.CertificateFingerprint;
import id.mikhmon.domain.router.RouterName;
import java.util.Optional;

/** The certificates by which routers are known. Stored apart from the router, since the first connection writes them. */
public interface CertificatePins {
    Optional<CertificateFingerprint> find(RouterName router);

    /**
     * Keeps the fingerprint that was seen at the first connection; of several at once the first wins.
     *
     * @return the fingerprint that is kept
     */
    CertificateFingerprint keepFirst(RouterName router, CertificateFingerprint seen);

    /** Forgets it, for a router whose certificate was renewed on purpose. */
    void forget(RouterName router);
}
