package id.mikhmon.web.portal.frame;

import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.page.Figures;
import id.mikhmon.web.page.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences of the portals in the visitor's language: {@code #{t['offers.title']}} or {@code #{t.say('home.asof', time)}}. */
@Named("t")
@RequestScoped
// Objects, since the proxy of the container does not pass on the bridge that a narrower type would need.
public class PortalTexts extends AbstractMap<Object, Object> {
    private static final Map<Language, Texts> ALL = Texts.load(
            "id/mikhmon/web/portal/general", "id/mikhmon/web/portal/admin/admin", "id/mikhmon/web/portal/agent/agent");

    @Inject
    Look look;

    private @Nullable Texts texts;

    /** @return the sentences in every language */
    public static Map<Language, Texts> all() {
        return ALL;
    }

    public Texts texts() {
        Texts known = texts;
        if (known == null) {
            known = Objects.requireNonNull(ALL.get(look.language()));
            texts = known;
        }
        return known;
    }

    @Override
    public Object get(Object key) {
        return text(key.toString());
    }

    @Override
    public boolean containsKey(Object key) {
        return key instanceof String && texts().keys().contains(key);
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return texts().keys().stream()
                .map(key -> Map.<Object, Object>entry(key, text(key)))
                .collect(Collectors.toSet());
    }

    /** One per request. The container asks for it before the language is known, so it cannot depend on the sentences. */
    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    public String text(String key) {
        return texts().get(key);
    }

    /** @param otherwise what to say when there is no such sentence, such as for a name that a newer node brought */
    public String known(String key, String otherwise) {
        return containsKey(key) ? text(key) : otherwise;
    }

    public String say(String key, Object first) {
        return texts().get(key, first);
    }

    public String say(String key, Object first, Object second) {
        return texts().get(key, first, second);
    }

    /** @return the word for an enum's value, nested enums under the name of their class, such as {@code OutboxStore.State.DONE} */
    public String of(Enum<?> value) {
        return texts().get(StateLooks.nameOf(value) + "." + value.name());
    }

    /** @return how many, with its noun: {@code key.one} for one, else {@code key} */
    public String count(String key, long count) {
        String form = count == 1 ? key + ".one" : key;
        return texts().get(form, Figures.grouped(count));
    }
}
