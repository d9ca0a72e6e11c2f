package id.mikhmon.bootstrap.portal;

import static id.mikhmon.bootstrap.running.BrowserWindow.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import id.mikhmon.bootstrap.running.BrowserWindow;
import id.mikhmon.bootstrap.running.RunningServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An agent with a phone and a queue. */
class AgentSellsBrowserIT {
    @RegisterExtension
    static final RunningServer SERVER = RunningServer.shared();

    private static final int MOST_BYTES = 150_000;

    private static String session;

    @RegisterExtension
    final BrowserWindow phone = BrowserWindow.phone();

    @BeforeAll
    static void agentWithMoney() {
        Desk agent = new Desk(SERVER);
        session = agent.signInAs("AG002");
        agent.topUp("AG002", 100_000);
    }

    @Test
    void threeClicksLeadFromHomeToAPrintedVoucherAndTheWayBackSellsNothingTwice() {
        Page page = home();
        page.addInitScript("window.printed = 0; window.print = function () { window.printed++; };");
        String before = balance(page);

        follow(page.locator(".bar a[href='/agent/sell']"));
        page.locator("#go:not([aria-disabled])").waitFor();
        assertThat(page.locator("#go").inputValue()).isEqualTo("Jual 1 voucher");
        follow(page.locator("#go"));
        page.locator(".slip-code").waitFor();
        page.locator("[data-print=roll]").click();

        assertThat(page.evaluate("window.printed")).isEqualTo(1);
        assertThat(page.locator("html").getAttribute("data-paper")).isEqualTo("roll");
        String sale = page.url();
        String after = balance(page);
        assertThat(after).isNotEqualTo(before);

        page.goBack();
        page.locator("#go").waitFor();
        page.locator("#go").click();
        page.waitForURL("**/agent/sale?item=*&said=sold_before");
        assertThat(page.url()).isEqualTo(sale + "&said=sold_before");
        assertThat(balance(page)).isEqualTo(after);
    }

    @Test
    void theButtonSaysHowManyAndTheFootWhatItCosts() {
        Page page = home();
        page.navigate(SERVER.url("/agent/sell").toString());

        page.locator("[data-step='1']").click();
        page.locator("[data-step='1']").click();
        assertThat(page.locator("#count").inputValue()).isEqualTo("3");
        assertThat(page.locator("#go").inputValue()).isEqualTo("Jual 3 voucher");
        int one = Integer.parseInt(page.locator(".tile:has(:checked)").getAttribute("data-price"));
        assertThat(page.locator("[data-total]").textContent().replaceAll("[^0-9]", ""))
                .isEqualTo(Integer.toString(3 * one));
        assertThat(page.locator("[data-short]").isHidden()).isTrue();
        page.locator("#count").fill("100");
        assertThat(page.locator("[data-short]").textContent()).startsWith("Saldo kurang Rp");
        phone.screenshot("portal-agent-sell-short-id-light-360");
        follow(page.locator("#go"));
        assertThat(page.locator("#count-wrong").textContent()).contains("Rp");
        phone.screenshot("portal-agent-sell-mistakes-id-light-360");
    }

    @Test
    void onPaperThereAreSlipsAlone() {
        Page page = home();
        page.navigate(SERVER.url("/agent/sell").toString());
        page.locator("#count").fill("4");
        follow(page.locator("#go"));
        page.locator(".slip-code").nth(3).waitFor();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".top").isVisible()).isFalse();
        assertThat(page.locator(".bar").isVisible()).isFalse();
        assertThat(page.locator(".paybar").isVisible()).isFalse();
        assertThat(page.locator(".slip-code").first().isVisible()).isTrue();
        phone.screenshot("portal-agent-sale-print-sheet");
        page.evaluate("document.documentElement.setAttribute('data-paper', 'roll')");
        phone.screenshot("portal-agent-sale-print-roll");
    }

    @Test
    void theFirstLoadIsLightForAPhone() {
        List<Response> answers = new ArrayList<>();
        phone.page().onResponse(answers::add);

        home();

        long bytes = 0;
        for (Response answer : List.copyOf(answers)) {
            answer.finished();
            bytes += answer.request().sizes().responseBodySize;
        }
        assertThat(answers).hasSizeGreaterThan(3);
        assertThat(bytes).isBetween(1L, (long) MOST_BYTES);
    }

    private Page home() {
        Page page = phone.page();
        page.context()
                .addCookies(List.of(new Cookie("mikhmon_session", session)
                        .setUrl(SERVER.url("/").toString())));
        page.navigate(SERVER.url("/agent/home").toString());
        return page;
    }

    private static String balance(Page page) {
        return page.locator(".purse strong").textContent();
    }
}
