package id.mikhmon.persistence.sale;

import id.mikhmon.application.sale.port.SoldVouchers;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the vouchers of agents' sales. Which index serves a page is said outright: with a limit in sight, the optimizer walks
 * through all orders of an agent to find a number that it has an index for.
 */
public final class JdbcSoldVouchers implements SoldVouchers {
    private static final String SELECT = "SELECT STRAIGHT_JOIN o.id, v.sale, o.created_at FROM ";
    private static final String SALE =
            " JOIN agent_sale_vouchers v ON v.order_id = o.id" + " WHERE o.agent = ? AND o.origin = 'WALLET'";
    private static final String SUMS = "SELECT s.sold_at DIV ? AS grain, COUNT(*), SUM(s.buy), SUM(s.sell)"
            + " FROM agent_sales s JOIN agent_sale_vouchers v ON v.sale = s.id JOIN orders o ON o.id = v.order_id"
            + " WHERE s.agent = ? AND s.sold_at >= ? AND s.sold_at < ? AND o.state <> 'REFUNDED'"
            + " GROUP BY grain ORDER BY grain";

    private final Database database;

    public JdbcSoldVouchers(Database database) {
        this.database = database;
    }

    @Override
    public List<Found> page(Filter filter, int most) {
        StringBuilder query = new StringBuilder(SELECT).append(from(filter)).append(SALE);
        List<Object> values = new ArrayList<>(List.of(filter.agent().value()));
        filter.state().ifPresent(state -> {
            query.append(" AND o.state = ?");
            values.add(state.name());
        });
        filter.code().ifPresent(code -> {
            query.append(" AND w.code = ?");
            values.add(code.value());
        });
        filter.phone().ifPresent(phone -> {
            query.append(" AND o.customer_phone = ?");
            values.add(phone.e164());
        });
        filter.after().ifPresent(mark -> {
            query.append(" AND o.created_at <= ? AND (o.created_at < ? OR o.id < ?)");
            values.add(Micros.of(mark.soldAt()));
            values.add(Micros.of(mark.soldAt()));
            values.add(mark.order().value());
        });
        query.append(" ORDER BY o.created_at DESC, o.id DESC LIMIT ?");
        values.add(most);
        return found(query.toString(), values);
    }

    private static String from(Filter filter) {
        if (filter.code().isPresent()) {
            return "vouchers w JOIN orders o ON o.id = w.order_id";
        }
        return "orders o FORCE INDEX (" + (filter.phone().isPresent() ? "orders_of_phone" : "orders_of_agent") + ")";
    }

    private List<Found> found(String query, List<Object> values) {
        return database.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement(query)) {
                for (int i = 0; i < values.size(); i++) {
                    select.setObject(i + 1, values.get(i));
                }
                try (ResultSet rows = select.executeQuery()) {
                    List<Found> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(new Found(
                                new OrderId(rows.getString(1)),
                                new SaleId(rows.getString(2)),
                                Micros.toInstant(rows.getLong(3))));
                    }
                    return found;
                }
            }
        });
    }

    @Override
    public long waiting(AgentCode agent) {
        return database.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT COUNT(*) FROM orders WHERE agent = ? AND origin = 'WALLET' AND state = 'PAID'")) {
                select.setString(1, agent.value());
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    @Override
    public List<Sum> sums(AgentCode agent, Instant from, Instant to) {
        return database.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SUMS)) {
                long grain = GRAIN.toNanos() / 1_000;
                select.setLong(1, grain);
                select.setString(2, agent.value());
                select.setLong(3, Micros.of(from));
                select.setLong(4, Micros.of(to));
                try (ResultSet rows = select.executeQuery()) {
                    List<Sum> sums = new ArrayList<>();
                    while (rows.next()) {
                        sums.add(new Sum(
                                Micros.toInstant(rows.getLong(1) * grain),
                                rows.getLong(2),
                                Money.rupiah(rows.getLong(3)),
                                Money.rupiah(rows.getLong(4))));
                    }
                    return sums;
                }
            }
        });
    }
}
