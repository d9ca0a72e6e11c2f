package id.mikhmon.application.router;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.router.port.CertificatePins;
import id.mikhmon.domain.router.CertificateFingerprint;
import id.mikhmon.domain.router.RouterName;
import org.junit.jupiter.api.Test;

/** What every storage of router certificates keeps to. It is called without a transaction. */
public abstract class CertificatePinsContract {
    private static final RouterName CAFE = new RouterName("cafe");
    private static final CertificateFingerprint FIRST = new CertificateFingerprint("0a".repeat(32));
    private static final CertificateFingerprint SECOND = new CertificateFingerprint("0b".repeat(32));

    protected abstract CertificatePins pins();

    @Test
    void firstCertificateSeenIsKept() {
        assertThat(pins().find(CAFE)).isEmpty();

        assertThat(pins().keepFirst(CAFE, FIRST)).isEqualTo(FIRST);
        assertThat(pins().keepFirst(CAFE, SECOND)).isEqualTo(FIRST);

        assertThat(pins().find(CAFE)).contains(FIRST);
        assertThat(pins().find(new RouterName("hall"))).isEmpty();
    }

    @Test
    void forgottenCertificateMakesRoomForTheNext() {
        pins().keepFirst(CAFE, FIRST);

        pins().forget(CAFE);

        assertThat(pins().find(CAFE)).isEmpty();
        assertThat(pins().keepFirst(CAFE, SECOND)).isEqualTo(SECOND);
    }
}
