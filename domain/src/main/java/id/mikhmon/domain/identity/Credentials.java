package id.mikhmon.domain.identity;

import java.util.Optional;

/**
 * What a person can prove itself with.
 *
 * @param password empty until the person has chosen one
 * @param totp the second factor, empty when there is none
 * @param lastStep step of the last code that was taken, 0 for none; see {@link TotpSecret#stepOf}
 * @param beginning a second factor that was shown and not confirmed yet
 */
public record Credentials(
        Optional<PasswordHash> password, Optional<TotpSecret> totp, long lastStep, Optional<BegunFactor> beginning) {
    public static final Credentials NONE = new Credentials(Optional.empty(), Optional.empty(), 0, Optional.empty());
}
