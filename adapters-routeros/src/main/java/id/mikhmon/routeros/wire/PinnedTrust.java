package id.mikhmon.routeros.wire;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts exactly one certificate, whatever its issuer, names and dates: router certificates are self-signed, carry no
 * matching host name, and the clocks of routers stand at 1970. Without a pin it trusts the first one it sees and
 * reports it. Made for one handshake.
 *
 * <p>It extends the extended trust manager on purpose: the JDK wraps any other in checks of its own.
 */
final class PinnedTrust extends X509ExtendedTrustManager {

    private final Optional<CertificatePin> pin;
    private volatile @Nullable CertificatePin seen;

    PinnedTrust(Optional<CertificatePin> pin) {
        this.pin = pin;
    }

    SSLSocketFactory sockets() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {this}, null);
        return context.getSocketFactory();
    }

    Optional<CertificatePin> seen() {
        return Optional.ofNullable(seen);
    }

    /** Whether a certificate was shown that is not the pinned one. */
    boolean differed() {
        return pin.isPresent() && seen != null && !pin.get().equals(seen);
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        if (chain == null || chain.length == 0) {
            throw new CertificateException("the router showed no certificate");
        }
        seen = CertificatePin.of(chain[0]);
        if (differed()) {
            throw new CertificateException("the router's certificate is not the pinned one");
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("this side is never a server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("this side is never a server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("this side is never a server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
