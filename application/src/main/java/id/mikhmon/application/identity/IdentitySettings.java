package id.mikhmon.application.identity;

import java.net.URI;
import java.time.Duration;

/**
 * What the installation decides about coming in.
 *
 * @param publicUrl base of links, without a slash at the end
 * @param shopName what messages are signed with
 * @param administratorsNeedSecondFactor whether an administrator without one can do nothing but set one up
 * @param linkLife how long an invitation or a reset is good for
 * @param setUpLife how long the link to make the first administrator is good for; the next start makes another
 */
public record IdentitySettings(
        URI publicUrl,
        String shopName,
        boolean administratorsNeedSecondFactor,
        Duration linkLife,
        Duration setUpLife) {}
