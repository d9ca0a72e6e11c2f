package id.mikhmon.web.portal.buyer.frame;

import id.mikhmon.web.page.Figures;
import id.mikhmon.web.page.Texts;
import java.util.List;
import java.util.Optional;

/**
 * What surrounds a page. Made by {@link Frames} for one request.
 *
 * @param home address of the shop that the visitor came from
 * @param again the address of this page, to be opened in another language
 * @param refreshSeconds after how long a browser without scripts asks again, zero for never
 */
public record Frame(
        Texts texts,
        Figures figures,
        Look look,
        String shopName,
        boolean sandbox,
        Optional<Contact> contact,
        String home,
        String terms,
        String check,
        List<LanguageLink> again,
        int refreshSeconds) {

    /** Addresses of what the head loads. */
    public record Look(String style, String theme, String script, String logo) {}

    /** @param shown as people read it, {@code address} as a phone dials it */
    public record Contact(String shown, String address) {}

    /** @param name of the language, in itself */
    public record LanguageLink(String tag, String shortName, String name, String address, boolean current) {}

    public String tag() {
        return texts.language().tag();
    }

    public Frame refreshing(int seconds) {
        return new Frame(texts, figures, look, shopName, sandbox, contact, home, terms, check, again, seconds);
    }
}
