package id.mikhmon.domain.audit;

/**
 * Who did something, and from where.
 *
 * @param name login name of a person, or one of the names in brackets that no person can have
 * @param address of the client, empty when nobody called from outside
 */
public record Actor(String name, String address) {
    /** What the product does by itself. */
    public static final Actor SYSTEM = new Actor("(system)", "");

    public Actor {
        if (name.isBlank() || name.length() > 80 || address.length() > 60) {
            throw new IllegalArgumentException(
                    "an actor has a name of 1 to 80 and an address of at most 60 characters");
        }
    }

    /** Whoever holds the token of the installation. */
    public static Actor automation(String address) {
        return new Actor("(automation)", address);
    }

    /** Somebody who has not shown who it is. */
    public static Actor stranger(String address) {
        return new Actor("(unknown)", address);
    }
}
