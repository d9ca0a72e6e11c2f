package id.mikhmon.domain.identity;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that a phone and we share for one-time codes: RFC 6238 with HMAC-SHA1, 30 seconds and six digits. */
public final class TotpSecret {
    private static final int BYTES = 20;
    private static final int SECONDS = 30;
    /** One step to each side: a phone's clock may be half a minute off. */
    private static final int TOLERATED_STEPS = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private final byte[] key;

    private TotpSecret(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("a key for one-time codes has " + BYTES + " bytes");
        }
        this.key = key.clone();
    }

    public static TotpSecret draw(RandomGenerator random) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return new TotpSecret(key);
    }

    /** @param base32 as {@link #base32()} gives it */
    public static TotpSecret of(String base32) {
        byte[] key = new byte[base32.length() * 5 / 8];
        int bits = 0;
        int held = 0;
        int next = 0;
        for (int i = 0; i < base32.length(); i++) {
            int value = BASE32.indexOf(base32.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("not base32");
            }
            held = held << 5 | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                key[next++] = (byte) (held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return new TotpSecret(key);
    }

    /** @return the key as people type it into an app, 32 letters */
    public String base32() {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : key) {
            held = held << 8 | (b & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt(held >> bits & 31));
                held &= (1 << bits) - 1;
            }
        }
        return text.toString();
    }

    /** @return what the QR code says, as authenticator apps read it */
    public String address(String issuer, LoginName login) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(login.value()) + "?secret=" + base32() + "&issuer="
                + encoded(issuer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * Which step a typed code belongs to. A code serves once: the caller keeps the step, and only a later one is good.
     *
     * @param lastUsed the step of the last code that was taken, 0 for none
     * @return the step, empty when the code is wrong, too old, or not later than the last
     */
    public OptionalLong stepOf(String typed, Instant now, long lastUsed) {
        if (!CODE.matcher(typed).matches()) {
            return OptionalLong.empty();
        }
        long present = stepAt(now);
        for (long step = present - TOLERATED_STEPS; step <= present + TOLERATED_STEPS; step++) {
            boolean fits = MessageDigest.isEqual(
                    code(step).getBytes(StandardCharsets.US_ASCII), typed.getBytes(StandardCharsets.US_ASCII));
            if (fits && step > lastUsed) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** @return the code that an app shows at that time */
    public String codeAt(Instant time) {
        return code(stepAt(time));
    }

    private static long stepAt(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), SECONDS);
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            String digits = Integer.toString(number % 1_000_000);
            return "0".repeat(6 - digits.length()) + digits;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA1", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TotpSecret secret && MessageDigest.isEqual(key, secret.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return "(key of one-time codes)";
    }
}
