package id.mikhmon.persistence.audit;

import id.mikhmon.application.audit.port.AuditTrail;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.audit.AuditEntry;
import id.mikhmon.domain.audit.AuditRecord;
import id.mikhmon.domain.audit.ChainHash;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The audit in the tables {@code audit_records} and {@code audit_end}. The one row of the latter is the lock of the chain. */
public final class JdbcAuditTrail implements AuditTrail {
    private static final String RECORDS =
            "SELECT number, at, actor, address, action, subject, before_text, after_text, correlation, previous_hash,"
                    + " hash FROM audit_records ";

    private final Database database;

    public JdbcAuditTrail(Database database) {
        this.database = database;
    }

    @Override
    public AuditRecord append(AuditEntry entry) {
        return database.sql(connection -> {
            End end = Statements.first(
                            connection,
                            "SELECT number, hash FROM audit_end WHERE id = 1 FOR UPDATE",
                            JdbcAuditTrail::end)
                    .flatMap(found -> found)
                    .orElseThrow(() -> new IllegalStateException("the end of the audit was tampered with"));
            AuditRecord next = AuditRecord.after(end.hash(), end.number() + 1, entry);
            Statements.update(
                    connection,
                    "INSERT INTO audit_records (number, at, actor, address, action, subject, before_text, after_text,"
                            + " correlation, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    next.number(),
                    Micros.of(entry.at()),
                    entry.actor().name(),
                    entry.actor().address(),
                    entry.action(),
                    entry.subject(),
                    entry.before(),
                    entry.after(),
                    entry.correlation(),
                    next.previous().hex(),
                    next.hash().hex());
            Statements.update(
                    connection,
                    "UPDATE audit_end SET number = ?, hash = ? WHERE id = 1",
                    next.number(),
                    next.hash().hex());
            return next;
        });
    }

    @Override
    public Optional<End> end() {
        return database.sql(connection -> Statements.first(
                        connection, "SELECT number, hash FROM audit_end WHERE id = 1", JdbcAuditTrail::end)
                .flatMap(found -> found));
    }

    @Override
    public List<Row> after(long number, int most) {
        return database.sql(connection -> Statements.list(
                connection,
                RECORDS + "WHERE number > ? ORDER BY number LIMIT ?",
                JdbcAuditTrail::auditRow,
                number,
                most));
    }

    @Override
    public List<AuditRecord> before(long number, int most) {
        return database.sql(connection -> Statements.list(
                        connection,
                        RECORDS + "WHERE number < ? ORDER BY number DESC LIMIT ?",
                        JdbcAuditTrail::auditRow,
                        number,
                        most)
                .stream()
                .flatMap(row -> row.record().stream())
                .toList());
    }

    @Override
    public List<AuditRecord> search(
            Optional<String> actor, Optional<String> action, Optional<String> subject, long number, int most) {
        StringBuilder where = new StringBuilder("WHERE number < ?");
        List<Object> parameters = new ArrayList<>(List.of(number));
        Map.of("actor", actor, "action", action, "subject", subject)
                .forEach((column, wanted) -> wanted.ifPresent(text -> {
                    where.append(" AND ").append(column).append(" = ?");
                    parameters.add(text);
                }));
        parameters.add(most);
        return database.sql(connection -> Statements.list(
                        connection,
                        RECORDS + where + " ORDER BY number DESC LIMIT ?",
                        JdbcAuditTrail::auditRow,
                        parameters.toArray())
                .stream()
                .flatMap(row -> row.record().stream())
                .toList());
    }

    private static Optional<End> end(ResultSet row) throws SQLException {
        try {
            return Optional.of(new End(row.getLong(1), new ChainHash(row.getString(2))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Row auditRow(ResultSet row) throws SQLException {
        Optional<AuditRecord> found;
        try {
            found = Optional.of(auditRecord(row));
        } catch (IllegalArgumentException e) {
            // What the domain refuses was not written here; the check of the chain names it.
            found = Optional.empty();
        }
        return new Row(row.getLong("number"), found);
    }

    private static AuditRecord auditRecord(ResultSet row) throws SQLException {
        AuditEntry entry = new AuditEntry(
                Micros.toInstant(row.getLong("at")),
                new Actor(row.getString("actor"), row.getString("address")),
                row.getString("action"),
                row.getString("subject"),
                row.getString("before_text"),
                row.getString("after_text"),
                row.getString("correlation"));
        return new AuditRecord(
                row.getLong("number"),
                entry,
                new ChainHash(row.getString("previous_hash")),
                new ChainHash(row.getString("hash")));
    }
}
