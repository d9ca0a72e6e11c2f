package id.mikhmon.domain.funds;

/** What can be decided about a request. */
public enum RequestEvent {
    CARRIED_OUT,
    REJECTED
}
