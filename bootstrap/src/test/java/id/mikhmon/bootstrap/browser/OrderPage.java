package id.mikhmon.bootstrap.browser;

import static id.mikhmon.bootstrap.running.BrowserWindow.follow;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Duration;

/** The page of an order in a window, used by what a buyer sees of it. */
record OrderPage(Page page) {
    /** The unguessable part of its address. */
    String id() {
        String path = URI.create(page.url()).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String headline() {
        return page.locator("h1").innerText().strip();
    }

    /** All that a reader sees of the order. */
    String words() {
        return page.locator("main").innerText();
    }

    /** Waits at most that long, for what happens without anybody touching the page. */
    OrderPage awaitHeadline(String text, Duration patience) {
        page.locator("h1", new Page.LocatorOptions().setHasText(text))
                .waitFor(new Locator.WaitForOptions().setTimeout((double) patience.toMillis()));
        return this;
    }

    OrderPage awaitWords(String text, Duration patience) {
        page.locator("main", new Page.LocatorOptions().setHasText(text))
                .waitFor(new Locator.WaitForOptions().setTimeout((double) patience.toMillis()));
        return this;
    }

    /** Waits until the buyer can pay: the gateway has given a code. */
    OrderPage awaitPayable() {
        page.locator(".pay-how").waitFor(new Locator.WaitForOptions().setTimeout(30_000));
        return this;
    }

    Locator qr() {
        return page.locator(".pay-how svg.qr");
    }

    /** As the page shows it, with its currency. */
    String amount() {
        return page.locator(".pay-how .money").innerText();
    }

    Locator voucherGroups() {
        return page.locator("code[data-code] > span");
    }

    Locator copyVoucher() {
        return page.locator(".voucher .copy").first();
    }

    String loginLink() {
        return page.locator("a.login").getAttribute("href");
    }

    /** Chooses another channel in the fold and posts it. */
    OrderPage changeChannel(String code) {
        Locator fold = page.locator("#change");
        if (fold.getAttribute("open") == null) {
            fold.locator("summary").click();
        }
        fold.locator("label:has(input[value='" + code + "'])").click();
        follow(fold.locator("button"));
        return this;
    }

    /** The button that makes the shop ask the gateway now. */
    OrderPage sayPaid() {
        follow(page.locator(".recheck button"));
        return this;
    }

    String notice() {
        return page.locator(".note").first().innerText();
    }
}
