package id.mikhmon.persistence.order;

import id.mikhmon.application.order.port.Orders;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.OldRows;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Orders in the table {@code orders}; idempotency keys by SQL, since JPA condemns a transaction when a key is taken. */
public final class JpaOrders implements Orders {
    private static final List<String> ENDED = Arrays.stream(OrderState.values())
            .filter(OrderState::hasEnded)
            .map(OrderState::name)
            .toList();

    private final Database database;

    public JpaOrders(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return database.read(entities ->
                Optional.ofNullable(entities.find(OrderRow.class, id.value())).map(OrderRows::toOrder));
    }

    @Override
    public Optional<Order> lock(OrderId id) {
        return database.write(entities -> Optional.ofNullable(
                        entities.find(OrderRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(OrderRows::toOrder));
    }

    @Override
    public List<Order> findAll(Collection<OrderId> ids) {
        return database.read(entities ->
                all(entities, ids).getResultStream().map(OrderRows::toOrder).toList());
    }

    @Override
    public List<Order> lockAll(Collection<OrderId> ids) {
        return database.write(entities -> all(entities, ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .map(OrderRows::toOrder)
                .toList());
    }

    private static TypedQuery<OrderRow> all(EntityManager entities, Collection<OrderId> ids) {
        // In the order of the key, in which everybody locks.
        return entities.createQuery("SELECT o FROM OrderRow o WHERE o.id IN :ids ORDER BY o.id", OrderRow.class)
                .setParameter("ids", ids.stream().map(OrderId::value).toList());
    }

    @Override
    public void add(Order order) {
        database.write(entities -> {
            entities.persist(OrderRows.toRow(order));
            // At once, since SQL of other stores refers to the row.
            entities.flush();
            return order;
        });
    }

    @Override
    public void save(Order order) {
        database.write(entities -> {
            OrderRow row = entities.find(OrderRow.class, order.id().value());
            if (row == null) {
                throw new IllegalStateException("order " + order.reference() + " was never stored");
            }
            OrderRows.change(row, order);
            return order;
        });
    }

    @Override
    public Optional<KeyHolder> findKey(IdempotencyKey key) {
        return database.sql(connection -> holder(connection, key));
    }

    @Override
    public Optional<KeyHolder> claimKey(IdempotencyKey key, String fingerprint, OrderId order, Instant now) {
        boolean claimed = database.sqlUnlessTaken(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO order_idempotency_keys (idempotency_key, fingerprint, order_id, created_at)"
                            + " VALUES (?, ?, ?, ?)")) {
                insert.setString(1, key.value());
                insert.setString(2, fingerprint);
                insert.setString(3, order.value());
                insert.setLong(4, Micros.of(now));
                return insert.executeUpdate();
            }
        });
        if (claimed) {
            return Optional.empty();
        }
        return Optional.of(
                findKey(key).orElseThrow(() -> new IllegalStateException("the key is taken and nobody has it")));
    }

    @Override
    public int forgetKeysBefore(Instant time, int most) {
        List<Object> values = new ArrayList<>();
        values.add(Micros.of(time));
        values.addAll(ENDED);
        return database.sql(connection -> OldRows.remove(
                connection,
                "order_idempotency_keys",
                "idempotency_key",
                "created_at < ? AND EXISTS (SELECT 1 FROM orders WHERE orders.id = order_id AND orders.state IN ("
                        + OldRows.placeholders(ENDED.size()) + "))",
                values,
                most));
    }

    private static Optional<KeyHolder> holder(Connection connection, IdempotencyKey key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT order_id, fingerprint FROM order_idempotency_keys WHERE idempotency_key = ?")) {
            select.setString(1, key.value());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new KeyHolder(new OrderId(rows.getString(1)), rows.getString(2)))
                        : Optional.empty();
            }
        }
    }
}
