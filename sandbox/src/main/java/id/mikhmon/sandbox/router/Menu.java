package id.mikhmon.sandbox.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One menu of the router: a table of records with typed properties and the commands that every table has. Not safe for several threads: {@link Device} lets
 * one command at a time in, as the real router does with its configuration.
 */
final class Menu {
    private static final Set<String> PRINT_FLAGS = Set.of(
            ".proplist",
            "count-only",
            "detail",
            "stats",
            "without-paging",
            "terse",
            "brief",
            "value-list",
            "as-value",
            "show-sensitive",
            "show-ids",
            "follow",
            "follow-only",
            "from",
            ".id",
            "numbers",
            "once");

    final String path;
    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final Map<String, Function<Item, String>> computed = new HashMap<>();
    private final TreeMap<Long, Item> items = new TreeMap<>();
    private final Map<String, Set<Item>> byName = new HashMap<>();
    private final List<BiConsumer<Item, Boolean>> watchers = new CopyOnWriteArrayList<>();
    private Supplier<Collection<Item>> source = items::values;
    private BiConsumer<String, String> renamed = (from, to) -> {};
    private Consumer<Item> removed = item -> {};
    private @Nullable Function<Item, String> key;
    private String duplicate = "";
    private Set<String> commands = Set.of("print", "getall", "get", "find", "listen");
    private @Nullable String required;
    private boolean single;
    private boolean derived;
    private long next = 1;

    Menu(String path, Property... properties) {
        this.path = path;
        for (Property property : properties) {
            this.properties.put(property.name(), property);
        }
    }

    Menu with(String... more) {
        Set<String> all = new LinkedHashSet<>(commands);
        all.addAll(Arrays.asList(more));
        commands = all;
        return this;
    }

    /** The table has one nameless record, as {@code /system/identity} does. */
    Menu single(Supplier<Item> record) {
        single = true;
        derived = true;
        source = () -> List.of(record.get());
        return this;
    }

    /** The records come from elsewhere, such as the sessions of customers. */
    Menu from(Supplier<Collection<Item>> records) {
        derived = true;
        source = records;
        return this;
    }

    /** Two records may not share this key; the text is the router's own. */
    Menu unique(String property, Function<Item, String> uniqueKey, String text) {
        required = property;
        key = uniqueKey;
        duplicate = text;
        return this;
    }

    Menu compute(String property, Function<Item, String> value) {
        computed.put(property, value);
        return this;
    }

    Menu onRename(BiConsumer<String, String> listener) {
        renamed = listener;
        return this;
    }

    /** Called after a client has removed a record, not when the router does it by itself. */
    Menu onRemove(Consumer<Item> listener) {
        removed = listener;
        return this;
    }

    /** The watcher gets each changed record; true means that it is gone. */
    void watch(BiConsumer<Item, Boolean> watcher) {
        watchers.add(watcher);
    }

    void unwatch(BiConsumer<Item, Boolean> watcher) {
        watchers.remove(watcher);
    }

    void changed(Item item, boolean gone) {
        watchers.forEach(w -> w.accept(item, gone));
    }

    Collection<Item> all() {
        return source.get();
    }

    Collection<Item> named(String name) {
        return byName.getOrDefault(name, Set.of());
    }

    Collection<String> names() {
        return byName.keySet();
    }

    /** Stores a record as it is, past all checks: for seeds. */
    Item seed(long id, String... namesAndValues) {
        Item item = Item.of(id, namesAndValues);
        next = Math.max(next, id + 1);
        put(item);
        return item;
    }

    void remove(Item item) {
        detach(item);
        changed(item, true);
    }

    private void detach(Item item) {
        items.remove(item.id);
        byName.getOrDefault(item.get("name"), new LinkedHashSet<>()).remove(item);
        if (named(item.get("name")).isEmpty()) {
            byName.remove(item.get("name"));
        }
    }

    Reply execute(Command command) throws Trap {
        if (!commands.contains(command.name())) {
            throw new Trap(0, "no such command");
        }
        return switch (command.name()) {
            case "print", "getall", "listen" -> print(command);
            case "find" ->
                Reply.value(String.join(
                        ";", search(command).stream().map(Item::wireId).toList()));
            case "get" -> Reply.value(get(command));
            case "add" -> add(command);
            case "set" -> set(command, command.arguments());
            case "comment" -> set(command, Map.of("comment", command.arguments().getOrDefault("comment", "")));
            case "enable" -> set(command, Map.of("disabled", "no"));
            case "disable" -> set(command, Map.of("disabled", "yes"));
            case "unset" -> unset(command);
            case "remove" -> removeAll(command);
            case "reset-counters" -> resetCounters(command);
            default -> throw new Trap(0, "no such command");
        };
    }

    @Nullable
    String value(Item item, String name) {
        if (".id".equals(name)) {
            return item.wireId();
        }
        if (computed.containsKey(name)) {
            return computed.get(name).apply(item);
        }
        Property property = properties.get(name);
        return item.values.getOrDefault(name, property == null ? null : property.preset());
    }

    /** The value, or empty text when there is none. */
    String text(Item item, String name) {
        String value = value(item, name);
        return value == null ? "" : value;
    }

    /** Below, equal to or above zero; a record without the property compares as its neutral value, then as empty text. */
    int compare(Item item, String name, String asked) {
        Property property = properties.getOrDefault(name, Property.text(name));
        String value = value(item, name);
        if (value == null) {
            value = property.none() == null ? "" : property.none();
        }
        return property.compare(value, asked);
    }

