package id.mikhmon.domain.shared;

/** Which entry of a list stands first: the newest, to see what happens, or the oldest, to work off what waits. */
public enum AgeOrder {
    NEWEST,
    OLDEST
}
