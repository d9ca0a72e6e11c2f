package id.mikhmon.application.outbox;

import java.util.regex.Pattern;

/**
 * The queue of one outside system, such as {@code router:cafe} or {@code payment:tripay}. Lanes do not wait for each
 * other, so a dead router holds up its own messages alone.
 */
public record Lane(String name) {
    private static final String ROUTER = "router";
    private static final Pattern FORM = Pattern.compile("[a-z]+:[A-Za-z0-9_.-]{1,60}");

    public Lane {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("a lane is kind:name");
        }
    }

    public static Lane router(String router) {
        return new Lane(ROUTER + ":" + router);
    }

    public static Lane payment(String gateway) {
        return new Lane("payment:" + gateway);
    }

    public static Lane messaging() {
        return new Lane("messaging:out");
    }

    /** What follows a sale by an agent and asks nobody outside. */
    public static Lane sales() {
        return new Lane("sale:customers");
    }

    boolean isRouter() {
        return kind().equals(ROUTER);
    }

    /** @return the part before the colon */
    public String kind() {
        return name.substring(0, name.indexOf(':'));
    }

    @Override
    public String toString() {
        return name;
    }
}
