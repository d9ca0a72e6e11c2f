package id.mikhmon.application.sale;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.sale.SaleId;
import java.util.List;
import java.util.Optional;

/** Pages through the vouchers that an agent sold from its wallet, newest first. */
public interface ListSoldVouchers {
    Page list(Query query);

    /**
     * @param sought a voucher code or else a customer's phone number, as a person types it; other text finds nothing
     * @param limit at least 1
     */
    record Query(
            AgentCode agent,
            Optional<OrderState> state,
            Optional<String> sought,
            Optional<VoucherMark> after,
            int limit) {}

    /** @param next what to ask for after this page; empty on the last one */
    record Page(List<Line> vouchers, Optional<VoucherMark> next) {
        public Page {
            vouchers = List.copyOf(vouchers);
        }
    }

    /** @param sale which the voucher was sold with */
    record Line(SaleId sale, OrderView view) {}
}
