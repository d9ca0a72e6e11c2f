package id.mikhmon.routeros.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The properties of one {@code !re}. A property that is not set on the router is absent, not empty; a record may hold
 * none at all. {@link #toString()} shows names only.
 */
public final class RouterRecord {

    private final Map<String, RouterText> properties;

    RouterRecord(Map<String, RouterText> properties) {
        this.properties = new LinkedHashMap<>(properties);
    }

    /** The value as text; empty when the router did not send the property. */
    public Optional<String> text(String name) {
        return raw(name).map(RouterText::text);
    }

    /** The value with its bytes; empty when the router did not send the property. */
    public Optional<RouterText> raw(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    /** A truth value; absent is false. The router prints {@code true}, some versions {@code yes}. */
    public boolean isTrue(String name) {
        String value = text(name).orElse("");
        return value.equals("true") || value.equals("yes");
    }

    /** Names of the properties sent, in no order. */
    public Set<String> names() {
        return Set.copyOf(properties.keySet());
    }

    @Override
    public String toString() {
        return "RouterRecord" + properties.keySet();
    }
}
