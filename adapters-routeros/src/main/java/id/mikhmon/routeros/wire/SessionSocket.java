package id.mikhmon.routeros.wire;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Makes the socket of a session, plain or TLS with a pinned certificate. */
final class SessionSocket {

    private static final Logger LOG = System.getLogger(SessionSocket.class.getName());

    private SessionSocket() {}

    /**
     * A connection that is up. Closing goes to the TCP socket: closing a TLS socket says goodbye first, and waits when
     * the other side takes nothing in.
     */
    static final class Connected {

        private final Socket tcp;
        private final Socket stream;

        private Connected(Socket tcp, Socket stream) {
            this.tcp = tcp;
            this.stream = stream;
        }

        Socket stream() {
            return stream;
        }

        void close() {
            closeQuietly(tcp);
        }
    }

    static Connected connect(String router, RouterAccess access, WireSurroundings surroundings) throws WireException {
        Duration timeout = surroundings.settings().timeouts().connect();
        KnownCertificates certificates = surroundings.certificates();
        Socket tcp = tcp(access, timeout);
        if (!access.tls()) {
            return new Connected(tcp, tcp);
        }
        PinnedTrust trust = new PinnedTrust(certificates.find(router));
        Connected connected = handshake(tcp, access, trust, timeout, surroundings.timer());
        if (trust.seen().isPresent()) {
            CertificatePin seen = trust.seen().get();
            if (!certificates.keepFirst(router, seen).equals(seen)) {
                connected.close();
                throw differs(seen, null);
            }
        }
        return connected;
    }

    private static Socket tcp(RouterAccess access, Duration timeout) throws WireException {
        Socket tcp = new Socket();
        try {
            tcp.setTcpNoDelay(true);
            tcp.setKeepAlive(true);
            tcp.connect(new InetSocketAddress(access.host(), access.port()), (int) timeout.toMillis());
        } catch (ConnectException e) {
            closeQuietly(tcp);
            throw WireException.notSent(WireFailure.CONNECTION_REFUSED, "connection refused: " + e.getMessage(), e);
        } catch (IOException e) {
            closeQuietly(tcp);
            throw WireException.notSent(WireFailure.UNREACHABLE, "not reachable: " + e.getMessage(), e);
        }
        return tcp;
    }

    private static Connected handshake(
            Socket tcp, RouterAccess access, PinnedTrust trust, Duration timeout, ScheduledExecutorService timer)
            throws WireException {
        // A socket timeout would start anew with every byte; this one bounds the whole handshake.
        Future<?> guard = timer.schedule(() -> closeQuietly(tcp), timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            SSLSocket tls = (SSLSocket) trust.sockets().createSocket(tcp, access.host(), access.port(), true);
            tls.startHandshake();
            return new Connected(tcp, tls);
        } catch (IOException | GeneralSecurityException e) {
            closeQuietly(tcp);
            throw tlsFailure(trust, e);
        } finally {
            guard.cancel(false);
        }
    }

    private static WireException tlsFailure(PinnedTrust trust, Exception e) {
        if (trust.differed()) {
            return differs(trust.seen().orElseThrow(), e);
        }
        return WireException.notSent(
                WireFailure.TLS_FAILED,
                "no TLS with the router (has its api-ssl service a certificate?): " + e.getMessage(),
                e);
    }

    private static WireException differs(CertificatePin shown, @Nullable Exception e) {
        return WireException.notSent(
                WireFailure.CERTIFICATE_DIFFERS,
                "the router shows another certificate than before: " + shown.sha256(),
                e);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "closing a socket failed", e);
        }
    }
}
