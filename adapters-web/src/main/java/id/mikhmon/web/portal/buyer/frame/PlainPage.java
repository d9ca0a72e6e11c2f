package id.mikhmon.web.portal.buyer.frame;

import java.util.List;

/**
 * A page of words: terms, a closed shop, an error.
 *
 * @param title also the heading
 * @param icon name of the icon above the heading, empty for none
 * @param sections what follows the heading
 * @param action what to do next
 */
public record PlainPage(Frame frame, String title, String icon, List<Section> sections, List<Action> action) {
    /** @param heading empty for none */
    public record Section(String heading, List<String> paragraphs) {}

    public record Action(String label, String address) {}
}
