package id.mikhmon.domain.payment;

import java.util.List;
import java.util.Optional;

/**
 * How the buyer pays an open payment; whatever does not apply to the channel is empty.
 *
 * @param payCode number of a virtual account or code for a shop's till
 * @param qrString payload of a QRIS code, to be drawn by us
 * @param qrUrl the gateway's picture of it
 * @param checkoutUrl the gateway's own payment page
 * @param steps plain sentences in the order in which the buyer follows them
 */
public record PaymentInstruction(
        Optional<String> payCode,
        Optional<String> qrString,
        Optional<String> qrUrl,
        Optional<String> checkoutUrl,
        List<String> steps) {
    public static final PaymentInstruction NONE =
            new PaymentInstruction(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public PaymentInstruction {
        steps = List.copyOf(steps);
    }
}
