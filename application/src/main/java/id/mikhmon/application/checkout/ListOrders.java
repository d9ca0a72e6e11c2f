package id.mikhmon.application.checkout;

import id.mikhmon.application.checkout.port.OrderViews;
import java.util.List;
import java.util.Optional;

/** Lists orders for the owner. */
public interface ListOrders {
    /** @throws IllegalArgumentException when the mark to go on from is none of ours */
    OrderViews.Page list(OrderViews.Query query);

    /**
     * @param most at least 1
     * @return the last one first
     */
    default List<OrderView> newest(int most) {
        return list(new OrderViews.Query(
                        Optional.empty(), false, Optional.empty(), Optional.empty(), false, Optional.empty(), most))
                .orders();
    }
}
