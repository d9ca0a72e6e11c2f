package id.mikhmon.bootstrap.story;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The one-time codes that a person's phone shows, by RFC 6238 and by nothing of the product's. */
final class AuthenticatorApp {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECONDS = 30;
    private static final int SIX_DIGITS = 1_000_000;

    private final byte[] key;
    private final Clock clock;
    private long last;

    private AuthenticatorApp(byte[] key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** @param secret of 160 bits as a page shows it, 32 letters and digits with or without blanks */
    static AuthenticatorApp with(String secret, Clock clock) {
        BigInteger value = secret.replace(" ", "")
                .chars()
                .mapToObj(letter -> BigInteger.valueOf(BASE32.indexOf(letter)))
                .reduce(BigInteger.ZERO, (sum, digit) -> sum.shiftLeft(5).or(digit));
        byte[] key = new byte[20];
        for (int i = 0; i < key.length; i++) {
            key[i] = value.shiftRight(8 * (key.length - 1 - i)).byteValue();
        }
        return new AuthenticatorApp(key, clock);
    }

    /** @return the code of now, or of the half minute after the code before: a code serves once */
    String nextCode() {
        last = Math.max(clock.instant().getEpochSecond() / SECONDS, last + 1);
        return "%06d".formatted(hotp(last) % SIX_DIGITS);
    }

    private int hotp(long counter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(counter).array());
            return ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xf, 4).getInt() & 0x7fffffff;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
