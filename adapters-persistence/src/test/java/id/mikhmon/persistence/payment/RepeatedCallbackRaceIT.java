package id.mikhmon.persistence.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.payment.port.Callbacks;
import id.mikhmon.application.payment.port.PaymentGateway.RawCallback;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.persistence.testing.Rivals;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RepeatedCallbackRaceIT {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00Z");

    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Test
    void oneCallbackAHundredTimesTwentyAtOnceIsStoredOnce() {
        JdbcCallbacks callbacks = new JdbcCallbacks(stores.database(), stores.secrets());
        RawCallback callback = new RawCallback(Map.of("x-callback-signature", "5e0d"), new byte[800]);

        List<Long> ids = Rivals.<List<Long>>atOnce(20, rival -> () -> {
                    List<Long> mine = new ArrayList<>();
                    for (int i = 0; i < 5; i++) {
                        stores.transactions()
                                .required(() -> callbacks.add(GatewayId.TRIPAY, "T1-PAID", callback, NOW))
                                .ifPresent(mine::add);
                    }
                    return mine;
                })
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(ids).hasSize(1);
        assertThat(stores.number("SELECT COUNT(*) FROM callbacks")).isEqualTo(1);
        assertThat(stores.number("SELECT deliveries FROM callbacks")).isEqualTo(100);
    }

    @Test
    void twoNodesNeverWorkOnOneCallbackAtOnce() {
        JdbcCallbacks callbacks = new JdbcCallbacks(stores.database(), stores.secrets());
        for (int i = 0; i < 20; i++) {
            callbacks.add(GatewayId.TRIPAY, "T" + i, new RawCallback(Map.of(), new byte[0]), NOW);
        }

        List<List<Long>> worked = Rivals.atOnce(
                4,
                rival -> () -> stores.transactions().required(() -> {
                    List<Long> mine = new ArrayList<>();
                    callbacks
                            .unworkedSince(NOW.plusSeconds(1), Optional.empty(), 5)
                            .forEach(one -> {
                                mine.add(one.id());
                                callbacks.done(one.id(), Callbacks.Result.worked("paid"), NOW);
                            });
                    return mine;
                }));

        assertThat(worked.stream().flatMap(List::stream).toList()).doesNotHaveDuplicates();
    }

    @Test
    void lastCallbackOfAGatewayIsKnown() {
        JdbcCallbacks callbacks = new JdbcCallbacks(stores.database(), stores.secrets());
        JpaGatewayAccounts accounts = new JpaGatewayAccounts(stores.database(), stores.secrets(), Clock.systemUTC());
        callbacks.add(GatewayId.TRIPAY, "T1", new RawCallback(Map.of(), new byte[0]), NOW.plusSeconds(5));
        callbacks.add(GatewayId.TRIPAY, "T2", new RawCallback(Map.of(), new byte[0]), NOW);

        assertThat(accounts.lastCallbackAt(GatewayId.TRIPAY)).isEqualTo(Optional.of(NOW.plusSeconds(5)));
        assertThat(accounts.lastCallbackAt(GatewayId.XENDIT)).isEmpty();
    }
}
