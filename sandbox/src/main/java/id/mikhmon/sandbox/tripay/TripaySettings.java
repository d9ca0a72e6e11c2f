package id.mikhmon.sandbox.tripay;

import java.time.Clock;
import java.time.Duration;

/**
 * The merchant's account at the stand-in.
 *
 * @param port loopback port; 0 for a free one
 * @param resendAfter time between a failed callback and its next attempt; the vendor's is two minutes
 * @param unauthorizedStatus HTTP status of a refused key; the vendor's is not published, so tests may use 200 as well
 * @param refusesUsedReferences true to refuse a {@code merchant_ref} that was used before; the vendor is not known to
 */
public record TripaySettings(
        int port,
        String merchantCode,
        String apiKey,
        String privateKey,
        Duration resendAfter,
        int unauthorizedStatus,
        boolean refusesUsedReferences,
        Clock clock) {

    /** Merchant {@code T0001} with key {@code DEV-sandbox-api-key} and private key {@code sandbox-private-key}, on a free port. */
    public static TripaySettings defaults() {
        return new TripaySettings(
                0,
                "T0001",
                "DEV-sandbox-api-key",
                "sandbox-private-key",
                Duration.ofMinutes(2),
                401,
                false,
                Clock.systemUTC());
    }

    public TripaySettings onPort(int newPort) {
        return new TripaySettings(
                newPort,
                merchantCode,
                apiKey,
                privateKey,
                resendAfter,
                unauthorizedStatus,
                refusesUsedReferences,
                clock);
    }

    public TripaySettings resendingAfter(Duration time) {
        return new TripaySettings(
                port, merchantCode, apiKey, privateKey, time, unauthorizedStatus, refusesUsedReferences, clock);
    }

    public TripaySettings withUnauthorizedStatus(int status) {
        return new TripaySettings(
                port, merchantCode, apiKey, privateKey, resendAfter, status, refusesUsedReferences, clock);
    }

    public TripaySettings refusingUsedReferences() {
        return new TripaySettings(port, merchantCode, apiKey, privateKey, resendAfter, unauthorizedStatus, true, clock);
    }

    public TripaySettings withClock(Clock newClock) {
        return new TripaySettings(
                port,
                merchantCode,
                apiKey,
                privateKey,
                resendAfter,
                unauthorizedStatus,
                refusesUsedReferences,
                newClock);
    }
}
