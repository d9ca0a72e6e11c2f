package id.mikhmon.application.sale;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.sale.AgentSale;
import java.util.List;

/**
 * A sale with how each of its vouchers stands.
 *
 * @param vouchers in the order of the sale; a code is shown once it stands on the router, since it may be drawn again before
 */
public record SaleView(AgentSale sale, List<OrderView> vouchers) {
    public SaleView {
        vouchers = List.copyOf(vouchers);
    }

    /** @return how many do not stand on their router yet */
    public long waiting() {
        return count(OrderState.PAID);
    }

    /** @return how many were taken back, and their money returned */
    public long returned() {
        return count(OrderState.REFUNDED);
    }

    private long count(OrderState state) {
        return vouchers.stream().filter(one -> one.order().state() == state).count();
    }
}
