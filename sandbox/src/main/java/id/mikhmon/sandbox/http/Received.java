package id.mikhmon.sandbox.http;

import java.time.Instant;

/** A request that a stand-in received; status 0 means that it was never answered. */
public record Received(Instant at, Request request, int status) {}
