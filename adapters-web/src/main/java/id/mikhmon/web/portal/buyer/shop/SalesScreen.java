package id.mikhmon.web.portal.buyer.shop;

import id.mikhmon.web.portal.buyer.frame.Frame;
import java.util.List;
import java.util.Optional;

/**
 * The sales page as its template shows it; all texts are ready but not yet escaped.
 *
 * @param agentCode sent with the form, empty in the owner's own shop
 * @param language tag to be sent with the form, empty when the address did not ask for one
 * @param notice one sentence above the form, empty for none
 * @param total of the chosen offer by the chosen channel; empty when nothing can be paid
 */
public record SalesScreen(
        Frame frame,
        Optional<Seller> agent,
        String agentCode,
        String language,
        String notice,
        List<Mistake> mistakes,
        boolean someAway,
        boolean allAway,
        List<OfferCard> offers,
        List<ChannelFold> folds,
        Optional<Total> total,
        String phone,
        String name,
        String key) {

    public record Seller(String name, String code) {}

    /** @param field whose name is its anchor on the page */
    public record Mistake(String field, String sentence) {}

    /**
     * @param facts short facts beside the name, such as "s.d. 3 Mbps"
     * @param totals what it costs by each channel in page order, in rupiah, a hyphen where the channel does not take it
     */
    public record OfferCard(
            String id,
            String name,
            List<String> facts,
            String price,
            long units,
            String totals,
            boolean chosen,
            boolean away) {}

    /** The channels of one group. One that stands alone needs no fold. */
    public record ChannelFold(String title, boolean open, boolean taken, List<ChannelRow> channels) {
        public boolean single() {
            return channels.size() == 1;
        }
    }

    /** @param taken whether the channel takes the chosen offer's price */
    public record ChannelRow(String code, String name, String fee, String total, boolean chosen, boolean taken) {}

    public record Total(String shown, long units) {}

    /** @return the sentence beside a field, empty when there is nothing wrong with it */
    public String mistakeAt(String field) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::sentence)
                .findFirst()
                .orElse("");
    }
}
