package id.mikhmon.web;

import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.shared.Secret;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What the web adapter has to know of the installation. Read from the configuration by the bootstrap module at start.
 *
 * @param publicUrl base of links and callback addresses, absolute, without a trailing slash
 * @param sandbox whether stand-ins are in use, so that every page says so
 * @param adminToken bearer token with full rights on the admin API; empty for no access by token
 * @param timeZone of the times in answers and of dates without a time
 * @param shopName what the sales page is headed with
 * @param contact whom buyers ask
 */
public record WebSettings(
        URI publicUrl,
        boolean sandbox,
        Optional<Secret> adminToken,
        ZoneId timeZone,
        String shopName,
        Optional<PhoneNumber> contact,
        Limits limits) {
    /** The shortest token that cannot be guessed in practice. */
    public static final int SHORTEST_TOKEN = 32;

    public WebSettings {
        if (!publicUrl.isAbsolute()
                || publicUrl.getHost() == null
                || publicUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException("the public address is absolute and has no trailing slash");
        }
        if (adminToken.filter(token -> token.reveal().length() < SHORTEST_TOKEN).isPresent()) {
            throw new IllegalArgumentException("the admin token has at least " + SHORTEST_TOKEN + " characters");
        }
    }

    /**
     * How much one client address may do. A captive portal shows all its customers behind one address, so the bound on
     * orders is for machines, not for people.
     *
     * @param ordersPerMinute orders placed by one address, and that many at once
     * @param wrongTokensPerMinute wrong admin tokens from one address, before it has to wait
     */
    public record Limits(int ordersPerMinute, int wrongTokensPerMinute) {
        public static final Limits GENEROUS = new Limits(300, 10);

        public Limits {
            if (ordersPerMinute < 1 || wrongTokensPerMinute < 1) {
                throw new IllegalArgumentException("a limit is at least one a minute");
            }
        }
    }
}
