package id.mikhmon.persistence.sale;

import id.mikhmon.application.sale.CountHeldSales.Waiting;
import id.mikhmon.application.sale.HeldSaleMark;
import id.mikhmon.application.sale.port.HeldSales;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.sale.HeldSale;
import id.mikhmon.domain.sale.HeldSaleId;
import id.mikhmon.domain.sale.HeldState;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.sale.SaleLimit;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.PageByAge;
import id.mikhmon.persistence.transaction.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Held sales in the table {@code held_sales}. By SQL, since JPA condemns a transaction when a key is taken. */
public final class JdbcHeldSales implements HeldSales {
    private static final String BY_ID = "SELECT * FROM held_sales WHERE id = ?";

    private final Database database;

    public JdbcHeldSales(Database database) {
        this.database = database;
    }

    @Override
    public Optional<KeyHolder> findKey(AgentCode agent, IdempotencyKey key) {
        return first(
                "SELECT id, fingerprint FROM held_sales WHERE agent = ? AND idempotency_key = ?",
                row -> new KeyHolder(new HeldSaleId(row.getString(1)), row.getString(2)),
                agent.value(),
                key.value());
    }

    @Override
    public Optional<KeyHolder> claim(HeldSale held, IdempotencyKey key, String fingerprint) {
        boolean claimed = database.sqlUnlessTaken(connection -> Statements.update(
                connection,
                "INSERT INTO held_sales (id, agent, idempotency_key, fingerprint, offer, offer_name, vouchers, buy, currency,"
                        + " customer_name, customer_phone, customer_language, over_limit, state, asked_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                held.id().value(),
                held.agent().value(),
                key.value(),
                fingerprint,
                held.offer().value(),
                held.offerName(),
                held.count(),
                held.buy().units(),
                held.buy().currency().value(),
                held.customer().name().orElse(null),
                held.customer().phone().map(PhoneNumber::e164).orElse(null),
                held.customer().language().name(),
                held.limit().name(),
                held.state().name(),
                Micros.of(held.askedAt())));
        return claimed
                ? Optional.empty()
                : Optional.of(findKey(held.agent(), key)
                        .orElseThrow(() -> new IllegalStateException("the key is taken and nobody has it")));
    }

    @Override
    public Optional<Claim> claimOf(HeldSaleId id) {
        return first(
                "SELECT idempotency_key, fingerprint FROM held_sales WHERE id = ?",
                row -> new Claim(new IdempotencyKey(row.getString(1)), row.getString(2)),
                id.value());
    }

    @Override
    public Optional<HeldSale> find(HeldSaleId id) {
        return first(BY_ID, JdbcHeldSales::held, id.value());
    }

    @Override
    public Optional<HeldSale> lock(HeldSaleId id) {
        return first(BY_ID + " FOR UPDATE", JdbcHeldSales::held, id.value());
    }

    @Override
    public void decide(HeldSale decided) {
        HeldSale.Decision decision = decided.decision()
                .orElseThrow(() -> new IllegalArgumentException("held sale " + decided.id() + " is not decided"));
        int changed = database.sql(connection -> Statements.update(
                connection,
                "UPDATE held_sales SET state = ?, decided_by = ?, decided_at = ?, sale = ?, reason = ?"
                        + " WHERE id = ? AND state = 'WAITING'",
                decided.state().name(),
                decision.by(),
                Micros.of(decision.at()),
                decision.sale().map(SaleId::value).orElse(null),
                decision.reason().orElse(null),
                decided.id().value()));
        if (changed != 1) {
            throw new IllegalStateException("held sale " + decided.id() + " does not wait any more");
        }
    }

    @Override
    public int waiting(AgentCode agent) {
        return first(
                        "SELECT COUNT(*) FROM held_sales WHERE agent = ? AND state = 'WAITING'",
                        row -> row.getInt(1),
                        agent.value())
                .orElseThrow();
    }

    @Override
    public Waiting waiting() {
        return first(
                        "SELECT COUNT(*), MIN(asked_at) FROM held_sales WHERE state = 'WAITING'",
                        row -> new Waiting(row.getLong(1), Micros.toOptional(row.getObject(2, Long.class))))
                .orElseThrow();
    }

    @Override
    public List<HeldSale> page(
            Optional<AgentCode> agent,
            Optional<HeldState> state,
            AgeOrder order,
            Optional<HeldSaleMark> after,
            int most) {
        PageByAge page = new PageByAge("SELECT * FROM held_sales", "asked_at", "id", order)
                .where("agent", agent.map(AgentCode::value))
                .where("state", state.map(HeldState::name));
        after.ifPresent(mark -> page.after(mark.askedAt(), mark.id().value()));
        return database.sql(connection -> page.read(connection, most, JdbcHeldSales::held));
    }

    private <T> Optional<T> first(String sql, Statements.RowReader<T> reader, Object... parameters) {
        return database.sql(connection -> Statements.first(connection, sql, reader, parameters));
    }

    private static HeldSale held(ResultSet row) throws SQLException {
        return new HeldSale(
                new HeldSaleId(row.getString("id")),
                new AgentCode(row.getString("agent")),
                new OfferId(row.getString("offer")),
                row.getString("offer_name"),
                row.getInt("vouchers"),
                SaleColumns.money(row, row.getLong("buy")),
                SaleColumns.customer(row),
                SaleLimit.valueOf(row.getString("over_limit")),
                Micros.toInstant(row.getLong("asked_at")),
                decision(row));
    }

    private static Optional<HeldSale.Decision> decision(ResultSet row) throws SQLException {
        String by = row.getString("decided_by");
        return by == null
                ? Optional.empty()
                : Optional.of(new HeldSale.Decision(
                        by,
                        Optional.ofNullable(row.getString("sale")).map(SaleId::new),
                        Optional.ofNullable(row.getString("reason")),
                        Micros.toInstant(row.getLong("decided_at"))));
    }
}
