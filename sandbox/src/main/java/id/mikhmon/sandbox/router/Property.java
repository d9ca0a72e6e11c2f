package id.mikhmon.sandbox.router;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One property of a menu: which values it takes, how they compare, and what is shown when it was never set.
 *
 * @param preset the value shown when it was never set; null when it is left out then
 * @param none the value that means the same as never set, such as {@code all} for a server; null when there is none
 * @param choices names that a reference may name; empty for other kinds
 */
record Property(
        String name,
        Kind kind,
        @Nullable String preset,
        @Nullable String none,
        boolean readOnly,
        Supplier<Collection<String>> choices) {
    /** What values look like. */
    enum Kind {
        TEXT,
        SWITCH,
        NUMBER,
        DURATION,
        MAC,
        REFERENCE
    }

    static Property text(String name) {
        return new Property(name, Kind.TEXT, null, null, false, List::of);
    }

    static Property preset(String name, Kind kind, @Nullable String preset) {
        return new Property(name, kind, preset, null, false, List::of);
    }

    static Property limit(String name, Kind kind) {
        return new Property(name, kind, null, kind == Kind.DURATION ? "0s" : "0", false, List::of);
    }

    static Property counter(String name, Kind kind) {
        return new Property(name, kind, kind == Kind.DURATION ? "0s" : "0", null, true, List::of);
    }

    static Property shown(String name) {
        return new Property(name, Kind.TEXT, null, null, true, List::of);
    }

    static Property shown(String name, Kind kind) {
        return new Property(name, kind, kind == Kind.SWITCH ? "false" : null, null, true, List::of);
    }

    static Property reference(
            String name, @Nullable String preset, @Nullable String none, Supplier<Collection<String>> choices) {
        return new Property(name, Kind.REFERENCE, preset, none, false, choices);
    }

    /**
     * The value as the router stores it.
     *
     * @throws Trap when it is not one of this kind, with the router's own words
     */
    String normal(String value) throws Trap {
        return switch (kind) {
            case TEXT -> value;
            case SWITCH -> switchValue(value);
            case NUMBER -> {
                if (!value.matches("\\d{1,19}") && !"unlimited".equals(value)) {
                    throw Trap.badValue(name);
                }
                yield value.replaceFirst("^0+(?=\\d)", "");
            }
            case DURATION -> {
                if ("none".equals(value)) {
                    yield value;
                }
                yield Durations.text(Durations.millis(value).orElseThrow(() -> Trap.badValue(name)));
            }
            case MAC -> mac(value);
            case REFERENCE -> reference(value);
        };
    }

    /** Below, equal to or above zero as the stored value is below, equal to or above the one of a query; compares by kind (routeros.md 1.6). */
    int compare(String stored, String asked) {
        try {
            String normal = kind == Kind.REFERENCE ? asked : normal(asked);
            if (kind == Kind.DURATION) {
                return Long.compare(
                        Durations.millis(stored).orElse(-1),
                        Durations.millis(normal).orElse(-1));
            }
            if (kind == Kind.NUMBER && !stored.equals("unlimited") && !normal.equals("unlimited")) {
                return Long.compareUnsigned(Long.parseUnsignedLong(stored), Long.parseUnsignedLong(normal));
            }
            return stored.compareTo(normal);
        } catch (Trap notOfThisKind) {
            return stored.compareTo(asked);
        }
    }

    private String switchValue(String value) throws Trap {
        return switch (value) {
            case "yes", "true" -> "true";
            case "no", "false" -> "false";
            default -> throw new Trap(1, "input does not match any value of " + name);
        };
    }

    private String mac(String value) throws Trap {
        String digits = value.replaceAll("[:.-]", "").toUpperCase(Locale.ROOT);
        if (!digits.matches("[0-9A-F]{12}")) {
            throw new Trap(1, "invalid value of " + name + ", mac address required");
        }
        return digits.replaceAll("(..)(?=.)", "$1:");
    }

    /** Exact first, then the only name that begins so: the router matches references as its console does. */
    private String reference(String value) throws Trap {
        Collection<String> names = choices.get();
        if (names.contains(value) || value.equals(none)) {
            return value;
        }
        List<String> matches = value.isEmpty()
                ? List.of()
                : names.stream().filter(n -> n.startsWith(value)).toList();
        if (matches.size() > 1) {
            throw new Trap(1, "ambiguous value of " + name + ", more than one possible value matches input");
        }
        if (matches.isEmpty()) {
            throw new Trap(1, "input does not match any value of " + name);
        }
        return matches.get(0);
    }
}
