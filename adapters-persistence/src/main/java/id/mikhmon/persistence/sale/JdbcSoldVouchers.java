package id.mikhmon.persistence.sale;

import id.mikhmon.application.sale.port.SoldVouchers;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.voucher.VoucherCode;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.PageByAge;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the vouchers of agents' sales. Which index serves a page is said outright: with a limit in sight, the optimizer walks
 * through all orders of an agent to find a number that it has an index for.
 */
public final class JdbcSoldVouchers implements SoldVouchers {
    private static final String SELECT = "SELECT STRAIGHT_JOIN o.id, v.sale, o.created_at FROM ";
    private static final String SALE = " JOIN agent_sale_vouchers v ON v.order_id = o.id";
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
        PageByAge page = new PageByAge(SELECT + from(filter) + SALE, "o.created_at", "o.id", AgeOrder.NEWEST)
                .where("o.agent", Optional.of(filter.agent().value()))
                .where("o.origin", Optional.of("WALLET"))
                .where("o.state", filter.state().map(Enum::name))
                .where("w.code", filter.code().map(VoucherCode::value))
                .where("o.customer_phone", filter.phone().map(PhoneNumber::e164));
        filter.after().ifPresent(mark -> page.after(mark.soldAt(), mark.order().value()));
        return database.sql(connection -> page.read(
                connection,
                most,
                row -> new Found(
                        new OrderId(row.getString(1)),
                        new SaleId(row.getString(2)),
                        Micros.toInstant(row.getLong(3)))));
    }

    private static String from(Filter filter) {
        if (filter.code().isPresent()) {
            return "vouchers w JOIN orders o ON o.id = w.order_id";
        }
        return "orders o FORCE INDEX (" + (filter.phone().isPresent() ? "orders_of_phone" : "orders_of_agent") + ")";
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
