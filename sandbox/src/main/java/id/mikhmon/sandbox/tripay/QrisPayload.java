package id.mikhmon.sandbox.tripay;

import java.nio.charset.StandardCharsets;

/** The text inside a QRIS code: EMVCo tag, length, value; with the amount, and a checksum over everything before it (payments.md Appendix B). */
final class QrisPayload {
    private QrisPayload() {}

    static String of(long amount, String reference) {
        String merchant = field("00", "COM.EXAMPLE.WWW")
                + field("01", "936000000000000001")
                + field("02", "TEST0001")
                + field("03", "UMI");
        String body =
                field("00", "01") + field("01", "12") + field("26", merchant) + field("52", "4816") + field("53", "360")
                        + field("54", String.valueOf(amount)) + field("58", "ID") + field("59", "WIFI TEST")
                        + field("60", "JAKARTA")
                        + field("61", "10110") + field("62", field("05", reference)) + "6304";
        return body + String.format("%04X", checksum(body));
    }

    /** CRC-16/CCITT-FALSE: polynomial 0x1021, start 0xFFFF. */
    static int checksum(String text) {
        int crc = 0xFFFF;
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            crc ^= (octet & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) != 0 ? crc << 1 ^ 0x1021 : crc << 1;
            }
        }
        return crc & 0xFFFF;
    }

    private static String field(String tag, String value) {
        return tag + String.format("%02d", value.length()) + value;
    }
}
