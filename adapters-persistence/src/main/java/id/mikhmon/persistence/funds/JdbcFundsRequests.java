package id.mikhmon.persistence.funds;

import id.mikhmon.application.funds.CountReviews;
import id.mikhmon.application.funds.RequestMark;
import id.mikhmon.application.funds.port.FundsRequests;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.funds.Decision;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.MoneyPlace;
import id.mikhmon.domain.funds.ProofPicture;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.funds.UnclearDecision;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.domain.shared.CurrencyCode;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.PageByAge;
import id.mikhmon.persistence.transaction.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Requests in the table {@code funds_requests}, their pictures in {@code funds_proofs}, decisions about unclear money in
 * {@code funds_unclear_decisions}. By SQL, since JPA condemns a transaction
 * when a key is taken.
 */
public final class JdbcFundsRequests implements FundsRequests {
    private static final String BY_ID = "SELECT * FROM funds_requests WHERE id = ?";

    private final Database database;

    public JdbcFundsRequests(Database database) {
        this.database = database;
    }

    @Override
    public Optional<KeyHolder> findKey(AgentCode agent, RequestKind kind, IdempotencyKey key) {
        return database.sql(connection -> Statements.first(
                connection,
                "SELECT id, fingerprint FROM funds_requests WHERE agent = ? AND kind = ? AND idempotency_key = ?",
                row -> new KeyHolder(new FundsRequestId(row.getString(1)), row.getString(2)),
                agent.value(),
                kind.name(),
                key.value()));
    }

    @Override
    public Optional<KeyHolder> claim(FundsRequest request, IdempotencyKey key, String fingerprint) {
        boolean claimed = database.sqlUnlessTaken(connection -> Statements.update(
                connection,
                "INSERT INTO funds_requests (id, kind, agent, amount, currency, destination, bill, state, requested_at,"
                        + " idempotency_key, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                request.id().value(),
                request.kind().name(),
                request.agent().value(),
                request.amount().units(),
                request.amount().currency().value(),
                request.destination().orElse(null),
                request.bill().map(OrderId::value).orElse(null),
                request.state().name(),
                Micros.of(request.requestedAt()),
                key.value(),
                fingerprint));
        return claimed
                ? Optional.empty()
                : Optional.of(findKey(request.agent(), request.kind(), key)
                        .orElseThrow(() -> new IllegalStateException("the key is taken and nobody has it")));
    }

    @Override
    public void addProof(FundsRequestId request, ProofPicture proof) {
        database.sql(connection -> Statements.update(
                connection, "INSERT INTO funds_proofs (request, jpeg) VALUES (?, ?)", request.value(), proof.jpeg()));
    }

    @Override
    public Optional<ProofPicture> proof(FundsRequestId request) {
        return database.sql(connection -> Statements.first(
                connection,
                "SELECT jpeg FROM funds_proofs WHERE request = ?",
                row -> new ProofPicture(row.getBytes(1)),
                request.value()));
    }

    @Override
    public Optional<FundsRequest> find(FundsRequestId id) {
        return database.sql(connection -> Statements.first(connection, BY_ID, JdbcFundsRequests::request, id.value()));
    }

    @Override
    public Optional<FundsRequest> lock(FundsRequestId id) {
        return database.sql(connection ->
                Statements.first(connection, BY_ID + " FOR UPDATE", JdbcFundsRequests::request, id.value()));
    }

    @Override
    public Optional<FundsRequest> ofBill(OrderId bill) {
        return database.sql(connection -> Statements.first(
                connection, "SELECT * FROM funds_requests WHERE bill = ?", JdbcFundsRequests::request, bill.value()));
    }

    @Override
    public void change(FundsRequest request, RequestState before) {
        Optional<Decision> decision = request.decision();
        int changed = database.sql(connection -> Statements.update(
                connection,
                "UPDATE funds_requests SET state = ?, decided_by = ?, decided_at = ?, reason = ?, place = ?,"
                        + " unclear_since = ? WHERE id = ? AND state = ?",
                request.state().name(),
                decision.map(Decision::by).orElse(null),
                Micros.of(decision.map(Decision::at)),
                decision.flatMap(Decision::reason).orElse(null),
                decision.flatMap(Decision::place).map(MoneyPlace::name).orElse(null),
                Micros.of(request.unclearSince()),
                request.id().value(),
                before.name()));
        if (changed != 1) {
            throw new IllegalStateException("request " + request.id() + " is not " + before + " any more");
        }
    }

