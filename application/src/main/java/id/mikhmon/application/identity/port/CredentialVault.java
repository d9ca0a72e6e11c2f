package id.mikhmon.application.identity.port;

import id.mikhmon.domain.identity.BegunFactor;
import id.mikhmon.domain.identity.Credentials;
import id.mikhmon.domain.identity.PasswordHash;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.TokenHash;
import id.mikhmon.domain.identity.TotpSecret;
import java.time.Instant;
import java.util.Set;

/** Storage of credentials of stored persons. Every method joins the open transaction, or runs in one of its own. */
public interface CredentialVault {
    /** @return {@link Credentials#NONE} for whoever has none */
    Credentials of(PersonId person);

    void setPassword(PersonId person, PasswordHash hash);

    /** Keeps a second factor that is not confirmed yet, in the place of another one. */
    void begin(PersonId person, BegunFactor begun);

    /**
     * Forgets what was begun before that time.
     *
     * @return how many
     */
    int forgetBegunBefore(Instant time);

    /** Makes it the second factor, from after that step on. */
    void confirm(PersonId person, TotpSecret secret, long step);

    /** Takes second factor and recovery codes away. */
    void dropSecondFactor(PersonId person);

    /**
     * Uses the code of a step up.
     *
     * @return false when that step or a later one was used before: one statement decides
     */
    boolean useStep(PersonId person, long step);

    void replaceRecoveryCodes(PersonId person, Set<TokenHash> codes);

    /**
     * Uses a recovery code up.
     *
     * @return false when there is no such code, or not any more: one statement decides
     */
    boolean useRecoveryCode(PersonId person, TokenHash code);

    int recoveryCodesLeft(PersonId person);
}
