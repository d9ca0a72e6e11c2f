package id.mikhmon.application.sale;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.ViewOrders;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.application.sale.port.SoldVouchers;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.voucher.VoucherCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds the orders first and shows them then. A text is taken for a code while that finds something, else for a number. */
public final class ListSoldVouchersService implements ListSoldVouchers {
    private final SoldVouchers vouchers;
    private final ViewOrders orders;
    private final ReadPhoneNumber phones;
    private final Transactions transactions;

    public ListSoldVouchersService(
            SoldVouchers vouchers, ViewOrders orders, ReadPhoneNumber phones, Transactions transactions) {
        this.vouchers = vouchers;
        this.orders = orders;
        this.phones = phones;
        this.transactions = transactions;
    }

    @Override
    public Page list(Query query) {
        return transactions.required(() -> {
            List<SoldVouchers.Found> found = query.sought()
                    .map(text -> sought(query, text))
                    .orElseGet(() -> page(query, Optional.empty(), Optional.empty()));
            List<SoldVouchers.Found> shown = found.subList(0, Math.min(found.size(), query.limit()));
            Map<OrderId, OrderView> views =
                    orders.view(shown.stream().map(SoldVouchers.Found::order).toList());
            return new Page(
                    shown.stream()
                            .map(one -> new Line(one.sale(), Objects.requireNonNull(views.get(one.order()))))
                            .toList(),
                    found.size() <= query.limit()
                            ? Optional.empty()
                            : Optional.of(shown.get(query.limit() - 1).mark()));
        });
    }

    private List<SoldVouchers.Found> sought(Query query, String text) {
        List<SoldVouchers.Found> found = code(text)
                .map(code -> page(query, Optional.of(code), Optional.empty()))
                .orElse(List.of());
        if (!found.isEmpty()) {
            return found;
        }
        return phones.read(text)
                .map(phone -> page(query, Optional.empty(), Optional.of(phone)))
                .orElse(List.of());
    }

    /** One more than asked for, which tells that there is another page. */
    private List<SoldVouchers.Found> page(Query query, Optional<VoucherCode> code, Optional<PhoneNumber> phone) {
        return vouchers.page(
                new SoldVouchers.Filter(query.agent(), query.state(), code, phone, query.after()), query.limit() + 1);
    }

    private static Optional<VoucherCode> code(String text) {
        try {
            return Optional.of(new VoucherCode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
