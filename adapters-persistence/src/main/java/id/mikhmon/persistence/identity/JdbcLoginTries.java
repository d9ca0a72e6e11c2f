package id.mikhmon.persistence.identity;

import id.mikhmon.application.identity.port.LoginTries;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Statements;
import java.time.Duration;
import java.time.Instant;

/** Tries in the table {@code login_tries}, addresses in {@code login_addresses}. */
public final class JdbcLoginTries implements LoginTries {
    private final Database database;

    public JdbcLoginTries(Database database) {
        this.database = database;
    }

    private record Row(int tries, Instant last) {}

    @Override
    public Count take(String key, int most, Duration window, Instant now) {
        return database.sql(connection -> {
            long over = Micros.of(now.minus(window));
            // The assignments are made from left to right, so tries and last_at are judged by the last_at of before.
            // Beyond most + 1 nothing is counted: that is the first try that was not allowed.
            Statements.update(
                    connection,
                    "INSERT INTO login_tries (try_key, tries, last_at) VALUES (?, 1, ?) ON DUPLICATE KEY UPDATE"
                            + " tries = IF(last_at <= ?, 1, LEAST(tries + 1, ?)),"
                            + " last_at = IF(tries <= ?, ?, last_at)",
                    key,
                    Micros.of(now),
                    over,
                    most + 2,
                    most,
                    Micros.of(now));
            Row row = Statements.first(
                            connection,
                            "SELECT tries, last_at FROM login_tries WHERE try_key = ?",
                            found -> new Row(found.getInt(1), Micros.toInstant(found.getLong(2))),
                            key)
                    .orElseThrow();
            return row.tries() <= most
                    ? Count.ALLOWED
                    : new Count(
                            false,
                            row.tries() == most + 1,
                            Duration.between(now, row.last().plus(window)));
        });
    }

    @Override
    public void clear(String key) {
        change("DELETE FROM login_tries WHERE try_key = ?", key);
    }

    @Override
    public void clearAll(String key) {
        // The exclamation mark follows the blank: between the two is all that goes on with a blank.
        change("DELETE FROM login_tries WHERE try_key = ? OR try_key >= ? AND try_key < ?", key, key + " ", key + "!");
    }

    @Override
    public int forget(Instant triesBefore, String kept, Instant before) {
        return change(
                        "DELETE FROM login_tries WHERE last_at < ? OR last_at < ? AND LEFT(try_key, ?) <> ?",
                        Micros.of(before),
                        Micros.of(triesBefore),
                        kept.length(),
                        kept)
                + change("DELETE FROM login_addresses WHERE seen_at < ?", Micros.of(before));
    }

    @Override
    public void giveBack(String key) {
        change("UPDATE login_tries SET tries = GREATEST(tries - 1, 0) WHERE try_key = ?", key);
    }

    @Override
    public void remember(PersonId person, String address, Instant now) {
        change(
                "INSERT INTO login_addresses (person, address, seen_at) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE seen_at = ?",
                person.value(),
                address,
                Micros.of(now),
                Micros.of(now));
    }

    @Override
    public boolean isRemembered(PersonId person, String address, Instant since) {
        return database.sql(connection -> Statements.first(
                        connection,
                        "SELECT 1 FROM login_addresses WHERE person = ? AND address = ? AND seen_at >= ?",
                        row -> row.getInt(1),
                        person.value(),
                        address,
                        Micros.of(since))
                .isPresent());
    }

    private int change(String sql, Object... parameters) {
        return database.sql(connection -> Statements.update(connection, sql, parameters));
    }
}
