package id.mikhmon.web.page;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** Draws the idempotency keys that forms carry: 128 random bits as 22 letters, digits, hyphens or underscores. */
public final class FormKeys {
    private final RandomGenerator random;

    /** @param random must be cryptographically strong and safe for several threads outside of tests */
    public FormKeys(RandomGenerator random) {
        this.random = random;
    }

    /** @return the key in ASCII */
    public byte[] draw() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encode(bits);
    }
}
