package id.mikhmon.application.checkout;

import java.util.List;

/** Finds orders by an order number, a phone number or a voucher code. */
public interface SearchOrders {
    /**
     * @param text as a person typed it, in any case
     * @return newest first, at most 25; empty when the text is nothing that an order can be found by
     */
    List<OrderView> search(String text);
}
