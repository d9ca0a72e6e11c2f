package id.mikhmon.domain.sale;

/** How far a held sale is. The names are stored and told to clients. */
public enum HeldState {
    /** Somebody of the owner has to decide. */
    WAITING,
    /** It was let go, and the agent has paid. */
    SOLD,
    REJECTED
}
