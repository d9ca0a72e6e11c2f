package id.mikhmon.bootstrap.browser;

import static id.mikhmon.bootstrap.running.BrowserWindow.follow;

import com.microsoft.playwright.Page;
import java.util.function.Function;

/** What somebody can come to see who has not signed in, and how to get there without going the whole way by hand. */
enum Scene {
    SALES(around -> "/public/?agent=AG001"),
    SALES_WITH_MISTAKES(around -> "/public/?agent=AG001"),
    UNKNOWN_AGENT(around -> "/public/?agent=AG999999"),
    WAITING(Surroundings::waiting),
    DELIVERED(Surroundings::delivered),
    EXPIRED(Surroundings::expired),
    TERMS(around -> "/public/terms"),
    CHECK(around -> "/public/check"),
    REGISTER(around -> "/register");

    private final Function<Surroundings, String> address;

    Scene(Function<Surroundings, String> address) {
        this.address = address;
    }

    /** @param around with the router and the gateway in good health */
    String prepared(Surroundings around) {
        return address.apply(around);
    }

    /** @param language {@code id} or {@code en} */
    void show(Page page, Surroundings around, String prepared, String language) {
        page.navigate(around.server()
                .url(prepared + (prepared.contains("?") ? "&" : "?") + "lang=" + language)
                .toString());
        if (this == SALES_WITH_MISTAKES) {
            page.locator("#phone").fill("0812 abc");
            follow(page.locator("button.pay"));
            page.locator(".mistakes").waitFor();
        }
    }
}
