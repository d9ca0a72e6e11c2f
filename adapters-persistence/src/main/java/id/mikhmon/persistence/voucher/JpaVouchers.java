package id.mikhmon.persistence.voucher;

import id.mikhmon.application.voucher.port.Vouchers;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.voucher.Voucher;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Fresh;
import id.mikhmon.persistence.transaction.Placeholders;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Vouchers in the table {@code vouchers}. Read by JPA; written by SQL, since JPA condemns the whole transaction when a code
 * is taken, and the next code is to be tried in the same one.
 */
public final class JpaVouchers implements Vouchers {
    private static final String INSERT = "INSERT INTO vouchers"
            + " (router, code, password, comment, draws, drawn_at, first_drawn_at, order_id)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String DRAWN_AGAIN = "UPDATE vouchers"
            + " SET router = ?, code = ?, password = ?, comment = ?, draws = ?, drawn_at = ?, provisioned_at = NULL"
            + " WHERE order_id = ? AND provisioned_at IS NULL AND draws = ?";
    /** Without a condition that another index serves, so that no rows but these are locked. */
    private static final String CODES = "SELECT order_id, code, provisioned_at FROM vouchers WHERE order_id IN ";

    private static final String PROVISIONED = "UPDATE vouchers SET provisioned_at = ? WHERE order_id IN ";

    private final Database database;

    public JpaVouchers(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Voucher> find(OrderId order) {
        return database.read(entities -> Optional.ofNullable(entities.find(VoucherRow.class, order.value(), Fresh.READ))
                .map(VoucherRows::toVoucher));
    }

    @Override
    public List<Voucher> findAll(Collection<OrderId> orders) {
        return database.read(entities -> Fresh.read(
                        entities.createQuery("SELECT v FROM VoucherRow v WHERE v.orderId IN :orders", VoucherRow.class))
                .setParameter("orders", orders.stream().map(OrderId::value).toList())
                .getResultStream()
                .map(VoucherRows::toVoucher)
                .toList());
    }

    @Override
    public boolean add(Voucher.Drawn voucher, RouterName router) {
        return database.sqlUnlessTaken(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                bind(insert, voucher, router);
                insert.setInt(5, voucher.draws());
                insert.setLong(6, Micros.of(voucher.drawnAt()));
                insert.setLong(7, Micros.of(voucher.drawnAt()));
                insert.setString(8, voucher.order().value());
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public boolean replace(Voucher.Drawn voucher, RouterName router) {
        return database.sqlUnlessTaken(connection -> {
            try (PreparedStatement update = connection.prepareStatement(DRAWN_AGAIN)) {
                bind(update, voucher, router);
                update.setInt(5, voucher.draws());
                update.setLong(6, Micros.of(voucher.drawnAt()));
                update.setString(7, voucher.order().value());
                update.setInt(8, voucher.draws() - 1);
                if (update.executeUpdate() == 0) {
                    throw new IllegalStateException(
                            "another attempt was quicker with the voucher of order " + voucher.order());
                }
                return 1;
            }
        });
    }

    @Override
    public Set<Voucher.Drawn> provisioned(Collection<Voucher.Drawn> made, Instant at) {
        if (made.isEmpty()) {
            return Set.of();
        }
        return database.sql(connection -> {
            Set<Voucher.Drawn> awaited = awaited(connection, made);
            List<String> orders = orders(awaited);
            if (!orders.isEmpty()) {
                try (PreparedStatement update =
                        connection.prepareStatement(PROVISIONED + Placeholders.forAll(orders))) {
                    update.setLong(1, Micros.of(at));
                    Placeholders.bind(update, 2, orders);
                    update.executeUpdate();
                }
            }
            return awaited;
        });
    }

    /** @return those whose code is stored and not yet recorded as made; their rows stay locked */
    private static Set<Voucher.Drawn> awaited(Connection connection, Collection<Voucher.Drawn> made)
            throws SQLException {
        List<String> orders = orders(made);
        try (PreparedStatement select =
                connection.prepareStatement(CODES + Placeholders.forAll(orders) + " FOR UPDATE")) {
            Placeholders.bind(select, 1, orders);
            Map<String, String> codes = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (rows.getObject(3) == null) {
                        codes.put(rows.getString(1), rows.getString(2));
                    }
                }
            }
            return made.stream()
                    .filter(one ->
                            one.code().value().equals(codes.get(one.order().value())))
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> orders(Collection<Voucher.Drawn> vouchers) {
        return vouchers.stream().map(one -> one.order().value()).distinct().toList();
    }

    private static void bind(PreparedStatement statement, Voucher.Drawn voucher, RouterName router)
            throws SQLException {
        statement.setString(1, router.value());
        statement.setString(2, voucher.code().value());
        statement.setString(3, voucher.password().reveal());
        statement.setString(4, voucher.comment());
    }

    @Override
    public List<Waiting> notProvisionedSince(Instant before, Optional<Waiting> after, int most) {
        return database.read(entities -> entities.createQuery(
                        "SELECT v.firstDrawnAt, v.orderId FROM VoucherRow v JOIN OrderRow o ON o.id = v.orderId"
                                + " WHERE v.provisionedAt IS NULL AND v.firstDrawnAt < :before AND o.state = 'PAID'"
                                + " AND o.origin = 'SHOP' AND (v.firstDrawnAt > :time OR v.firstDrawnAt = :time"
                                + " AND v.orderId > :order) ORDER BY v.firstDrawnAt, v.orderId",
                        Object[].class)
                .setParameter("before", Micros.of(before))
                .setParameter("time", after.map(one -> Micros.of(one.drawnAt())).orElse(Long.MIN_VALUE))
                .setParameter("order", after.map(one -> one.order().value()).orElse(""))
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Waiting(Micros.toInstant((Long) row[0]), new OrderId((String) row[1])))
                .toList());
    }
}
