package id.mikhmon.persistence.checkout;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.port.OrderViews;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.order.OrderRows;
import id.mikhmon.persistence.payment.PaymentRows;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Fresh;
import id.mikhmon.persistence.voucher.VoucherRows;
import jakarta.persistence.TypedQuery;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders with the payment to show, their voucher and their router's login page, in one query each. */
public final class JpaOrderViews implements OrderViews {
    private static final String SELECT = "SELECT o, p, v, r.loginPage FROM OrderRow o"
            + " LEFT JOIN PaymentRow p ON p.orderId = o.id"
            + " LEFT JOIN VoucherRow v ON v.orderId = o.id"
            + " LEFT JOIN RouterRow r ON r.name = o.entitlement.router"
            + " WHERE (p.reference IS NULL OR NOT EXISTS (SELECT q.reference FROM PaymentRow q"
            + " WHERE q.orderId = o.id AND q.preference > p.preference))";

    private final Database database;

    public JpaOrderViews(Database database) {
        this.database = database;
    }

    @Override
    public Optional<OrderView> find(OrderId id) {
        return selected(" AND o.id = :id", Map.of("id", id.value()), 1).stream().findFirst();
    }

    @Override
    public Page page(Query query) {
        StringBuilder conditions = new StringBuilder();
        Map<String, Object> parameters = new LinkedHashMap<>();
        query.state().ifPresent(state -> {
            conditions.append(" AND o.state = :state");
            parameters.put("state", state.name());
        });
        query.from().ifPresent(from -> {
            conditions.append(" AND o.createdAt >= :from");
            parameters.put("from", Micros.of(from));
        });
        query.to().ifPresent(to -> {
            conditions.append(" AND o.createdAt < :to");
            parameters.put("to", Micros.of(to));
        });
        query.after().map(OrderMark::parse).ifPresent(mark -> {
            // The first half repeats what the second says, in a form that the index serves.
            conditions.append(" AND o.createdAt <= :markTime AND (o.createdAt < :markTime OR o.id < :markOrder)");
            parameters.put("markTime", mark.createdAt());
            parameters.put("markOrder", mark.order());
        });
        conditions.append(" ORDER BY o.createdAt DESC, o.id DESC");
        List<OrderView> found = selected(conditions.toString(), parameters, query.limit() + 1);
        if (found.size() <= query.limit()) {
            return new Page(found, Optional.empty());
        }
        List<OrderView> page = List.copyOf(found.subList(0, query.limit()));
        return new Page(
                page,
                Optional.of(OrderMark.of(page.get(page.size() - 1).order()).text()));
    }

    private List<OrderView> selected(String conditions, Map<String, Object> parameters, int most) {
        return database.read(entities -> {
            TypedQuery<Object[]> query = Fresh.read(entities.createQuery(SELECT + conditions, Object[].class));
            parameters.forEach(query::setParameter);
            List<OrderView> views = new ArrayList<>();
            for (Object[] columns : query.setMaxResults(most).getResultList()) {
                views.add(new OrderView(
                        OrderRows.selected(columns[0]),
                        PaymentRows.selected(columns[1]),
                        VoucherRows.selected(columns[2]),
                        Optional.ofNullable((String) columns[3]).map(URI::create)));
            }
            return views;
        });
    }
}
