package id.mikhmon.bootstrap.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.mikhmon.bootstrap.running.RunningServer;

/** The sales page in a window, used by what a buyer sees of it. */
record SalesPage(Page page) {
    /** @param query such as {@code agent=AG001} */
    static SalesPage opened(Page page, RunningServer server, String query) {
        page.navigate(server.url("/public/?" + query).toString());
        return new SalesPage(page);
    }

    SalesPage choose(String offer) {
        page.locator("label.card", new Page.LocatorOptions().setHasText(offer))
                .first()
                .click();
        return this;
    }

    SalesPage phone(String number) {
        page.locator("#phone").fill(number);
        return this;
    }

    /**
     * Opens the group first when the channel is inside a closed one.
     *
     * @param code such as {@code QRIS}
     */
    SalesPage payBy(String code) {
        Locator channel = page.locator("label.channel:has(input[value='" + code + "'])");
        if (!channel.isVisible()) {
            page.locator("details.fold:has(input[value='" + code + "']) summary")
                    .click();
        }
        channel.click();
        return this;
    }

    /** The button for browsers without scripts. */
    SalesPage updateTotal() {
        page.locator("button[name=recount]").click();
        return this;
    }

    /** As the bar at the bottom says it. */
    String total() {
        return page.locator("[data-total]").textContent();
    }

    String payButton() {
        return pay().textContent().strip();
    }

    Locator pay() {
        return page.locator("button.pay");
    }

    /** Presses the button and waits for the order's page. */
    OrderPage paid() {
        pay().click();
        page.waitForURL("**/public/order/*");
        return new OrderPage(page);
    }

    /** The sentence above the form; waits until there is one. */
    String notice() {
        return page.getByRole(AriaRole.ALERT).first().innerText();
    }
}
