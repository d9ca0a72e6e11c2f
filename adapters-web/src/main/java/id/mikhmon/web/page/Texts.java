package id.mikhmon.web.page;

import id.mikhmon.domain.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sentences of one bundle in one language. Keys are {@code page_path.kind.name}, texts of enums {@code Enum.VALUE}.
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
     * @param bundle path on the class path without language and ending, such as {@code id/mikhmon/…/buyer}
     * @return the bundle in every language
     */
    public static Map<Language, Texts> load(String bundle) {
        Map<Language, Texts> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, new Texts(language, read(bundle + "_" + language.tag() + ".properties")));
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
