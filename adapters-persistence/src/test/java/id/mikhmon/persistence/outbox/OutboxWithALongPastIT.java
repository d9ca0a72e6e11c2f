package id.mikhmon.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.outbox.Lane;
import id.mikhmon.application.outbox.Node;
import id.mikhmon.application.outbox.OutboxMessage;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Counts the rows that the engine reads, since times say little on a busy machine. */
class OutboxWithALongPastIT {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00Z");
    private static final Lane CAFE = Lane.router("cafe");
    private static final Node HERE = new Node("here", 1, false);
    private static final long PAST = 100_000;

    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Test
    void claimAndLookForDueLanesDoNotReadWhatIsDone() {
        aLongPast();
        JdbcOutboxStore store = new JdbcOutboxStore(stores.database(), Clock.systemUTC(), HERE);
        stores.transactions().run(() -> {
            for (int i = 0; i < 20; i++) {
                store.add(new OutboxMessage("voucher.provision.v1", CAFE, "k" + i, "s", NOW), "c");
            }
        });

        long rowsRead = stores.rowsReadBy(() -> {
            assertThat(store.releaseLeftBehind(NOW)).isZero();
            assertThat(store.dueLanes(NOW)).containsExactly(CAFE);
            assertThat(store.claim(CAFE, 10, NOW, Duration.ofMinutes(2))).hasSize(10);
            assertThat(store.backlog(NOW).waiting()).isEqualTo(20);
        });
        assertThat(rowsRead).isLessThan(300);
    }

    private static void aLongPast() {
        String columns = "(type, lane, message_key, subject, correlation, state, attempts, created_at, done_at)";
        stores.execute("INSERT INTO outbox " + columns
                + " VALUES ('voucher.provision.v1', 'router:cafe', 'past', 's', 'c', 'DONE', 1, 1, 1)");
        for (long rows = 1; rows < PAST; rows *= 2) {
            stores.execute("INSERT INTO outbox " + columns + " SELECT type, lane, CONCAT(message_key, '-', " + rows
                    + "), subject, correlation, state, attempts, created_at, done_at FROM outbox");
        }
        stores.execute("ANALYZE TABLE outbox");
    }
}
