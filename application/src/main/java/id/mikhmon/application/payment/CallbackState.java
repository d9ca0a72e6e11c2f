package id.mikhmon.application.payment;

/** How far a stored callback is. The names are stored. */
public enum CallbackState {
    /** Nobody has worked on it yet. */
    WAITING,
    WORKED,
    /** It was worked on, and is about nothing that is here, so that nothing was done. A person has to look. */
    UNKNOWN
}
