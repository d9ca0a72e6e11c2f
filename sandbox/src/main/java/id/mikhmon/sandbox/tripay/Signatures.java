package id.mikhmon.sandbox.tripay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tripay's signatures (payments.md 1.4, 1.6): lower-case hexadecimal HMAC-SHA256 with the merchant's private key. */
final class Signatures {
    private Signatures() {}

    static String ofTransaction(String privateKey, String merchantCode, String merchantRef, long amount) {
        return hmac(privateKey, (merchantCode + merchantRef + amount).getBytes(StandardCharsets.UTF_8));
    }

    static String ofOpenPayment(String privateKey, String merchantCode, String channel, String merchantRef) {
        return hmac(privateKey, (merchantCode + channel + merchantRef).getBytes(StandardCharsets.UTF_8));
    }

    /** Over the bytes as they are sent. */
    static String ofCallback(String privateKey, byte[] body) {
        return hmac(privateKey, body);
    }

    private static String hmac(String privateKey, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(privateKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }
}
