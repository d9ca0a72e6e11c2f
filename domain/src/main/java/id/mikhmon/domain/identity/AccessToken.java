package id.mikhmon.domain.identity;

import id.mikhmon.domain.shared.Secret;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * 256 random bits that open something to whoever holds them: a session, the API, a link that serves once. Shown when it is
 * drawn and never again; only its {@link #hash()} is stored. Never shows in text.
 */
public record AccessToken(Secret secret) {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public AccessToken {
        if (!FORM.matcher(secret.reveal()).matches()) {
            throw new IllegalArgumentException("a token is 43 letters, digits, hyphens or underscores");
        }
    }

    public static AccessToken draw(RandomGenerator random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new AccessToken(Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bits)));
    }

    /** @return empty for what cannot be a token */
    public static Optional<AccessToken> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new AccessToken(Secret.of(text))) : Optional.empty();
    }

    public String reveal() {
        return secret.reveal();
    }

    public TokenHash hash() {
        return TokenHash.of(reveal());
    }

    /**
     * @return what a form carries to show that its page was ours: made from the token, so that it cannot be known without
     *     it, and tells nothing of it
     */
    public String formProof() {
        return TokenHash.of("form:" + reveal()).hex();
    }
}
