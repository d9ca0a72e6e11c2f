package id.mikhmon.persistence.payment;

import id.mikhmon.application.payment.CallbackState;
import id.mikhmon.application.payment.ListCallbacks;
import id.mikhmon.application.payment.port.Callbacks;
import id.mikhmon.application.payment.port.PaymentGateway.RawCallback;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.persistence.column.JsonText;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.secret.SecretBox;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.OldRows;
import id.mikhmon.persistence.transaction.Statements;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Callbacks in the table {@code callbacks}: the body as it came, the headers sealed. */
public final class JdbcCallbacks implements Callbacks {
    /**
     * The counter makes a repetition count as two rows, whichever way the driver counts. A plain insert would leave its
     * rivals with shared locks on the row, of which no two can be raised to count.
     */
    private static final String INSERT = "INSERT INTO callbacks"
            + " (gateway, dedupe_key, sealed_headers, body, received_at, deliveries) VALUES (?, ?, ?, ?, ?, 1)"
            + " ON DUPLICATE KEY UPDATE deliveries = deliveries + 1";

    private static final int LONGEST_RESULT = 500;

    private final Database database;
    private final SecretBox secrets;

    public JdbcCallbacks(Database database, SecretBox secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    @Override
    public Optional<Long> add(GatewayId gateway, String dedupeKey, RawCallback callback, Instant now) {
        return database.sql(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)) {
                insert.setString(1, gateway.name());
                insert.setString(2, dedupeKey);
                insert.setBytes(3, secrets.seal(JsonText.of(callback.headers()), headers(gateway.name(), dedupeKey)));
                insert.setBytes(4, callback.body());
                insert.setLong(5, Micros.of(now));
                if (insert.executeUpdate() != 1) {
                    return Optional.empty();
                }
                try (ResultSet keys = insert.getGeneratedKeys()) {
                    keys.next();
                    return Optional.of(keys.getLong(1));
                }
            }
        });
    }

    @Override
    public void done(long id, Result result, Instant now) {
        database.sql(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE callbacks SET worked_at = ?, state = ?, result = ? WHERE id = ? AND state <> 'WORKED'")) {
                update.setLong(1, Micros.of(now));
                update.setString(2, result.state().name());
                update.setString(
                        3,
                        result.words()
                                .substring(
                                        0,
                                        Math.min(LONGEST_RESULT, result.words().length())));
                update.setLong(4, id);
                return update.executeUpdate();
            }
        });
    }

    @Override
    public List<Stored> unworkedSince(Instant before, Optional<Stored> after, int most) {
        return database.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT id, gateway, dedupe_key, sealed_headers, body, received_at FROM callbacks"
                            + " WHERE worked_at IS NULL AND received_at < ?"
                            + " AND (received_at > ? OR received_at = ? AND id > ?) ORDER BY received_at, id LIMIT ?"
                            + " FOR UPDATE SKIP LOCKED")) {
                select.setLong(1, Micros.of(before));
                long afterTime = after.map(one -> Micros.of(one.receivedAt())).orElse(Long.MIN_VALUE);
                select.setLong(2, afterTime);
                select.setLong(3, afterTime);
                select.setLong(4, after.map(Stored::id).orElse(0L));
                select.setInt(5, most);
                List<Stored> found = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(stored(rows));
                    }
                }
                return found;
            }
        });
    }

    @Override
    public Optional<Stored> find(long id) {
        return database.sql(connection -> Statements.first(
                connection,
                "SELECT id, gateway, dedupe_key, sealed_headers, body, received_at FROM callbacks WHERE id = ?",
                this::stored,
                id));
    }

    @Override
    public List<ListCallbacks.Received> newest(ListCallbacks.Query query) {
        StringBuilder where = new StringBuilder(" WHERE id < ?");
        List<Object> parameters = new ArrayList<>(List.of(query.before().orElse(Long.MAX_VALUE)));
        query.gateway().ifPresent(gateway -> {
            where.append(" AND gateway = ?");
            parameters.add(gateway.name());
        });
        query.state().ifPresent(state -> {
            where.append(" AND state = ?");
            parameters.add(state.name());
        });
        parameters.add(query.most());
        return database.sql(connection -> Statements.list(
                connection,
                "SELECT id, gateway, received_at, deliveries, state, worked_at, result FROM callbacks" + where
                        + " ORDER BY id DESC LIMIT ?",
                row -> new ListCallbacks.Received(
                        row.getLong("id"),
                        GatewayId.valueOf(row.getString("gateway")),
                        Micros.toInstant(row.getLong("received_at")),
                        row.getInt("deliveries"),
                        CallbackState.valueOf(row.getString("state")),
                        Micros.toOptional(row.getObject("worked_at", Long.class)),
                        Optional.ofNullable(row.getString("result"))),
                parameters.toArray()));
    }

    @Override
    public int forgetWorkedBefore(Instant time, int most) {
        return database.sql(connection -> OldRows.remove(
                connection, "callbacks", "id", "worked_at < ? AND state = 'WORKED'", List.of(Micros.of(time)), most));
    }

    @Override
    public boolean close(long id, String words, Instant now) {
        return database.sql(connection -> Statements.update(
                        connection,
                        "UPDATE callbacks SET worked_at = ?, state = 'WORKED', result = ?"
                                + " WHERE id = ? AND state = 'UNKNOWN'",
                        Micros.of(now),
                        words.substring(0, Math.min(LONGEST_RESULT, words.length())),
                        id))
                == 1;
    }

    @Override
    public int unknown() {
        return database.sql(connection -> Statements.first(
                        connection, "SELECT COUNT(*) FROM callbacks WHERE state = 'UNKNOWN'", row -> row.getInt(1))
                .orElse(0));
    }

    private Stored stored(ResultSet row) throws SQLException {
        String gateway = row.getString("gateway");
        String headers = secrets.open(row.getBytes("sealed_headers"), headers(gateway, row.getString("dedupe_key")));
        return new Stored(
                row.getLong("id"),
                GatewayId.valueOf(gateway),
                new RawCallback(JsonText.toMap(headers), row.getBytes("body")),
                Micros.toInstant(row.getLong("received_at")));
    }

    private static SecretBox.Place headers(String gateway, String dedupeKey) {
        return new SecretBox.Place("callbacks", "sealed_headers", gateway + " " + dedupeKey);
    }
}
