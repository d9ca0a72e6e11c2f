package id.mikhmon.application.voucher;

import id.mikhmon.domain.order.OrderId;
import java.net.URI;

/**
 * Addresses that are given to buyers.
 *
 * @param publicUrl where the public pages are, without a trailing slash
 */
public record BuyerLinks(URI publicUrl) {
    /** @return the page of an order, which is its receipt */
    public URI order(OrderId id) {
        return URI.create(publicUrl + "/public/order/" + id);
    }
}
