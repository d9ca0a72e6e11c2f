package id.mikhmon.domain.registration;

/** How far a registration is. The names are stored and told to clients. */
public enum RegistrationState {
    /** Somebody of the owner has to decide. */
    WAITING,
    /** There is an agent now. */
    APPROVED,
    REJECTED
}
