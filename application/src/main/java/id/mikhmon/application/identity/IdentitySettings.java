package id.mikhmon.application.identity;

import java.net.URI;

/**
 * What the installation decides about coming in.
 *
 * @param publicUrl base of links, without a slash at the end
 * @param shopName what messages are signed with
 * @param administratorsNeedSecondFactor whether an administrator without one can do nothing but set one up
 */
public record IdentitySettings(URI publicUrl, String shopName, boolean administratorsNeedSecondFactor) {}
