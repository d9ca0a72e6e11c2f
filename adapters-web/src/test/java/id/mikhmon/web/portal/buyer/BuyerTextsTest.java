package id.mikhmon.web.portal.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.order.ReviewReason;
import id.mikhmon.domain.payment.ChannelGroup;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.page.Texts;
import id.mikhmon.web.portal.buyer.frame.Frames;
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

class BuyerTextsTest {
    private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.[a-z]+(?:\\.[a-z_.]*)?)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    private final Map<Language, Texts> texts = Texts.load(Frames.BUNDLE);

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(texts.get(Language.ENGLISH).keys())
                .isEqualTo(texts.get(Language.INDONESIAN).keys());
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        for (String key : texts.get(Language.INDONESIAN).keys()) {
            assertThat(arguments(texts.get(Language.ENGLISH).get(key)))
                    .as(key)
                    .isEqualTo(arguments(texts.get(Language.INDONESIAN).get(key)));
        }
    }

    @Test
    void everyEnumHasItsTexts() {
        for (Texts language : texts.values()) {
            for (ChannelGroup group : ChannelGroup.values()) {
                assertThat(language.get(group)).isNotBlank();
            }
            for (ReviewReason reason : ReviewReason.values()) {
                assertThat(language.get(reason)).isNotBlank();
            }
        }
    }

    @Test
    void everyTextIsUsedSomewhere() {
        Set<String> used = usedKeys();
        TreeSet<String> unused = new TreeSet<>(texts.get(Language.INDONESIAN).keys());
        unused.removeIf(key -> Character.isUpperCase(key.charAt(0))
                || used.contains(key)
                // a key that is put together: its beginning stands in the code, with the dot
                || used.contains(key.substring(0, key.lastIndexOf('.') + 1))
                || key.startsWith("general.duration."));

        assertThat(unused).isEmpty();
    }

    @Test
    void everyKeyThatIsUsedHasAText() {
        Set<String> missing = usedKeys();
        missing.removeIf(key -> key.endsWith(".") || !isOurs(key));
        missing.removeAll(texts.get(Language.INDONESIAN).keys());
        // Figures speaks in the portals too, with their own texts.
        missing.removeAll(Texts.load("id/mikhmon/web/portal/general")
                .get(Language.INDONESIAN)
                .keys());

        assertThat(missing).isEmpty();
    }

    private static boolean isOurs(String key) {
        return Stream.of("general.", "sales.", "order.", "terms.", "check.", "problem.")
                .anyMatch(key::startsWith);
    }

    private static Set<String> usedKeys() {
        TreeSet<String> used = new TreeSet<>();
        for (String folder : new String[] {"src/main/jte", "src/main/java/id/mikhmon/web"}) {
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
        assertThat(used).contains("sales.title.page", "order.notice.asked");
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
