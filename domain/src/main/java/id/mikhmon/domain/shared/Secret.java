package id.mikhmon.domain.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A credential. It never shows in text; whoever needs the characters calls {@link #reveal()} and says so by that. */
public final class Secret {
    private final String characters;

    private Secret(String characters) {
        this.characters = characters;
    }

    public static Secret of(String characters) {
        return new Secret(characters);
    }

    public String reveal() {
        return characters;
    }

    public boolean isEmpty() {
        return characters.isEmpty();
    }

    /** Takes the same time wherever the two differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(
                        characters.getBytes(StandardCharsets.UTF_8),
                        secret.characters.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return characters.hashCode();
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
