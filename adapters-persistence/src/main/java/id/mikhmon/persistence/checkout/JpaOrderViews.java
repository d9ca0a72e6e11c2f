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
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Orders with the payment to show, their voucher and their router's login page. A page finds its ids in an index alone and
 * reads the rest by them: joined in one go, MySQL sorts all orders there are.
 */
public final class JpaOrderViews implements OrderViews {
    private static final String VIEWS = "SELECT o, p, v, r.loginPage FROM OrderRow o"
            + " LEFT JOIN PaymentRow p ON p.orderId = o.id"
            + " LEFT JOIN VoucherRow v ON v.orderId = o.id"
            + " LEFT JOIN RouterRow r ON r.name = o.entitlement.router"
            + " WHERE o.id IN :ids AND (p.reference IS NULL OR NOT EXISTS (SELECT q.reference FROM PaymentRow q"
            + " WHERE q.orderId = o.id AND q.preference > p.preference))"
            + " ORDER BY o.createdAt DESC, o.id DESC";

    private final Database database;

    public JpaOrderViews(Database database) {
        this.database = database;
    }

    @Override
    public Optional<OrderView> find(OrderId id) {
        return database.read(entities -> views(entities, List.of(id.value()))).stream()
                .findFirst();
    }

    @Override
    public List<OrderView> findAll(Set<OrderId> ids) {
        return database.read(
                entities -> views(entities, ids.stream().map(OrderId::value).toList()));
    }

    @Override
    public Page page(Query query) {
        return database.read(entities -> {
            List<String> ids = ids(entities, query);
            if (ids.size() <= query.limit()) {
                return new Page(inOrder(views(entities, ids), query), Optional.empty());
            }
            List<OrderView> page = inOrder(views(entities, ids.subList(0, query.limit())), query);
            OrderMark last = OrderMark.of(page.get(page.size() - 1).order());
            return new Page(page, Optional.of(last.text()));
        });
    }

    private static List<OrderView> inOrder(List<OrderView> newestFirst, Query query) {
        List<OrderView> views = new ArrayList<>(newestFirst);
        if (query.oldestFirst()) {
            Collections.reverse(views);
        }
        return views;
    }

    /**
     * One more than asked for, when there is one, which tells that the page is not the last. By SQL, since JPA would prepare the query
     * anew each time.
     */
    private static List<String> ids(EntityManager entities, Query query) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        query.state().ifPresent(state -> {
            conditions.add("state = ?");
            values.add(state.name());
        });
        if (query.attention()) {
            conditions.add("attention = ?");
            values.add(1);
        }
        query.from().ifPresent(from -> {
            conditions.add("created_at >= ?");
            values.add(Micros.of(from));
        });
        query.to().ifPresent(to -> {
            conditions.add("created_at < ?");
            values.add(Micros.of(to));
        });
        query.after().map(OrderMark::parse).ifPresent(mark -> {
            // The first half repeats what the second says, in a form that the index serves.
            String beyond = query.oldestFirst() ? ">" : "<";
            conditions.add("created_at %1$s= ? AND (created_at %1$s ? OR id %1$s ?)".formatted(beyond));
            values.addAll(List.of(mark.createdAt(), mark.createdAt(), mark.order()));
        });
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        String order = query.oldestFirst() ? " ORDER BY created_at, id" : " ORDER BY created_at DESC, id DESC";
        values.add(query.limit() + 1);
        jakarta.persistence.Query ids =
                entities.createNativeQuery("SELECT id FROM orders" + where + order + " LIMIT ?");
        for (int i = 0; i < values.size(); i++) {
            ids.setParameter(i + 1, values.get(i));
        }
        List<String> found = new ArrayList<>();
        for (Object id : ids.getResultList()) {
            found.add((String) id);
        }
        return found;
    }

    /** Newest first. */
    static List<OrderView> views(EntityManager entities, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return Fresh.read(entities.createQuery(VIEWS, Object[].class))
                .setParameter("ids", ids)
                .getResultStream()
                .map(columns -> new OrderView(
                        OrderRows.selected(columns[0]),
                        PaymentRows.selected(columns[1]),
                        VoucherRows.selected(columns[2]),
                        Optional.ofNullable((String) columns[3]).map(URI::create)))
                .toList();
    }
}
