package id.mikhmon.payment.tripay;

import java.time.Duration;
import java.util.Map;

/** How short and how long a payment may stay open by channel. The list of channels does not tell; {@code payments.md} 1.3 does. */
record TripayExpiry(Duration shortest, Duration longest) {
    private static final TripayExpiry UNKNOWN_CHANNEL = minutes(60, 1_440);

    private static final Map<String, TripayExpiry> BY_CODE = Map.ofEntries(
            Map.entry("QRIS", minutes(10, 60)),
            Map.entry("QRIS2", minutes(10, 1_440)),
            Map.entry("QRISC", minutes(10, 1_440)),
            Map.entry("BRIVA", minutes(60, 43_200)),
            Map.entry("BNIVA", minutes(15, 1_440)),
            Map.entry("MANDIRIVA", minutes(60, 43_200)),
            Map.entry("BCAVA", minutes(15, 43_200)),
            Map.entry("PERMATAVA", minutes(60, 43_200)),
            Map.entry("CIMBVA", minutes(15, 43_200)),
            Map.entry("BSIVA", minutes(60, 180)),
            Map.entry("MUAMALATVA", minutes(60, 180)),
            Map.entry("DANAMONVA", minutes(15, 43_200)),
            Map.entry("OCBCVA", minutes(15, 43_200)),
            Map.entry("OTHERBANKVA", minutes(15, 1_440)),
            Map.entry("ALFAMART", minutes(60, 1_440)),
            Map.entry("INDOMARET", minutes(15, 43_200)),
            Map.entry("ALFAMIDI", minutes(60, 1_440)),
            Map.entry("OVO", minutes(15, 43_200)),
            Map.entry("DANA", minutes(15, 60)),
            Map.entry("SHOPEEPAY", minutes(15, 60)));

    static TripayExpiry of(String channel) {
        return BY_CODE.getOrDefault(channel, UNKNOWN_CHANNEL);
    }

    private static TripayExpiry minutes(long shortest, long longest) {
        return new TripayExpiry(Duration.ofMinutes(shortest), Duration.ofMinutes(longest));
    }
}
