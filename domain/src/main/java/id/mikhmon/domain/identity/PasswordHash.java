package id.mikhmon.domain.identity;

import id.mikhmon.domain.shared.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password: PBKDF2 with HMAC-SHA512 and how it was reckoned, so that the cost can grow later. The text
 * is {@code pbkdf2-sha512$iterations$salt$hash}, salt and hash in base64.
 */
public record PasswordHash(String text) {
    /** OWASP's minimum for this function, Password Storage Cheat Sheet of 2023. About a tenth of a second of one core. */
    public static final int ITERATIONS = 210_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 64;
    private static final Pattern FORM =
            Pattern.compile("pbkdf2-sha512\\$([1-9][0-9]{3,7})\\$([A-Za-z0-9+/]{22}==)\\$([A-Za-z0-9+/]{86}==)");

    /** For logins that nobody has: fits no password, and reckoning it takes as long as a real one. */
    private static final PasswordHash NOBODYS = new PasswordHash("pbkdf2-sha512$" + ITERATIONS + "$"
            + Base64.getEncoder().encodeToString(new byte[SALT_BYTES]) + "$"
            + Base64.getEncoder().encodeToString(new byte[HASH_BYTES]));

    public PasswordHash {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a hash of a password");
        }
    }

    /** Takes as long as {@link #matches}. */
    public static PasswordHash of(Secret password, RandomGenerator random) {
        return of(password, ITERATIONS, random);
    }

    static PasswordHash of(Secret password, int iterations, RandomGenerator random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return new PasswordHash("pbkdf2-sha512$" + iterations + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(reckoned(password, salt, iterations)));
    }

    /** Spends the time of a comparison, so that an unknown login answers no sooner than a known one. */
    public static void spendTime(Secret password) {
        NOBODYS.matches(password);
    }

    /** Compares in constant time. Costs about a tenth of a second: call it outside of a transaction. */
    public boolean matches(Secret password) {
        Matcher parts = parts();
        byte[] expected = Base64.getDecoder().decode(parts.group(3));
        byte[] given = reckoned(password, Base64.getDecoder().decode(parts.group(2)), iterations());
        return MessageDigest.isEqual(expected, given);
    }

    /** @return whether it was reckoned more cheaply than is right now */
    public boolean isOutdated() {
        return iterations() < ITERATIONS;
    }

    private int iterations() {
        return Integer.parseInt(parts().group(1));
    }

    private Matcher parts() {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("checked when it was made");
        }
        return parts;
    }

    private static byte[] reckoned(Secret password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.reveal().toCharArray(), salt, iterations, HASH_BYTES * 8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public String toString() {
        return "(hash of a password)";
    }
}
