package id.mikhmon.sandbox.router;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One record of a menu: its id and the properties that were set; a property that was never set has no entry. */
final class Item {
    final long id;
    final Map<String, String> values = new LinkedHashMap<>();

    Item(long id) {
        this.id = id;
    }

    static Item of(long id, String... namesAndValues) {
        Item item = new Item(id);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            item.values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return item;
    }

    /** The id on the wire: a star and upper-case hexadecimal digits. */
    String wireId() {
        return "*" + Long.toHexString(id).toUpperCase(Locale.ROOT);
    }

    /** The value, or empty text when it was never set. */
    String get(String property) {
        return values.getOrDefault(property, "");
    }

    boolean is(String property) {
        return "true".equals(values.get(property));
    }

    void set(String property, String value) {
        values.put(property, value);
    }
}
