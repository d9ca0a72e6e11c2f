package id.mikhmon.domain.registration;

/** Who asked. The names are stored and told to clients. */
public enum RegistrationOrigin {
    /** Somebody who has not shown who it is; its upline is only what it said. */
    STRANGER,
    /** The upline itself, signed in. */
    UPLINE
}