    List<String> record(Item item, Collection<String> wanted) {
        List<String> words = new ArrayList<>();
        for (String name : wanted) {
            String value = single && ".id".equals(name) ? null : value(item, name);
            if (value != null) {
                words.add("=" + name + "=" + value);
            }
        }
        return words;
    }

    Collection<String> wanted(Command command) {
        String listed = command.arguments().get(".proplist");
        if (listed != null && !listed.isEmpty()) {
            return Arrays.asList(listed.split(","));
        }
        Set<String> names = new LinkedHashSet<>();
        names.add(".id");
        names.addAll(properties.keySet());
        return names;
    }

    private Reply print(Command command) throws Trap {
        for (String argument : command.arguments().keySet()) {
            if (!PRINT_FLAGS.contains(argument)) {
                throw Trap.unknownParameter(argument);
            }
        }
        List<Item> found = command.streams() && !command.has("follow") ? List.of() : search(command);
        if (command.has("count-only")) {
            return Reply.value(String.valueOf(found.size()));
        }
        Collection<String> wanted = wanted(command);
        return new Reply(found.stream().map(i -> record(i, wanted)).toList(), null, true);
    }

    private List<Item> search(Command command) throws Trap {
        Query query = new Query(this, command.queries());
        String name = query.onlyName();
        Collection<Item> candidates = command.has(".id") || command.has("numbers") || command.has("from")
                ? addressed(command)
                : name == null || derived ? all() : named(name);
        List<Item> found = new ArrayList<>();
        for (Item item : candidates) {
            if (query.takes(item)) {
                found.add(item);
            }
        }
        return found;
    }

    private String get(Command command) throws Trap {
        Item item = single ? all().iterator().next() : addressed(command).get(0);
        return text(item, command.arguments().getOrDefault("value-name", ".id"));
    }

    private Reply add(Command command) throws Trap {
        Item item = new Item(next);
        apply(item, command.arguments());
        if (required != null && !item.values.containsKey(required)) {
            throw new Trap(0, "missing value(s) of argument(s) " + required);
        }
        refuseDuplicate(item, null);
        next++;
        put(item);
        changed(item, false);
        return Reply.value(item.wireId());
    }

    private Reply set(Command command, Map<String, String> values) throws Trap {
        List<Item> targets = single ? List.copyOf(all()) : addressed(command);
        for (Item item : targets) {
            Item after = new Item(item.id);
            after.values.putAll(item.values);
            apply(after, values);
            refuseDuplicate(after, item);
            String before = item.get("name");
            if (!single) {
                detach(item);
                put(after);
            } else {
                item.values.putAll(after.values);
            }
            if (!before.equals(after.get("name"))) {
                renamed.accept(before, after.get("name"));
            }
            changed(after, false);
        }
        return Reply.DONE;
    }

    private Reply unset(Command command) throws Trap {
        String name = command.arguments().getOrDefault("value-name", "");
        if (!properties.containsKey(name)) {
            throw Trap.unknownParameter("value-name");
        }
        addressed(command).forEach(item -> item.values.remove(name));
        return Reply.DONE;
    }

    private Reply removeAll(Command command) throws Trap {
        for (Item item : addressed(command)) {
            if (item.is("default")) {
                throw Trap.failure("can not remove default item");
            }
            remove(item);
            removed.accept(item);
        }
        return Reply.DONE;
    }

    private Reply resetCounters(Command command) throws Trap {
        for (Item item : addressed(command)) {
            properties.values().stream()
                    .filter(p -> p.readOnly() && p.kind() != Property.Kind.SWITCH)
                    .forEach(p -> item.values.remove(p.name()));
            changed(item, false);
        }
        return Reply.DONE;
    }

    private void apply(Item item, Map<String, String> values) throws Trap {
        for (Map.Entry<String, String> argument : values.entrySet()) {
            String name = argument.getKey();
            if (name.equals(".id") || name.equals("numbers")) {
                continue;
            }
            Property property = properties.get(name);
            if (property == null || property.readOnly()) {
                throw Trap.unknownParameter(name);
            }
            String value = property.normal(argument.getValue());
            if (value.equals(property.none())) {
                item.values.remove(name);
            } else {
                item.set(name, value);
            }
        }
    }

    private List<Item> addressed(Command command) throws Trap {
        String ids = command.arguments()
                .getOrDefault(
                        ".id",
                        command.arguments()
                                .getOrDefault("numbers", command.arguments().get("from")));
        if (ids == null) {
            throw new Trap(0, "missing =.id=");
        }
        List<Item> found = new ArrayList<>();
        for (String id : ids.split(",")) {
            found.add(one(id));
        }
        return found;
    }

    private Item one(String id) throws Trap {
        if (id.matches("\\*[0-9A-Fa-f]{1,15}")) {
            long number = Long.parseLong(id.substring(1), 16);
            return Optional.ofNullable(items.get(number)).orElseThrow(Trap::noSuchItem);
        }
        return named(id).stream().findFirst().orElseThrow(Trap::noSuchItem);
    }

    private void refuseDuplicate(Item item, @Nullable Item itself) throws Trap {
        if (key != null) {
            for (Item other : named(item.get("name"))) {
                if (other != itself && key.apply(other).equals(key.apply(item))) {
                    throw Trap.failure(duplicate);
                }
            }
        }
    }

    private void put(Item item) {
        items.put(item.id, item);
        if (item.values.containsKey("name")) {
            byName.computeIfAbsent(item.get("name"), n -> new LinkedHashSet<>()).add(item);
        }
    }
}
