package id.mikhmon.domain.identity;

/** Whether a person may come in. Nobody is ever removed: the audit names it. */
public enum PersonState {
    ACTIVE,
    SUSPENDED
}
