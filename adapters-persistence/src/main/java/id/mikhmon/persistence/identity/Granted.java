package id.mikhmon.persistence.identity;

import id.mikhmon.domain.identity.Capability;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Capabilities in one column, by name with commas. One that a newer version wrote and this one does not know is not given. */
final class Granted {
    private Granted() {}

    static String text(Set<Capability> capabilities) {
        return new TreeSet<>(capabilities).stream().map(Enum::name).collect(Collectors.joining(","));
    }

    static Set<Capability> of(String text) {
        Set<String> names = Set.copyOf(Arrays.asList(text.split(",")));
        return Arrays.stream(Capability.values())
                .filter(capability -> names.contains(capability.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
