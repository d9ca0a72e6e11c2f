package id.mikhmon.application.sale;

import id.mikhmon.domain.sale.HeldSale;
import id.mikhmon.domain.sale.HeldSaleId;
import java.time.Instant;

/** The place in a list of held sales, newest first, after which the next page begins. */
public record HeldSaleMark(Instant askedAt, HeldSaleId id) {
    public static HeldSaleMark of(HeldSale held) {
        return new HeldSaleMark(held.askedAt(), held.id());
    }
}
