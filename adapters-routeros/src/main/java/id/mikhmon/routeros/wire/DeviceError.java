package id.mikhmon.routeros.wire;

/**
 * What a router's refusal means, told by its text. Texts are matched by their stable core, since versions append a
 * number such as {@code (6)}; the category that comes with some traps is asked only when no text fits, because it is
 * often missing. Source: routeros reference 1.9, recorded texts.
 */
public enum DeviceError {
    /** Wrong user or password; the same text comes when the account lacks the api policy or its address list excludes us. */
    LOGIN_REFUSED,
    /** The account's group lacks a policy. */
    FORBIDDEN,
    /** The name is taken. */
    DUPLICATE,
    /** A name of something else, such as a profile, that the router does not have or cannot tell apart. */
    BAD_REFERENCE,
    /** No record with that id. */
    NOT_FOUND,
    /** A command or argument that this version does not know. */
    UNSUPPORTED,
    /** We left out an argument: a bug of ours. */
    MISSING_ARGUMENT,
    /** A value that the router cannot read. */
    BAD_VALUE,
    /** Storage or memory used up, or a limit of the licence reached. */
    FULL,
    /** Ended by our own cancel. */
    INTERRUPTED,
    /** Refused by a subsystem for a reason of its own; show the text. */
    REFUSED;

    private static final String NO_CATEGORY = "";

    static DeviceError of(String message, String category) {
        if (message.startsWith("invalid user name or password") || message.startsWith("cannot log in")) {
            return LOGIN_REFUSED;
        }
        if (message.contains("not enough permissions")) {
            return FORBIDDEN;
        }
        if (message.contains("already have user with this name")
                || message.contains("already have such")
                || message.contains("with this name already exists")
                || message.contains("with the same name already exists")) {
            return DUPLICATE;
        }
        if (message.contains("does not match any value of") || message.startsWith("ambiguous value of")) {
            return BAD_REFERENCE;
        }
        if (message.startsWith("no such item")) {
            return NOT_FOUND;
        }
        if (message.startsWith("no such command") || message.startsWith("unknown parameter")) {
            return UNSUPPORTED;
        }
        if (message.startsWith("missing ")) {
            return MISSING_ARGUMENT;
        }
        if (isFull(message)) {
            return FULL;
        }
        if (message.startsWith("invalid value")
                || message.startsWith("value of ")
                || message.contains("out of range")) {
            return BAD_VALUE;
        }
        if (message.startsWith("interrupted")) {
            return INTERRUPTED;
        }
        return ofCategory(message.startsWith("failure:") ? NO_CATEGORY : category);
    }

    // No source lists these texts; the words are those of the subsystems' own messages, so matched loosely.
    private static boolean isFull(String message) {
        return message.contains("no space left")
                || message.contains("not enough space")
                || message.contains("not enough disk space")
                || message.contains("disk is full")
                || message.contains("not enough memory")
                || message.contains("out of memory")
                || message.contains("limit reached")
                || message.contains("limit exceeded")
                || message.contains("license limit")
                || message.contains("too many users");
    }

    private static DeviceError ofCategory(String category) {
        return switch (category) {
            case "0" -> NOT_FOUND;
            case "1" -> BAD_VALUE;
            case "2" -> INTERRUPTED;
            default -> REFUSED;
        };
    }
}