    @Override
    public void add(UnclearDecision decision) {
        database.sql(connection -> Statements.update(
                connection,
                "INSERT INTO funds_unclear_decisions (request, nth, way, amount, currency, reason, decided_by, decided_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                decision.request().value(),
                decision.nth(),
                decision.way().name(),
                decision.amount().units(),
                decision.amount().currency().value(),
                decision.reason(),
                decision.by(),
                Micros.of(decision.at())));
    }

    @Override
    public List<UnclearDecision> decisions(FundsRequestId request) {
        return database.sql(connection -> Statements.list(
                connection,
                "SELECT * FROM funds_unclear_decisions WHERE request = ? ORDER BY nth",
                JdbcFundsRequests::unclearDecision,
                request.value()));
    }

    @Override
    public CountReviews.Waiting needingAttention() {
        return database.sql(connection -> Statements.first(
                        connection,
                        "SELECT COUNT(*), MIN(COALESCE(unclear_since, requested_at)) FROM funds_requests"
                                + " WHERE kind = 'TOP_UP' AND attention = 1",
                        row -> new CountReviews.Waiting(
                                row.getLong(1), Micros.toOptional(row.getObject(2, Long.class)))))
                .orElseThrow();
    }

    @Override
    public int waiting(AgentCode agent, RequestKind kind) {
        return database.sql(connection -> Statements.first(
                        connection,
                        "SELECT COUNT(*) FROM funds_requests WHERE agent = ? AND kind = ?"
                                + " AND state IN ('WAITING', 'UNPAID')",
                        row -> row.getInt(1),
                        agent.value(),
                        kind.name()))
                .orElseThrow();
    }

    @Override
    public Money toppedUp(AgentCode agent, String by, Instant since) {
        return database.sql(connection -> Statements.first(
                        connection,
                        "SELECT COALESCE(SUM(amount), 0) FROM funds_requests WHERE agent = ? AND kind = 'TOP_UP'"
                                + " AND state = 'DONE' AND decided_by = ? AND decided_at >= ?",
                        row -> Money.rupiah(row.getLong(1)),
                        agent.value(),
                        by,
                        Micros.of(since)))
                .orElseThrow();
    }

    @Override
    public List<FundsRequest> page(
            RequestKind kind,
            Optional<AgentCode> agent,
            Optional<RequestState> state,
            boolean attention,
            AgeOrder order,
            Optional<RequestMark> after,
            int most) {
        PageByAge page = new PageByAge("SELECT * FROM funds_requests", "requested_at", "id", order)
                .where("kind", Optional.of(kind.name()))
                .where("agent", agent.map(AgentCode::value))
                .where("state", state.map(RequestState::name))
                .where("attention", attention ? Optional.of(1) : Optional.empty());
        after.ifPresent(mark -> page.after(mark.requestedAt(), mark.id().value()));
        return database.sql(connection -> page.read(connection, most, JdbcFundsRequests::request));
    }

    private static FundsRequest request(ResultSet row) throws SQLException {
        return new FundsRequest(
                new FundsRequestId(row.getString("id")),
                new AgentCode(row.getString("agent")),
                new Money(row.getLong("amount"), new CurrencyCode(row.getString("currency"))),
                Optional.ofNullable(row.getString("destination")),
                Optional.ofNullable(row.getString("bill")).map(OrderId::new),
                RequestState.valueOf(row.getString("state")),
                Micros.toInstant(row.getLong("requested_at")),
                decision(row),
                Micros.toOptional(row.getObject("unclear_since", Long.class)));
    }

    private static UnclearDecision unclearDecision(ResultSet row) throws SQLException {
        return new UnclearDecision(
                new FundsRequestId(row.getString("request")),
                row.getInt("nth"),
                GivenBack.valueOf(row.getString("way")),
                new Money(row.getLong("amount"), new CurrencyCode(row.getString("currency"))),
                row.getString("reason"),
                row.getString("decided_by"),
                Micros.toInstant(row.getLong("decided_at")));
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        String by = row.getString("decided_by");
        return by == null
                ? Optional.empty()
                : Optional.of(new Decision(
                        by,
                        Optional.ofNullable(row.getString("reason")),
                        Optional.ofNullable(row.getString("place")).map(MoneyPlace::valueOf),
                        Micros.toInstant(row.getLong("decided_at"))));
    }
}
