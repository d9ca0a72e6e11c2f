package id.mikhmon.routeros.wire;

import java.util.Objects;

/**
 * Where a router is and who we are there. Two accesses are equal when all of it is; a changed one starts afresh, with
 * new connections and no memory of a refused password. {@link #toString()} shows no password.
 */
public final class RouterAccess {

    private final String host;
    private final int port;
    private final boolean tls;
    private final String user;
    private final String password;

    private RouterAccess(String host, int port, boolean tls, String user, String password) {
        if (host.isBlank() || port < 1 || port > 65535) {
            throw new IllegalArgumentException("a router needs a host and a port from 1 to 65535");
        }
        this.host = host;
        this.port = port;
        this.tls = tls;
        this.user = user;
        this.password = password;
    }

    /** Plain text, the password too: for a LAN or a tunnel. Routers listen on 8728. */
    public static RouterAccess plain(String host, int port, String user, String password) {
        return new RouterAccess(host, port, false, user, password);
    }

    /** TLS with the certificate by which the router is known, whatever host it names. Routers listen on 8729. */
    public static RouterAccess tls(String host, int port, String user, String password) {
        return new RouterAccess(host, port, true, user, password);
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    public boolean tls() {
        return tls;
    }

    public String user() {
        return user;
    }

    String password() {
        return password;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RouterAccess that
                && host.equals(that.host)
                && port == that.port
                && tls == that.tls
                && user.equals(that.user)
                && password.equals(that.password);
    }

    @Override
    public int hashCode() {
        return Objects.hash(host, port, tls, user, password);
    }

    @Override
    public String toString() {
        return (tls ? "tls://" : "tcp://") + user + "@" + host + ":" + port;
    }
}
