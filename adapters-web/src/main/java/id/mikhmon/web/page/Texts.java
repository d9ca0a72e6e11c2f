package id.mikhmon.web.page;

import id.mikhmon.domain.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sentences of one or more bundles in one language. Keys are {@code page_path.kind.name}, texts of enums {@code Enum.VALUE}.
 * {@code {0}} stands for the first argument; there is no other syntax, so that an apostrophe is an apostrophe.
 */
public final class Texts {
    private final Language language;
    private final Map<String, String> sentences;

    private Texts(Language language, Map<String, String> sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    /**
     * @param bundles paths on the class path without language and ending, such as {@code id/mikhmon/…/buyer}
     * @return the bundles as one, in every language
     * @throws IllegalStateException when two bundles have the same key
     */
    public static Map<Language, Texts> load(String... bundles) {
        Map<Language, Texts> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> sentences = new HashMap<>();
            for (String bundle : bundles) {
                read(bundle + "_" + language.tag() + ".properties").forEach((key, sentence) -> {
                    if (sentences.putIfAbsent(key, sentence) != null) {
                        throw new IllegalStateException("two bundles have " + key);
                    }
                });
            }
            all.put(language, new Texts(language, Map.copyOf(sentences)));
        }
        return all;
    }

    public Language language() {
        return language;
    }

    /** @throws IllegalArgumentException when there is no such sentence */
    public String get(String key, Object... arguments) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        for (int i = 0; i < arguments.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return sentence;
    }

    /** @return the text of {@code Enum.VALUE}, such as {@code ChannelGroup.QRIS} */
    public String get(Enum<?> value) {
        return get(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    public Set<String> keys() {
        return sentences.keySet();
    }

    private static Map<String, String> read(String path) {
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no texts at " + path);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }
}
