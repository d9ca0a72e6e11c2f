package id.mikhmon.bootstrap.portal;

import static id.mikhmon.bootstrap.running.BrowserWindow.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import id.mikhmon.bootstrap.running.BrowserWindow;
import id.mikhmon.bootstrap.running.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page of the portals in a browser, 360 and 1440 px wide, light and dark: nothing in the console, nothing that axe objects to, nothing wider than
 * the window. Leaves pictures as {@code target/screenshots/portal-PAGE-LANGUAGE-THEME-WIDTH.png} to look at.
 */
class PortalBrowserIT {
    @RegisterExtension
    static final RunningServer SERVER = RunningServer.shared();

    private static final Desk DESK = new Desk(SERVER);
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    private static PortalPage.Sold sold;
    private static String session;
    private static String agentsSession;

    @RegisterExtension
    final BrowserWindow phone = BrowserWindow.phone();

    @RegisterExtension
    final BrowserWindow desktop = BrowserWindow.desktop().inLanguage("en-US");

    @BeforeAll
    static void somethingWasSold() {
        session = DESK.signIn();
        Desk agent = new Desk(SERVER);
        agentsSession = agent.signInAs("AG001");
        agent.topUp("AG001", 200_000);
        sold = PortalPage.Sold.by(DESK, agent, "081277730002");
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsFitToBeShown(PortalPage scene) {
        for (BrowserWindow window : List.of(phone, desktop)) {
            Page page = window.page();
            List<String> complaints = listening(page, scene.isAgents() ? agentsSession : session);
            page.navigate(SERVER.url(scene.address(sold)).toString());
            String language = page.locator("html").getAttribute("lang");

            for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(theme).setReducedMotion(ReducedMotion.REDUCE));
                int width = page.viewportSize().width;
                window.screenshot(String.join("-", scene.fileName(), language, theme.name(), Integer.toString(width))
                        .toLowerCase(Locale.ROOT));

                assertThat(looking(window, theme).analyze().getViolations().stream()
                                .map(PortalBrowserIT::told))
                        .as("%s, %s, %d", scene, theme, width)
                        .isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .as("%s is wider than %d", scene, width)
                        .isEqualTo(0);
            }
            assertThat(complaints).as("%s", scene).isEmpty();
        }
    }

    /** The themes differ in nothing but colours. */
    private static AxeBuilder looking(BrowserWindow window, ColorScheme theme) {
        AxeBuilder axe = window.looking();
        return theme == ColorScheme.LIGHT ? axe.withTags(RULES) : axe.withRules(List.of("color-contrast"));
    }

    @Test
    void theOwnerAddsAnOfferSeesMistakesAndSwitchesTheLook() {
        Page page = desktop.page();
        List<String> complaints = listening(page);
        page.navigate(SERVER.url("/admin/offer").toString());

        page.locator("#id").fill("2hari");
        page.locator("#price").fill("12500");
        assertThat(page.locator("#price").inputValue()).isEqualTo("12.500");
        page.locator("#profile").fill("1hari");
        follow(page.locator("#save"));

        // The page's script puts the field's name before what is wrong with it.
        page.locator("#mistakes a:has-text('Name')").waitFor();
        assertThat(page.locator("#price").inputValue()).isEqualTo("12.500");
        desktop.screenshot("portal-offer-mistakes-en-light-1440");
        page.locator("#name").fill("2 hari");
        follow(page.locator("#save"));

        assertThat(page.locator(".note-ok").textContent()).contains("It was added.");
        assertThat(page.locator("main").textContent()).contains("2 hari", "Rp 12.500");

        page.locator(".look summary").click();
        follow(page.locator("button[name=theme][value=dark]"));
        assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
        page.locator(".look summary").click();
        follow(page.locator("button[name=brand][value=plum]"));
        assertThat(page.locator("html").getAttribute("data-brand")).isEqualTo("plum");
        follow(page.locator(".side-fold button"));
        assertThat(page.locator("html").getAttribute("data-menu")).isEqualTo("narrow");
        desktop.screenshot("portal-offers-en-plum-dark-narrow-1440");
        page.locator(".look summary").click();
        follow(page.locator("button[name=language][value=id]"));
        assertThat(page.locator("h1").textContent()).isEqualTo("Paket");
        assertThat(complaints).isEmpty();
    }

    @Test
    void theMenuUnfoldsOnAPhoneAndTheSearchFindsAnOrder() {
        Page page = phone.page();
        List<String> complaints = listening(page);
        page.navigate(SERVER.url("/admin/home").toString());

        assertThat(page.locator("#side").isVisible()).isFalse();
        page.locator("[data-menu-open]").click();
        page.locator("#side").waitFor();
        phone.screenshot("portal-menu-id-light-360");
        follow(page.locator("#side a[href='/admin/orders']"));

        String reference = page.locator(".row-link").first().textContent().strip();
        page.keyboard().press("Control+k");
        page.keyboard().type(reference.toLowerCase(Locale.ROOT));
        page.keyboard().press("Enter");
        page.waitForURL("**/admin/order?item=*");
        assertThat(page.locator("h1").textContent()).isEqualTo(reference);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aRefundAsksForAReasonAndIsToldInTheStoryAndTheAudit() {
        Page page = desktop.page();
        List<String> complaints = listening(page);
        page.navigate(SERVER.url("/admin/order?item=" + DESK.deliveredOrder()).toString());
        String reference = page.locator("h1").textContent();

        page.locator("details.danger summary:has-text('Record a refund')").click();
        follow(page.locator("#refund-go"));
        page.locator("#reasonRefund-wrong").waitFor();
        assertThat(page.locator("#refund").isVisible()).isTrue();
        desktop.screenshot("portal-order-refund-without-reason-en-light-1440");
        page.locator("#refundWay").selectOption("BY_HAND_CASH");
        page.locator("#reasonRefund").fill("Router was down all day");
        follow(page.locator("#refund-go"));

        page.locator(".note-ok").waitFor();
        assertThat(page.locator("main").textContent())
                .contains("Money returned", "Router was down all day", "Given back by hand in cash");
        assertThat(page.locator("#refund").count()).isZero();
        desktop.screenshot("portal-order-refunded-en-light-1440");
        page.navigate(SERVER.url("/admin/audit?action=order.refund&subject=" + reference)
                .toString());
        assertThat(page.locator("main").textContent()).contains("way=BY_HAND_CASH", "hasan");
        page.navigate(SERVER.url("/admin/entries?cause=" + reference).toString());
        assertThat(page.locator("main").textContent()).contains("Money given back", "Reversal");
        assertThat(complaints).isEmpty();
    }

    @Test
    void pricesAreSavedAtOnceAndTakenBack() {
        Page page = desktop.page();
        List<String> complaints = listening(page);
        page.navigate(SERVER.url("/admin/prices").toString());

        page.locator("#p-GOLD-1hari").fill("gratis");
        follow(page.locator("#save"));
        page.locator("#mistakes").waitFor();
        assertThat(page.locator("#p-GOLD-1hari").inputValue()).isEqualTo("gratis");
        page.locator("#p-GOLD-1hari").fill("4.321");
        page.locator("#p-SILVER-1hari").fill("7,5%");
        follow(page.locator("#save"));
        page.locator(".note-ok").waitFor();
        assertThat(page.locator("#p-GOLD-1hari").inputValue()).isEqualTo("4.321");
        desktop.screenshot("portal-prices-saved-en-light-1440");

        follow(page.locator("#undo"));
        page.locator(".note-ok").waitFor();
        assertThat(page.locator("#p-GOLD-1hari").inputValue()).isEmpty();
        assertThat(page.locator("#undo").count()).isZero();
        assertThat(complaints).isEmpty();
    }

    @Test
    void columnsAreHiddenAndAViewIsSavedOpenedAndDeleted() {
        Page page = desktop.page();
        List<String> complaints = listening(page);
        page.navigate(SERVER.url("/admin/orders").toString());
        assertThat(headings(page)).contains("Agent").doesNotContain("Fee");

        page.locator(".fold summary:has-text('Columns')").click();
        desktop.screenshot("portal-orders-columns-en-light-1440");
        page.locator("#columns input[value=agent]").uncheck();
        page.locator("#columns input[value=fee]").check();
        follow(page.locator("#columns button[value=chosen]"));
        assertThat(page.locator(".note-ok").textContent()).contains("The columns of this list are set for you.");
        page.navigate(SERVER.url("/admin/orders?status=DELIVERED&sort=oldest").toString());
        assertThat(headings(page)).contains("Fee").doesNotContain("Agent");
        assertThat(page.locator("td[data-label=Fee]").count()).isPositive();

        page.locator(".fold summary:has-text('Save view')").click();
        follow(page.locator("#views button[name=keep]"));
        page.locator("#viewName-wrong").waitFor();
        assertThat(page.locator("#viewName").isVisible()).isTrue();
        assertThat(page.locator("td[data-label=Fee]").count()).isPositive();
        page.locator("#viewName").fill("Long delivered");
        follow(page.locator("#views button[name=keep]"));
        assertThat(page.locator(".note-ok").textContent()).contains("The view was saved.");
        assertThat(page.url()).contains("/admin/orders?status=DELIVERED&sort=oldest");

        page.navigate(SERVER.url("/admin/orders").toString());
        follow(page.locator(".chip:has-text('Long delivered')"));
        assertThat(page.url()).endsWith("/admin/orders?status=DELIVERED&sort=oldest");
        assertThat(page.locator(".chip-on").allTextContents())
                .anySatisfy(chip -> assertThat(chip).contains("Long delivered"));
        desktop.screenshot("portal-orders-view-en-light-1440");
        page.locator(".fold summary:has-text('Save view')").click();
        follow(page.locator("#views button[name=drop]"));
        assertThat(page.locator(".chip:has-text('Long delivered')").count()).isZero();

        page.locator(".fold summary:has-text('Columns')").click();
        follow(page.locator("#columns button[value=usual]"));
        assertThat(headings(page)).contains("Agent").doesNotContain("Fee");
        assertThat(complaints).isEmpty();
    }

    @Test
    void theFoldsOfAListFitAPhone() {
        Page page = phone.page();
        List<String> complaints = listening(page);
        page.navigate(SERVER.url("/admin/orders").toString());

        page.locator(".fold summary").first().click();
        page.locator(".fold summary").last().click();

        // What lies under the head that stays is reached by scrolling.
        page.evaluate("scrollTo(0, 0)");
        phone.screenshot("portal-orders-folds-id-light-360");
        assertThat(looking(phone, ColorScheme.LIGHT).analyze().getViolations().stream()
                        .map(PortalBrowserIT::told))
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
        assertThat(complaints).isEmpty();
    }

    private static List<String> headings(Page page) {
        return page.locator("thead th").allTextContents();
    }

    @Test
    void theSlashLeadsToTheSearchFromEveryPage() {
        Page page = desktop.page();
        List<String> complaints = listening(page);
        page.navigate(SERVER.url("/admin/audit").toString());

        page.keyboard().press("/");
        page.keyboard().type("ag001");
        page.keyboard().press("Enter");

        page.waitForURL("**/admin/agent?item=AG001");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aRouterIsTriedAndSaysWhatItIs() {
        Page page = desktop.page();
        listening(page);
        page.navigate(SERVER.url("/admin/router?item=sandbox").toString());
        follow(page.locator("#try"));

        assertThat(page.locator(".note-ok").textContent()).contains("The router was reached in");
        assertThat(page.locator("#host").inputValue()).isNotEmpty();
    }

    /** The session of the owner, and all that a browser has to complain about from now on. */
    private static List<String> listening(Page page) {
        return listening(page, session);
    }

    private static List<String> listening(Page page, String cookie) {
        page.context()
                .addCookies(List.of(new Cookie("mikhmon_session", cookie)
                        .setUrl(SERVER.url("/").toString())));
        List<String> complaints = new ArrayList<>();
        String home = SERVER.url("/").toString();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(home) && !request.url().startsWith("data:")) {
                complaints.add("asked another host: " + request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.status() + " for " + response.url());
            }
        });
        return complaints;
    }

    private static String told(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
