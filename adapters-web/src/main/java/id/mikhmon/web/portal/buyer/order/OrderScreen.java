package id.mikhmon.web.portal.buyer.order;

import id.mikhmon.web.page.QrCode;
import id.mikhmon.web.portal.buyer.frame.Frame;
import java.util.List;
import java.util.Optional;

/**
 * The order page as its template shows it; all texts are ready but not yet escaped.
 *
 * @param address of this page, with the language if that was asked for
 * @param poll address at which a script asks for news, empty when none will come
 * @param tone {@code wait}, {@code ok} or {@code bad}
 * @param notice answer to what the buyer did last, empty for none
 */
public record OrderScreen(
        Frame frame,
        String address,
        String path,
        String language,
        String poll,
        String tone,
        String headline,
        List<String> explanation,
        String notice,
        List<Step> steps,
        Optional<Pay> pay,
        Optional<Ready> ready,
        Optional<Change> change,
        boolean canRecheck,
        Optional<String> orderAgain,
        Receipt receipt) {

    /** @param state {@code done}, {@code now}, {@code next} or {@code stopped} */
    public record Step(String name, String state) {}

    /**
     * How to pay.
     *
     * @param payCode as the gateway wrote it
     * @param payDigits the same without blanks, as banking apps take it
     * @param checkout the gateway's own page, http or https
     * @param picture the gateway's picture of the QR code when we cannot draw it
     * @param secondsLeft at the time of rendering, for a clock that runs in the browser
     */
    public record Pay(
            String channel,
            String total,
            long units,
            Optional<QrCode> qr,
            Optional<String> payCode,
            Optional<String> payDigits,
            Optional<String> checkout,
            Optional<String> picture,
            String until,
            long secondsLeft,
            List<String> steps) {}

    /**
     * The voucher.
     *
     * @param groups the code in groups of four, for reading
     * @param password empty when it repeats the code
     * @param login address that logs in, empty when the router is no longer known
     */
    public record Ready(
            String code,
            List<String> groups,
            Optional<String> password,
            Optional<String> login,
            Optional<QrCode> qr,
            List<String> facts,
            String shared) {}

    /** Other ways to pay. */
    public record Change(boolean open, List<Choice> choices) {}

    public record Choice(String code, String name, String group, String fee, String total, boolean present) {}

    public record Receipt(
            String reference,
            String offer,
            String price,
            String fee,
            String total,
            String createdAt,
            Optional<String> paidAt,
            Optional<String> seller) {}
}
