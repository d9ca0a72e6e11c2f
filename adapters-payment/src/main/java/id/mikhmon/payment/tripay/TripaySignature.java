package id.mikhmon.payment.tripay;

import id.mikhmon.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under the merchant's private key, in lower-case hex. {@code payments.md} 1.4 and 1.6. */
final class TripaySignature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");

    private TripaySignature() {}

    /** @return what goes into the field {@code signature} when a closed payment is opened; there is no separator */
    static String ofClosedPayment(Secret privateKey, String merchantCode, String merchantRef, long amount) {
        return of(privateKey, (merchantCode + merchantRef + amount).getBytes(StandardCharsets.UTF_8));
    }

    /** @return whether the signature is that of these very bytes; takes the same time wherever the two differ */
    static boolean proves(Secret privateKey, byte[] body, String signature) {
        return HEX.matcher(signature).matches()
                && MessageDigest.isEqual(
                        of(privateKey, body).getBytes(StandardCharsets.US_ASCII),
                        signature.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
    }

    private static String of(Secret privateKey, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(privateKey.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(message));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, missing);
        }
    }
}
