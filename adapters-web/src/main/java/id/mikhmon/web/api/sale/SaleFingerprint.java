package id.mikhmon.web.api.sale;

import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.sale.SoldTo;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.api.Answers;
import java.util.List;

/**
 * What makes two requests for a sale the same: the values, not their spelling. No value contains a line break. The price that was
 * shown is none of them: whoever sends the same sale again wants that sale.
 */
public final class SaleFingerprint {
    private SaleFingerprint() {}

    /** @return SHA-256 in hex */
    public static String of(OfferId offer, int count, SoldTo customer) {
        return Answers.sha256(String.join(
                "\n",
                List.of(
                        offer.value(),
                        Integer.toString(count),
                        customer.name().orElse(""),
                        customer.phone().map(PhoneNumber::e164).orElse(""))));
    }
}
