package id.mikhmon.routeros.wire;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** By which certificate each router is known. Asked at every TLS connect, so that a change counts at once. */
public interface KnownCertificates {

    /** The certificate to insist on; empty before the first contact. */
    Optional<CertificatePin> find(String router);

    /**
     * Keeps what the router showed at the first contact; called before the password is sent. Of several at once the
     * first wins.
     *
     * @return the certificate that is kept
     */
    CertificatePin keepFirst(String router, CertificatePin seen);

    /** A memory that lasts as long as the process. */
    static KnownCertificates inMemory() {
        Map<String, CertificatePin> pins = new ConcurrentHashMap<>();
        return new KnownCertificates() {
            @Override
            public Optional<CertificatePin> find(String router) {
                return Optional.ofNullable(pins.get(router));
            }

            @Override
            public CertificatePin keepFirst(String router, CertificatePin seen) {
                CertificatePin before = pins.putIfAbsent(router, seen);
                return before == null ? seen : before;
            }
        };
    }
}
