package id.mikhmon.web.problem;

import id.mikhmon.domain.shared.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The sentences of problems in one language, out of {@code problems_en.properties} and {@code problems_id.properties}. */
final class ProblemTexts {
    private static final Map<Language, ProblemTexts> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new ProblemTexts(language));
        }
    }

    private final Properties texts = new Properties();
    private final Locale locale;

    private ProblemTexts(Language language) {
        locale = Locale.forLanguageTag(language.tag());
        String name = "problems_" + language.tag() + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ProblemTexts.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProblemTexts in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    String title(ProblemKind kind) {
        return filled("title." + kind.code(), List.of());
    }

    String detail(Problem problem) {
        // A case that is about one field is explained by that field's sentence.
        if (problem.errors().size() == 1) {
            FieldError only = problem.errors().get(0);
            String line = only.line() > 0 ? only.line() + ": " : "";
            return line + only.field() + ": " + message(only);
        }
        return filled("detail." + problem.detail(), List.of());
    }

    String message(FieldError error) {
        return filled("field." + error.key(), error.values());
    }

    private String filled(String key, List<Object> values) {
        String text = Objects.requireNonNull(texts.getProperty(key), key);
        return new MessageFormat(text, locale).format(values.toArray());
    }
}
