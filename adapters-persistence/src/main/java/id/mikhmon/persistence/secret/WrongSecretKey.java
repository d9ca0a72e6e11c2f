package id.mikhmon.persistence.secret;

/** A stored credential cannot be decrypted. Says where it stands, never what is in it. */
public final class WrongSecretKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongSecretKey(SecretBox.Place place) {
        super("The stored " + place + " cannot be decrypted. The setting mikhmon.secret.key is not the key that it was"
                + " stored with, or the row was changed by hand: set the former key, or enter the credential anew.");
    }
}
