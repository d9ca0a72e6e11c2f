package id.mikhmon.web.portal.buyer;

import static id.mikhmon.web.portal.buyer.testing.PagesUnderTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.web.page.Answer;
import id.mikhmon.web.page.Assets;
import id.mikhmon.web.page.PageHeaders;
import id.mikhmon.web.page.PageRequest;
import id.mikhmon.web.portal.buyer.testing.Orders;
import id.mikhmon.web.portal.buyer.testing.PagesUnderTest;
import id.mikhmon.web.portal.buyer.testing.Scenes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page in every scene and language. */
class EveryPageTest {
    /** The largest sum of a page and its styles, so that a phone on a poor line has it at once. */
    private static final int MOST_BYTES = 60_000;

    /** Where a page may lead to: the router, the gateway that takes the money. Nothing is loaded from there. */
    private static final Set<String> LINKED_HOSTS = Set.of("hotspot.lan", "pay.example");

    private static final Pattern HOST = Pattern.compile("(?:https?:)?//([a-z0-9.-]+)");
    private static final Pattern INLINE = Pattern.compile("<[^>]*\\s(?:style|on[a-z]+)\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOADED = Pattern.compile("(?:src|action|<link[^>]* href)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final Pattern REFERRED = Pattern.compile("(?:for|aria-labelledby|aria-describedby)=\"([^\"]+)\"");

    private record Shown(String name, String page) {}

    private static List<Shown> pages() {
        List<Shown> all = new ArrayList<>();
        Scenes.all().forEach((scene, pages) -> {
            for (String language : List.of("id", "en")) {
                for (String path : List.of(
                        "/public/", "/public/order/" + Orders.ID, "/public/terms", "/public/check", "/public/x")) {
                    Answer answer = pages.get(path + "?lang=" + language);
                    assertThat(answer.status()).as(scene + path).isIn(200, 404);
                    all.add(new Shown(scene + " " + path + " " + language, text(answer)));
                }
                all.add(new Shown(
                        scene + " mistakes " + language,
                        text(pages.post("/public/order", "lang=" + language + "&phone=x&offer=y&channel=z"))));
            }
        });
        return all;
    }

    @Test
    void nothingInlineRunsOrStyles() {
        pages().forEach(EveryPageTest::nothingInlineRunsOrStyles);
    }

    private static void nothingInlineRunsOrStyles(Shown shown) {
        assertThat(INLINE.matcher(shown.page()).find()).as(shown.name()).isFalse();
        assertThat(shown.page()).doesNotContain("<style", "javascript:");
        assertThat(shown.page().split("<script", -1)).hasSameSizeAs(shown.page().split("<script src=\"/assets/", -1));
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        pages().forEach(EveryPageTest::nothingIsLoadedFromElsewhere);
    }

    private static void nothingIsLoadedFromElsewhere(Shown shown) {
        Matcher hosts = HOST.matcher(shown.page());
        while (hosts.find()) {
            assertThat(LINKED_HOSTS).as(shown.name()).contains(hosts.group(1));
        }
        Matcher loaded = LOADED.matcher(shown.page());
        while (loaded.find()) {
            assertThat(loaded.group(1)).startsWith("/");
        }
    }

    @Test
    void thePageAndItsStylesAreSmall() {
        pages().forEach(EveryPageTest::thePageAndItsStylesAreSmall);
    }

    private static void thePageAndItsStylesAreSmall(Shown shown) {
        Assets assets = new Assets();
        int styles = assets.find(assets.address("buyer.css").substring("/assets/".length()))
                .orElseThrow()
                .plain()
                .length;

        assertThat(shown.page().getBytes(StandardCharsets.UTF_8).length + styles)
                .as(shown.name())
                .isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void theStructureHoldsTogether() {
        pages().forEach(EveryPageTest::theStructureHoldsTogether);
    }

    private static void theStructureHoldsTogether(Shown shown) {
        String page = shown.page();
        assertThat(page)
                .as(shown.name())
                .containsOnlyOnce("<h1")
                .containsOnlyOnce("<main")
                .containsOnlyOnce("<title>");
        assertThat(page).as(shown.name()).doesNotContain("null", "Optional");
        Set<String> ids = new HashSet<>();
        Matcher given = ID.matcher(page);
        while (given.find()) {
            assertThat(ids.add(given.group(1)))
                    .as("id " + given.group(1) + " is given once")
                    .isTrue();
        }
        Matcher referred = REFERRED.matcher(page);
        while (referred.find()) {
            assertThat(ids).as(shown.name()).contains(referred.group(1).split(" "));
        }
    }

    @Test
    void theHeadersForbidEverythingFromElsewhere() {
        assertThat(PageHeaders.OF_ALL_PAGES)
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Referrer-Policy", "no-referrer")
                .containsEntry("Vary", "Accept-Language");
        assertThat(PageHeaders.CONTENT_SECURITY_POLICY)
                .startsWith("default-src 'none'; style-src 'self'; script-src 'self';")
                .contains("form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http", "*");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 410, 413, 415, 418, 429, 500, 502, 503, 504})
    void everyFailureHasAFriendlyPage(int status) {
        PagesUnderTest pages = new PagesUnderTest(false);

        Answer answer = pages.plain.problem(status, PageRequest.get("/somewhere", "lang=%&lang=x"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(text(answer)).contains("<h1>", "Ke halaman penjualan");
    }
}
