package id.mikhmon.sandbox.router;

/** A command that the router refuses with {@code !trap}; the texts are those of routeros.md 1.9. */
final class Trap extends Exception {
    private static final long serialVersionUID = 1;

    /** 0 missing item or command, 1 bad argument, 2 interrupted, 4 general; -1 when the router sends none, as it does with {@code failure:} texts. */
    final int category;

    Trap(int category, String message) {
        super(message, null, false, false);
        this.category = category;
    }

    static Trap failure(String text) {
        return new Trap(-1, "failure: " + text);
    }

    static Trap noSuchItem() {
        return new Trap(0, "no such item");
    }

    static Trap unknownParameter(String name) {
        return new Trap(0, "unknown parameter " + name);
    }

    static Trap badValue(String property) {
        return new Trap(1, "invalid value for argument " + property);
    }
}
