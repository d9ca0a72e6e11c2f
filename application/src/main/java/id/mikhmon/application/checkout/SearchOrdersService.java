package id.mikhmon.application.checkout;

import id.mikhmon.application.checkout.port.OrderSearch;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.OrderReference;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.voucher.VoucherCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Asks for each thing that the text can be, the most certain first, and stops at the first that is known. */
public final class SearchOrdersService implements SearchOrders {
    private static final int MOST = 25;

    private final OrderSearch orders;
    private final ReadPhoneNumber phones;
    private final Transactions transactions;

    public SearchOrdersService(OrderSearch orders, ReadPhoneNumber phones, Transactions transactions) {
        this.orders = orders;
        this.phones = phones;
        this.transactions = transactions;
    }

    @Override
    public List<OrderView> search(String text) {
        String typed = text.strip();
        Optional<OrderReference> reference = as(OrderReference::new, typed.toUpperCase(Locale.ROOT));
        Optional<VoucherCode> code = as(VoucherCode::new, typed);
        Optional<PhoneNumber> phone = phones.read(typed);
        return transactions.required(() -> {
            List<OrderView> found = reference.map(orders::byReference).orElse(List.of());
            if (found.isEmpty()) {
                found = code.map(known -> orders.byVoucher(known, MOST)).orElse(List.of());
            }
            if (found.isEmpty()) {
                found = phone.map(number -> orders.byPhone(number, MOST)).orElse(List.of());
            }
            return found;
        });
    }

    private static <T> Optional<T> as(Function<String, T> value, String text) {
        try {
            return Optional.of(value.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
