package id.mikhmon.whatsapp.outbound;

import id.mikhmon.domain.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The texts of one language. */
final class MessageBundle {
    private final Map<String, String> texts;
    private final Locale locale;

    private MessageBundle(Map<String, String> texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** @throws UncheckedIOException when the bundle is not in the jar, which is a broken build */
    static MessageBundle of(Language language) {
        Properties properties = new Properties();
        try (InputStream stream =
                        MessageBundle.class.getResourceAsStream("messages_" + language.tag() + ".properties");
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new MessageBundle(
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)),
                Locale.forLanguageTag(language.tag()));
    }

    Set<String> keys() {
        return texts.keySet();
    }

    /** @throws IllegalArgumentException when there is no such text */
    String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text " + key);
        }
        return text;
    }

    String textOr(String key, String otherwise) {
        return texts.getOrDefault(key, otherwise);
    }

    /** @return such as {@code 1 hari 12 jam}; what is no ISO 8601 duration as it is */
    String duration(String iso) {
        try {
            Duration duration = Duration.parse(iso);
            List<String> parts = new ArrayList<>();
            add(parts, duration.toDaysPart(), "day");
            add(parts, duration.toHoursPart(), "hour");
            add(parts, duration.toMinutesPart(), "minute");
            add(parts, duration.toSecondsPart(), "second");
            return parts.isEmpty() ? iso : String.join(" ", parts);
        } catch (DateTimeParseException words) {
            return iso;
        }
    }

    /** @return such as {@code Rp 50.000}; what is no whole number as it is */
    String rupiah(String units) {
        return units.matches("[0-9]{1,18}") ? String.format(locale, "Rp %,d", Long.valueOf(units)) : units;
    }

    private void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            String text = text("duration." + unit + (count == 1 ? "" : "s"));
            parts.add(text.replace("{count}", String.valueOf(count)));
        }
    }
}
