package id.mikhmon.persistence.outbox;

import id.mikhmon.application.outbox.Lane;
import id.mikhmon.application.outbox.Node;
import id.mikhmon.application.outbox.OutboxMessage;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Placeholders;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * The outbox in the table {@code outbox}, all by SQL: it carries the load of every sale. A message in hand has a lease, a
 * random token that all messages of one claim share, its end as the time of the next attempt, and its node. Rows that are done stay,
 * for their keys and for the owner's eyes.
 */
public final class JdbcOutboxStore implements OutboxStore {
    private static final int LONGEST_ERROR = 500;
    private static final int LONGEST_CORRELATION = 100;
    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private final Database database;
    private final Clock clock;
    private final Node node;

    public JdbcOutboxStore(Database database, Clock clock, Node node) {
        this.database = database;
        this.clock = clock;
        this.node = node;
    }

    @Override
    public boolean add(OutboxMessage message, String correlation) {
        return database.sqlUnlessTaken(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO outbox"
                    + " (type, lane, message_key, subject, correlation, state, attempts, created_at, next_attempt_at)"
                    + " VALUES (?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)")) {
                insert.setString(1, message.type());
                insert.setString(2, message.lane().name());
                insert.setString(3, message.key());
                insert.setString(4, message.subject());
                insert.setString(5, clipped(correlation, LONGEST_CORRELATION));
                insert.setLong(6, Micros.of(clock.instant()));
                insert.setLong(7, Micros.of(message.notBefore()));
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public List<Claimed> claim(Lane lane, int most, Instant now, Duration lease) {
        String token = newToken();
        return database.sql(connection -> {
            List<Claimed> claimed = due(connection, lane, most, now, token);
            if (!claimed.isEmpty()) {
                List<Long> ids = claimed.stream().map(Claimed::id).toList();
                try (PreparedStatement update = connection.prepareStatement(
                        "UPDATE outbox SET next_attempt_at = ?, lease = ?, node = ?, node_start = ?,"
                                + " attempts = attempts + 1 WHERE id IN "
                                + Placeholders.forAll(ids))) {
                    update.setLong(1, Micros.of(now.plus(lease)));
                    update.setString(2, token);
                    update.setString(3, node.id());
                    update.setLong(4, node.start());
                    Placeholders.bind(update, 5, ids);
                    update.executeUpdate();
                }
            }
            return claimed;
        });
    }

    private static List<Claimed> due(Connection connection, Lane lane, int most, Instant now, String token)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id, type, subject, correlation, attempts, created_at FROM outbox"
                        + " WHERE lane = ? AND next_attempt_at <= ? ORDER BY next_attempt_at, id LIMIT ?"
                        + " FOR UPDATE SKIP LOCKED")) {
            select.setString(1, lane.name());
            select.setLong(2, Micros.of(now));
            select.setInt(3, most);
            List<Claimed> due = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(new Claimed(
                            rows.getLong(1),
                            rows.getString(2),
                            lane,
                            rows.getString(3),
                            rows.getString(4),
                            rows.getInt(5) + 1,
                            Micros.toInstant(rows.getLong(6)),
                            token));
                }
            }
            return due;
        }
    }

    @Override
    public int releaseLeftBehind(Instant now) {
        return database.sql(connection -> {
            // The lease goes too: whoever lost it, however unlikely he still lives, must not store an ending.
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE outbox SET next_attempt_at = ?, lease = NULL"
                            + " WHERE state = 'WAITING' AND next_attempt_at > ? AND lease IS NOT NULL"
                            + (node.alone() ? "" : " AND node = ? AND node_start < ?"))) {
                update.setLong(1, Micros.of(now));
                update.setLong(2, Micros.of(now));
                if (!node.alone()) {
                    update.setString(3, node.id());
                    update.setLong(4, node.start());
                }
                return update.executeUpdate();
            }
        });
    }

    @Override
    public void finish(List<Finished> finished, Instant now) {
        database.sql(connection -> {
            finishDone(connection, finished, now);
            finishOthers(connection, finished);
            return finished;
        });
    }

    /** One statement for each claim that messages come from, which is mostly one. */
    private static void finishDone(Connection connection, List<Finished> finished, Instant now) throws SQLException {
        Map<String, List<Long>> byLease = finished.stream()
                .filter(one -> one.ending() == Ending.DONE)
                .map(Finished::message)
                .collect(Collectors.groupingBy(
                        Claimed::lease, TreeMap::new, Collectors.mapping(Claimed::id, Collectors.toList())));
        for (Map.Entry<String, List<Long>> claim : byLease.entrySet()) {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE outbox SET state = 'DONE', done_at = ?, next_attempt_at = NULL, lease = NULL,"
                            + " last_error = NULL WHERE lease = ? AND id IN "
                            + Placeholders.forAll(claim.getValue()))) {
                update.setLong(1, Micros.of(now));
                update.setString(2, claim.getKey());
                Placeholders.bind(update, 3, claim.getValue());
                update.executeUpdate();
            }
        }
    }

    private static void finishOthers(Connection connection, List<Finished> finished) throws SQLException {
        List<Finished> others =
                finished.stream().filter(one -> one.ending() != Ending.DONE).toList();
        if (others.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE outbox SET state = ?, next_attempt_at = ?, attempts = attempts - ?, lease = NULL,"
                        + " last_error = ? WHERE id = ? AND lease = ?")) {
            for (Finished one : others) {
                boolean blocked = one.ending() == Ending.BLOCKED;
                update.setString(1, blocked ? State.BLOCKED.name() : State.WAITING.name());
                if (blocked) {
                    update.setNull(2, Types.BIGINT);
                } else {
                    update.setLong(2, Micros.of(one.nextAttempt()));
                }
                update.setInt(3, one.ending() == Ending.LATER ? 1 : 0);
                update.setString(4, clipped(one.error(), LONGEST_ERROR));
                update.setLong(5, one.message().id());
                update.setString(6, one.message().lease());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    @Override
    public Set<Lane> dueLanes(Instant now) {
        return database.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT DISTINCT lane FROM outbox WHERE state = 'WAITING' AND next_attempt_at <= ?")) {
                select.setLong(1, Micros.of(now));
                Set<Lane> lanes = new HashSet<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        lanes.add(new Lane(rows.getString(1)));
                    }
                }
                return lanes;
            }
        });
    }

    @Override
    public List<Entry> list(Optional<State> state, int most) {
        return database.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT id, type, lane, subject, state, attempts, created_at, next_attempt_at, done_at, last_error"
                            + " FROM outbox" + (state.isPresent() ? " WHERE state = ?" : "")
                            + " ORDER BY id DESC LIMIT ?")) {
                if (state.isPresent()) {
                    select.setString(1, state.get().name());
                }
                select.setInt(state.isPresent() ? 2 : 1, most);
                List<Entry> entries = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        entries.add(entry(rows));
                    }
                }
                return entries;
            }
        });
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Instant createdAt = Micros.toInstant(row.getLong("created_at"));
        Optional<Instant> doneAt = Micros.toOptional(row.getObject("done_at", Long.class));
        // When nothing is planned any more the time of the end says most; a blocked message has only its beginning.
        Instant nextAttemptAt = Micros.toOptional(row.getObject("next_attempt_at", Long.class))
                .or(() -> doneAt)
                .orElse(createdAt);
        return new Entry(
                row.getLong("id"),
                row.getString("type"),
                row.getString("lane"),
                row.getString("subject"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                createdAt,
                nextAttemptAt,
                Optional.ofNullable(row.getString("last_error")));
    }

    @Override
    public boolean retry(long id, Instant now) {
        return database.sql(connection -> {
            // A message in hand keeps its lease: it is being tried now, and twice at once helps nobody.
            try (PreparedStatement update = connection.prepareStatement("UPDATE outbox SET state = 'WAITING',"
                    + " attempts = 0, next_attempt_at = IF(lease IS NULL OR next_attempt_at <= ?, ?, next_attempt_at)"
                    + " WHERE id = ? AND state <> 'DONE'")) {
                update.setLong(1, Micros.of(now));
                update.setLong(2, Micros.of(now));
                update.setLong(3, id);
                return update.executeUpdate() == 1;
            }
        });
    }

    @Override
    public Backlog backlog(Instant now) {
        return database.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT"
                    + " (SELECT COUNT(*) FROM outbox WHERE state = 'WAITING'),"
                    + " (SELECT COUNT(*) FROM outbox WHERE state = 'BLOCKED'),"
                    + " (SELECT MIN(next_attempt_at) FROM outbox WHERE state = 'WAITING' AND next_attempt_at <= ?)")) {
                select.setLong(1, Micros.of(now));
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    return new Backlog(
                            rows.getLong(1), rows.getLong(2), Micros.toOptional(rows.getObject(3, Long.class)));
                }
            }
        });
    }

    @Override
    public int forgetDoneBefore(Instant time) {
        return database.sql(connection -> {
            int forgotten = 0;
            List<Long> ids = doneBefore(connection, time, 0);
            while (!ids.isEmpty()) {
                try (PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM outbox WHERE id IN " + Placeholders.forAll(ids))) {
                    Placeholders.bind(delete, 1, ids);
                    forgotten += delete.executeUpdate();
                }
                ids = doneBefore(connection, time, ids.get(ids.size() - 1));
            }
            return forgotten;
        });
    }

    /** Found without a lock, then removed by id, so that the search does not stop the traffic. */
    private static List<Long> doneBefore(Connection connection, Instant time, long after) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id FROM outbox WHERE id > ? AND state = 'DONE' AND done_at < ? ORDER BY id LIMIT ?")) {
            select.setLong(1, after);
            select.setLong(2, Micros.of(time));
            select.setInt(3, FORGOTTEN_AT_ONCE);
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        }
    }

    /** It tells claims apart and guards nothing from an attacker. */
    private static String newToken() {
        byte[] token = new byte[16];
        ThreadLocalRandom.current().nextBytes(token);
        return HexFormat.of().formatHex(token);
    }

    private static String clipped(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }
}
