package id.mikhmon.sandbox.router;

import java.time.Instant;

/** A line of the router's log; topics are a comma list such as {@code hotspot,info,debug}. */
public record LogLine(Instant at, String topics, String message) {}
