package id.mikhmon.application.checkout.port;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.domain.order.OrderReference;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.voucher.VoucherCode;
import java.util.List;

/** Finds orders by what people have in hand. Reads only, each by an index; newest first. */
public interface OrderSearch {
    /** @return at most one */
    List<OrderView> byReference(OrderReference reference);

    List<OrderView> byPhone(PhoneNumber phone, int most);

    /** @return the orders whose voucher has exactly that code, on any router */
    List<OrderView> byVoucher(VoucherCode code, int most);
}
