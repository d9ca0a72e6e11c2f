package id.mikhmon.persistence.checkout;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.port.OrderSearch;
import id.mikhmon.domain.order.OrderReference;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.voucher.VoucherCode;
import id.mikhmon.persistence.transaction.Database;
import java.util.List;

/** Finds the ids in an index first and reads the rest by them, as {@link JpaOrderViews} does. */
public final class JpaOrderSearch implements OrderSearch {
    private final Database database;

    public JpaOrderSearch(Database database) {
        this.database = database;
    }

    @Override
    public List<OrderView> byReference(OrderReference reference) {
        return found("SELECT o.id FROM OrderRow o WHERE o.reference = :sought", reference.value(), 1);
    }

    @Override
    public List<OrderView> byPhone(PhoneNumber phone, int most) {
        return found(
                "SELECT o.id FROM OrderRow o WHERE o.customerPhone = :sought ORDER BY o.createdAt DESC, o.id DESC",
                phone.e164(),
                most);
    }

    @Override
    public List<OrderView> byVoucher(VoucherCode code, int most) {
        return found(
                "SELECT v.orderId FROM VoucherRow v WHERE v.code = :sought ORDER BY v.drawnAt DESC",
                code.value(),
                most);
    }

    private List<OrderView> found(String query, String sought, int most) {
        return database.read(entities -> JpaOrderViews.views(
                entities,
                entities.createQuery(query, String.class)
                        .setParameter("sought", sought)
                        .setMaxResults(most)
                        .getResultList()));
    }
}
