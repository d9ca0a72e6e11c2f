package id.mikhmon.domain.router;

import id.mikhmon.domain.shared.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/**
 * A MikroTik router with a hotspot, as its owner describes it: where its API listens, whose account to use, and the
 * address at which a phone logs in.
 *
 * @param host name or address, without port
 * @param port 1 to 65535; 8728 plain, 8729 with TLS on a router as delivered
 * @param hotspotServer the hotspot server that vouchers belong to, {@code all} for any
 * @param loginPage absolute http or https address of the hotspot's login page, such as {@code http://hotspot.lan/login}
 */
public record Router(
        RouterName name,
        String host,
        int port,
        boolean tls,
        String user,
        Secret password,
        String hotspotServer,
        URI loginPage,
        ZoneId timeZone) {
    public Router {
        if (host.isBlank() || host.length() > 255 || host.chars().anyMatch(c -> c <= ' ' || c == '/')) {
            throw new IllegalArgumentException("a router's host is a name or an address");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is 1 to 65535");
        }
        if (user.isBlank() || user.length() > 100) {
            throw new IllegalArgumentException("a router's user has 1 to 100 characters");
        }
        if (hotspotServer.isBlank() || hotspotServer.length() > 100) {
            throw new IllegalArgumentException("a hotspot server's name has 1 to 100 characters");
        }
        if (!("http".equals(loginPage.getScheme()) || "https".equals(loginPage.getScheme()))
                || loginPage.getHost() == null) {
            throw new IllegalArgumentException("a login page is an absolute http or https address");
        }
    }

    /** @return the address that logs in with a voucher: the login page with name and password, URL-encoded */
    public String loginUrl(String username, Secret voucherPassword) {
        return loginUrl(loginPage, username, voucherPassword);
    }

    /** As {@link #loginUrl(String, Secret)} for a login page that was read without its router. */
    public static String loginUrl(URI page, String username, Secret voucherPassword) {
        return page + "?username=" + encoded(username) + "&password=" + encoded(voucherPassword.reveal());
    }

    private static String encoded(String text) {
        // URLEncoder writes a blank as +, which login pages of old routers do not read.
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
