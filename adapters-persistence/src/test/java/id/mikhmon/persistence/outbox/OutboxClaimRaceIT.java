package id.mikhmon.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.outbox.Lane;
import id.mikhmon.application.outbox.Node;
import id.mikhmon.application.outbox.OutboxMessage;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.persistence.testing.Rivals;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutboxClaimRaceIT {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00Z");
    private static final Lane CAFE = Lane.router("cafe");
    private static final Node HERE = new Node("here", 1, false);

    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Test
    void eightWorkersGetEachMessageOnce() {
        JdbcOutboxStore store = new JdbcOutboxStore(stores.database(), Clock.systemUTC(), HERE);
        stores.transactions().run(() -> {
            for (int i = 0; i < 400; i++) {
                store.add(new OutboxMessage("voucher.provision.v1", CAFE, "k" + i, "s" + i, NOW), "c");
            }
        });

        List<List<Long>> worked = Rivals.atOnce(8, rival -> () -> {
            List<Long> mine = new ArrayList<>();
            List<OutboxStore.Claimed> claimed = claim(store);
            while (!claimed.isEmpty()) {
                mine.addAll(claimed.stream().map(OutboxStore.Claimed::id).toList());
                List<OutboxStore.Finished> done = claimed.stream()
                        .map(one -> new OutboxStore.Finished(one, OutboxStore.Ending.DONE, NOW, ""))
                        .toList();
                stores.transactions().run(() -> store.finish(done, NOW));
                claimed = claim(store);
            }
            return mine;
        });

        assertThat(worked.stream().flatMap(List::stream).toList()).hasSize(400).doesNotHaveDuplicates();
        assertThat(stores.number("SELECT COUNT(*) FROM outbox WHERE state = 'DONE' AND lease IS NULL"))
                .isEqualTo(400);
    }

    @Test
    void oneKeyAddedByManyAtOnceIsOneMessage() {
        JdbcOutboxStore store = new JdbcOutboxStore(stores.database(), Clock.systemUTC(), HERE);

        List<Boolean> added = Rivals.atOnce(
                16,
                rival -> () -> stores.transactions()
                        .required(() -> store.add(new OutboxMessage("t.v1", CAFE, "one", "s" + rival, NOW), "c")));

        assertThat(added).containsOnlyOnce(true);
    }

    private static List<OutboxStore.Claimed> claim(JdbcOutboxStore store) {
        return stores.transactions().required(() -> store.claim(CAFE, 7, NOW, Duration.ofMinutes(2)));
    }
}
