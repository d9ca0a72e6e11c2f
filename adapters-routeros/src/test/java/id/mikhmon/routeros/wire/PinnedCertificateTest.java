package id.mikhmon.routeros.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PinnedCertificateTest {

    private static final char[] STORE_PASSWORD = "changeit".toCharArray();
    private static final WireThreads THREADS = new WireThreads();
    private static final WireSettings SETTINGS = WireSettings.standard()
            .with(new WireSettings.Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2)));

    @TempDir
    static Path folder;

    private static CertificatePin pin;
    private static ServerSocketFactory sockets;

    private final KnownCertificates certificates = KnownCertificates.inMemory();

    /** A certificate as routers have it: self-signed, another host's name, out of date. */
    @BeforeAll
    static void makeCertificate() throws Exception {
        Path store = folder.resolve("router.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "router",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=router.invalid",
                        "-startdate",
                        "1970/01/02",
                        "-validity",
                        "10",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(STORE_PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, STORE_PASSWORD);
        }
        pin = CertificatePin.of((X509Certificate) keys.getCertificate("router"));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, STORE_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        sockets = context.getServerSocketFactory();
    }

    @AfterAll
    static void stopThreads() {
        THREADS.close();
    }

    @Test
    void firstContactKeepsTheCertificateSeen() throws Exception {
        try (ScriptedRouter router = secured();
                RouterSession session = open(router)) {
            assertThat(certificates.find("cafe")).contains(pin);
            assertThat(session.call(RouterSession.WHO_ARE_YOU).records()).isEmpty();
        }
    }

    @Test
    void pinnedCertificateIsTrustedWhateverItsNameAndDate() throws Exception {
        certificates.keepFirst("cafe", pin);
        try (ScriptedRouter router = secured();
                RouterSession session = open(router)) {
            assertThat(session.call(RouterSession.WHO_ARE_YOU).records()).isEmpty();
        }
    }

    @Test
    void anotherCertificateEndsTheAttemptBeforeThePasswordIsSent() {
        try (ScriptedRouter router = secured()) {
            certificates.keepFirst("cafe", new CertificatePin("ab".repeat(32)));

            WireException failure =
                    catchThrowableOfType(WireException.class, () -> open(router).close());

            assertThat(failure.failure()).isEqualTo(WireFailure.CERTIFICATE_DIFFERS);
            assertThat(failure).hasMessageContaining(pin.sha256());
            assertThat(router.commands()).isZero();
        }
    }

    @Test
    void firstContactThatLosesTheRaceAgainstAnotherOneSendsNoPassword() {
        try (ScriptedRouter router = secured()) {
            KnownCertificates raced = new KnownCertificates() {
                @Override
                public Optional<CertificatePin> find(String name) {
                    return Optional.empty();
                }

                @Override
                public CertificatePin keepFirst(String name, CertificatePin seen) {
                    return new CertificatePin("ab".repeat(32));
                }
            };

            WireException failure = catchThrowableOfType(
                    WireException.class, () -> open(router, raced).close());

            assertThat(failure.failure()).isEqualTo(WireFailure.CERTIFICATE_DIFFERS);
            assertThat(router.commands()).isZero();
        }
    }

    @Test
    void peerWithoutTlsIsToldApartAndDoesNotHangTheConnect() {
        try (ScriptedRouter plain = ScriptedRouter.playing(peer -> Thread.sleep(30_000))) {
            WireException failure =
                    catchThrowableOfType(WireException.class, () -> open(plain).close());

            assertThat(failure.failure()).isEqualTo(WireFailure.TLS_FAILED);
        }
    }

    @Test
    void pinTakesEitherCaseAndColons() {
        assertThat(new CertificatePin("AB:".repeat(31) + "AB")).isEqualTo(new CertificatePin("ab".repeat(32)));
    }

    private static ScriptedRouter secured() {
        return ScriptedRouter.listening(sockets, 0, peer -> {
            peer.login();
            peer.doneForever();
        });
    }

    private RouterSession open(ScriptedRouter router) throws RouterException {
        return open(router, certificates);
    }

    private static RouterSession open(ScriptedRouter router, KnownCertificates known) throws RouterException {
        RouterAccess access = RouterAccess.tls("127.0.0.1", router.port(), "api", "secret");
        return RouterSession.open("cafe", access, THREADS.surroundings(SETTINGS, known));
    }
}
