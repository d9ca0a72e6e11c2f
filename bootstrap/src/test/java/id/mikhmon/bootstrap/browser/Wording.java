package id.mikhmon.bootstrap.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sentences of the buyer's pages in one language that the other does not know, to find what was left untranslated.
 *
 * @param phrases parts of texts between their arguments, none of which occurs in any text of the other language
 */
record Wording(List<String> phrases) {
    private static final int SHORTEST = 4;
    /** What the page says itself, attributes and hidden texts included; not the names of the languages, and not what a gateway writes. */
    private static final String SAID = "() => {"
            + "const own = element => element && !element.closest('nav.language, ol.how, script, style');"
            + "const said = [document.title];"
            + "const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);"
            + "while (texts.nextNode()) { if (own(texts.currentNode.parentElement)) said.push(texts.currentNode.data); }"
            + "document.querySelectorAll('body *').forEach(element => { if (own(element)) { for (const a of element.attributes) {"
            + "  if (/^(aria-label|title|placeholder|alt|data-)/.test(a.name)) said.push(a.value); } } });"
            + "return said.map(text => text.trim()).filter(text => text).join('\\n'); }";

    /** @param language {@code id} or {@code en} */
    static Wording ofOnly(String language) {
        String others = String.join("\n", texts(language.equals("en") ? "id" : "en"));
        return new Wording(texts(language).stream()
                .flatMap(text -> Stream.of(text.split("\\{\\d+}")))
                .map(String::strip)
                .filter(phrase -> phrase.chars().filter(Character::isLetter).count() >= SHORTEST)
                .distinct()
                .filter(phrase -> !occurs(phrase, others))
                .toList());
    }

    private static List<String> texts(String language) {
        Properties bundle = new Properties();
        try (InputStream file =
                Wording.class.getResourceAsStream("/id/mikhmon/web/portal/buyer/buyer_" + language + ".properties")) {
            bundle.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle.values().stream().map(Object::toString).toList();
    }

    /** @param ownersWords names and descriptions, which are in the language that the owner chose */
    List<String> on(Page page, List<String> ownersWords) {
        String said = page.evaluate(SAID).toString();
        for (String words : ownersWords) {
            said = said.replace(words, "");
        }
        String rest = said;
        return phrases.stream().filter(phrase -> occurs(phrase, rest)).toList();
    }

    private static boolean occurs(String phrase, String text) {
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(phrase) + "(?!\\p{L})")
                .matcher(text)
                .find();
    }
}
