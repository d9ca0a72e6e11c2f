package id.mikhmon.application.transaction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows in memory, in the order in which they were added. */
public final class Table<K, V> {
    private final Map<K, V> rows = new LinkedHashMap<>();

    public synchronized Optional<V> get(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** @return true when there was no such row before */
    public synchronized boolean put(K key, V value) {
        return rows.put(key, value) == null;
    }

    /** @return false when there is such a row already; nothing changed then */
    public synchronized boolean add(K key, V value) {
        return rows.putIfAbsent(key, value) == null;
    }

    public synchronized void remove(K key) {
        rows.remove(key);
    }

    public synchronized Stream<V> all() {
        return java.util.List.copyOf(rows.values()).stream();
    }

    public synchronized int size() {
        return rows.size();
    }

    synchronized Runnable remember() {
        Map<K, V> before = new LinkedHashMap<>(rows);
        return () -> {
            synchronized (this) {
                rows.clear();
                rows.putAll(before);
            }
        };
    }
}
