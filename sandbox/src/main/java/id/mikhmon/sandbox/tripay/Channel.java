package id.mikhmon.sandbox.tripay;

import id.mikhmon.sandbox.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way to pay, with the fee that the customer bears on top of the amount.
 *
 * @param group as Tripay names it, such as {@code Virtual Account}
 * @param flat rupiah
 * @param percent of the amount, such as 0.70
 * @param minimumFee rupiah; null for none
 * @param minimumMinutes shortest time until expiry
 */
record Channel(
        String group,
        String code,
        String name,
        boolean redirects,
        long flat,
        BigDecimal percent,
        @Nullable Long minimumFee,
        long minimumAmount,
        long maximumAmount,
        long minimumMinutes,
        long maximumMinutes,
        boolean active) {

    /** The channels of payments.md 1.3 that the demo shows, by code. QRIS2 is switched off, so that there is one that is. */
    static Map<String, Channel> seed() {
        Map<String, Channel> channels = new LinkedHashMap<>();
        put(
                channels,
                new Channel(
                        "E-Wallet",
                        "QRIS",
                        "QRIS by ShopeePay",
                        false,
                        750,
                        new BigDecimal("0.70"),
                        null,
                        1_000,
                        5_000_000,
                        10,
                        60,
                        true));
        put(
                channels,
                new Channel(
                        "E-Wallet",
                        "QRIS2",
                        "QRIS",
                        false,
                        750,
                        new BigDecimal("0.70"),
                        null,
                        1_000,
                        5_000_000,
                        10,
                        1_440,
                        false));
        put(channels, virtualAccount("BRIVA", "BRI Virtual Account", 4_250, 60, 43_200));
        put(channels, virtualAccount("BNIVA", "BNI Virtual Account", 4_250, 15, 1_440));
        put(channels, virtualAccount("MANDIRIVA", "Mandiri Virtual Account", 4_250, 60, 43_200));
        put(channels, virtualAccount("BCAVA", "BCA Virtual Account", 5_500, 15, 43_200));
        put(channels, store("ALFAMART", "Alfamart", 60, 1_440));
        put(channels, store("INDOMARET", "Indomaret", 15, 43_200));
        put(channels, wallet("OVO", "OVO", 43_200));
        put(channels, wallet("DANA", "DANA", 60));
        put(channels, wallet("SHOPEEPAY", "ShopeePay", 60));
        return channels;
    }

    private static void put(Map<String, Channel> channels, Channel channel) {
        channels.put(channel.code, channel);
    }

    private static Channel virtualAccount(
            String code, String name, long fee, long minimumMinutes, long maximumMinutes) {
        return new Channel(
                "Virtual Account",
                code,
                name,
                false,
                fee,
                new BigDecimal("0.00"),
                null,
                10_000,
                10_000_000,
                minimumMinutes,
                maximumMinutes,
                true);
    }

    private static Channel store(String code, String name, long minimumMinutes, long maximumMinutes) {
        return new Channel(
                "Convenience Store",
                code,
                name,
                false,
                3_500,
                new BigDecimal("0.00"),
                null,
                10_000,
                2_500_000,
                minimumMinutes,
                maximumMinutes,
                true);
    }

    private static Channel wallet(String code, String name, long maximumMinutes) {
        return new Channel(
                "E-Wallet",
                code,
                name,
                true,
                0,
                new BigDecimal("3.00"),
                1_000L,
                1_000,
                10_000_000,
                15,
                maximumMinutes,
                true);
    }

    boolean isQr() {
        return code.startsWith("QRIS");
    }

    Channel switched(boolean on) {
        return new Channel(
                group,
                code,
                name,
                redirects,
                flat,
                percent,
                minimumFee,
                minimumAmount,
                maximumAmount,
                minimumMinutes,
                maximumMinutes,
                on);
    }

    /** Rupiah that the customer pays on top; part of a rupiah is rounded up. */
    long fee(long amount) {
        long share = percent.multiply(BigDecimal.valueOf(amount))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                .longValueExact();
        return Math.max(flat + share, minimumFee == null ? 0 : minimumFee);
    }

    /** As the channel list has it: percent as a number here and as text in the total, as the vendor does. */
    Map<String, Object> listed(String iconBase) {
        return Json.object(
                "group", group,
                "code", code,
                "name", name,
                "type", redirects ? "redirect" : "direct",
                "fee_merchant", Json.object("flat", 0, "percent", 0),
                "fee_customer", Json.object("flat", flat, "percent", percent.stripTrailingZeros()),
                "total_fee", Json.object("flat", flat, "percent", percent.toPlainString()),
                "minimum_fee", minimumFee,
                "maximum_fee", null,
                "minimum_amount", minimumAmount,
                "maximum_amount", maximumAmount,
                "icon_url", iconBase + code + ".png",
                "active", active);
    }

    /** As the fee calculator has it. */
    Map<String, Object> calculated(long amount) {
        return Json.object(
                "code",
                code,
                "name",
                name,
                "fee",
                Json.object("flat", flat, "percent", percent.toPlainString(), "min", minimumFee, "max", null),
                "total_fee",
                Json.object("merchant", 0, "customer", fee(amount)));
    }
}
