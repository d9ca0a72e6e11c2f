package id.mikhmon.sandbox.router;

import java.time.Clock;
import java.time.ZoneId;

/**
 * What the router is like. Start from {@link #defaults()} and change what matters.
 *
 * @param port loopback TCP port; 0 for a free one
 * @param version as {@code /system/resource} shows it; it decides the form of dates and whether {@code !empty} is sent (7.18 and later)
 * @param challenge true for the login before 6.43, by MD5 challenge
 * @param interleaving seed of the shuffle that mixes the sentences of answers in flight; 0 answers in the order of the commands
 * @param tls true for {@code api-ssl} with a self-signed certificate made at the start (needs the JDK's keytool, about a second)
 */
public record RouterSettings(
        int port,
        String user,
        String password,
        String version,
        boolean challenge,
        long interleaving,
        boolean tls,
        Clock clock,
        ZoneId zone) {

    /** A 7.18 router of user {@code admin} and password {@code sandbox} on a free port, in Jakarta's time. */
    public static RouterSettings defaults() {
        return new RouterSettings(
                0,
                "admin",
                "sandbox",
                "7.18.2 (stable)",
                false,
                0,
                false,
                Clock.systemUTC(),
                ZoneId.of("Asia/Jakarta"));
    }

    public RouterSettings onPort(int newPort) {
        return new RouterSettings(newPort, user, password, version, challenge, interleaving, tls, clock, zone);
    }

    public RouterSettings withLogin(String newUser, String newPassword) {
        return new RouterSettings(port, newUser, newPassword, version, challenge, interleaving, tls, clock, zone);
    }

    public RouterSettings withVersion(String newVersion) {
        return new RouterSettings(port, user, password, newVersion, challenge, interleaving, tls, clock, zone);
    }

    public RouterSettings withChallenge() {
        return new RouterSettings(port, user, password, version, true, interleaving, tls, clock, zone);
    }

    public RouterSettings withInterleaving(long seed) {
        return new RouterSettings(port, user, password, version, challenge, seed, tls, clock, zone);
    }

    public RouterSettings withTls() {
        return new RouterSettings(port, user, password, version, challenge, interleaving, true, clock, zone);
    }

    public RouterSettings withClock(Clock newClock) {
        return new RouterSettings(port, user, password, version, challenge, interleaving, tls, newClock, zone);
    }

    /** True when the version is at least this one. */
    boolean since(int major, int minor) {
        String[] parts = version.split("[^0-9]+");
        int ownMajor = Integer.parseInt(parts[0]);
        int ownMinor = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        return ownMajor > major || (ownMajor == major && ownMinor >= minor);
    }
}
