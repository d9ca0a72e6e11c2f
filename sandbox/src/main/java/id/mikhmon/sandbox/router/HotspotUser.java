package id.mikhmon.sandbox.router;

import org.jspecify.annotations.Nullable;

/**
 * A hotspot user as it is on the router now.
 *
 * @param server {@code all} when it is not bound to one
 * @param limitUptime a RouterOS duration such as {@code 3h}; null for no limit
 * @param limitBytesTotal bytes; null for no limit
 * @param uptime a RouterOS duration, {@code 0s} when it was never used
 */
public record HotspotUser(
        String name,
        String password,
        String profile,
        String server,
        String comment,
        @Nullable String limitUptime,
        @Nullable Long limitBytesTotal,
        String uptime,
        boolean disabled) {}
