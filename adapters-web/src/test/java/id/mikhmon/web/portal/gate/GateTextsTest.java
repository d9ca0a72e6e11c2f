package id.mikhmon.web.portal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.PasswordRule;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.page.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GateTextsTest {
    private static final Pattern KEY = Pattern.compile("\"(gate\\.[a-z_.]+)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    private final Map<Language, Texts> texts = Texts.load(Screens.BUNDLE);

    @Test
    void bothLanguagesSayTheSameThingsWithTheSameArguments() {
        Texts indonesian = texts.get(Language.INDONESIAN);
        Texts english = texts.get(Language.ENGLISH);

        assertThat(english.keys()).isEqualTo(indonesian.keys());
        for (String key : english.keys()) {
            assertThat(arguments(english.get(key))).as(key).isEqualTo(arguments(indonesian.get(key)));
        }
    }

    @Test
    void everyEnumHasItsTexts() {
        for (Texts language : texts.values()) {
            for (Capability capability : Capability.values()) {
                assertThat(language.get(capability)).isNotBlank();
            }
            for (PasswordRule rule : PasswordRule.values()) {
                assertThat(language.get(rule)).isNotBlank();
            }
        }
    }

    @Test
    void textsAndKeysThatAreUsedAreTheSame() {
        TreeSet<String> keys = new TreeSet<>(texts.get(Language.INDONESIAN).keys());
        keys.removeIf(key -> Character.isUpperCase(key.charAt(0)));

        assertThat(usedKeys()).isEqualTo(keys);
    }

    private static Set<String> usedKeys() {
        TreeSet<String> used = new TreeSet<>();
        for (String folder : new String[] {"src/main/jte/gate", "src/main/java/id/mikhmon/web/portal/gate"}) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(Files::isRegularFile).forEach(file -> {
                    Matcher keys = KEY.matcher(read(file));
                    while (keys.find()) {
                        used.add(keys.group(1));
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return used;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> arguments(String sentence) {
        TreeSet<String> arguments = new TreeSet<>();
        Matcher found = ARGUMENT.matcher(sentence);
        while (found.find()) {
            arguments.add(found.group());
        }
        return arguments;
    }
}
