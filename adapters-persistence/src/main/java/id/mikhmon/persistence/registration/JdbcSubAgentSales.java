package id.mikhmon.persistence.registration;

import id.mikhmon.application.registration.ViewSubAgents.Sum;
import id.mikhmon.application.registration.port.SubAgentSales;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Statements;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Sums over {@code orders}, with the shares in {@code sale_shares} and, for sales from a wallet, in {@code agent_sale_shares}. */
public final class JdbcSubAgentSales implements SubAgentSales {
    // Each origin is named, so that the index over agent, origin and time gives a month of each agent alone.
    private static final String SUMS = "SELECT o.agent, COUNT(*), SUM(COALESCE(s.amount, w.amount, 0)) FROM agents a"
            + " JOIN orders o ON o.agent = a.code AND o.origin IN ('SHOP', 'WALLET')"
            + " AND o.created_at >= ? AND o.created_at < ? AND o.state IN ('PAID', 'DELIVERED')"
            + " LEFT JOIN sale_shares s ON s.order_id = o.id AND s.agent = a.upline"
            + " LEFT JOIN agent_sale_vouchers v ON v.order_id = o.id"
            + " LEFT JOIN agent_sale_shares w ON w.sale = v.sale AND w.agent = a.upline"
            + " WHERE a.upline = ? GROUP BY o.agent";

    private final Database database;

    public JdbcSubAgentSales(Database database) {
        this.database = database;
    }

    @Override
    public Map<AgentCode, Sum> under(AgentCode upline, Instant from, Instant to) {
        return database
                .sql(connection -> Statements.list(
                        connection,
                        SUMS,
                        row -> Map.entry(
                                new AgentCode(row.getString(1)), new Sum(row.getLong(2), Money.rupiah(row.getLong(3)))),
                        Micros.of(from),
                        Micros.of(to),
                        upline.value()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
