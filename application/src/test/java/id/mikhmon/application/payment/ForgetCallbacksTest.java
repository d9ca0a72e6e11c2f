package id.mikhmon.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.payment.port.Callbacks;
import id.mikhmon.application.payment.port.PaymentGateway.RawCallback;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.domain.payment.GatewayId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForgetCallbacksTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00Z");
    private static final int SEVERAL_BATCHES = 1_200;

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryCallbacks callbacks = new InMemoryCallbacks(transactions);
    private final ForgetCallbacks forget = new ForgetCallbacksService(callbacks, transactions);

    @Test
    void callbacksProvePaymentsFor400DaysAndNoLonger() {
        for (int n = 0; n < SEVERAL_BATCHES; n++) {
            worked("old-" + n, NOW.minus(Duration.ofDays(400)).minusSeconds(1));
        }
        worked("young", NOW.minus(Duration.ofDays(400)));

        forget.forget(NOW);

        assertThat(isKept("young")).isTrue();
        assertThat(isKept("old-0")).isFalse();
        assertThat(isKept("old-" + (SEVERAL_BATCHES - 1))).isFalse();
    }

    private void worked(String key, Instant at) {
        long id = callbacks
                .add(GatewayId.TRIPAY, key, new RawCallback(Map.of(), new byte[0]), at)
                .orElseThrow();
        callbacks.done(id, Callbacks.Result.worked("paid"), at);
    }

    private boolean isKept(String key) {
        return callbacks
                .add(GatewayId.TRIPAY, key, new RawCallback(Map.of(), new byte[0]), NOW)
                .isEmpty();
    }
}
