package id.mikhmon.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.payment.port.Callbacks;
import id.mikhmon.application.payment.port.PaymentGateway.RawCallback;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.payment.GatewayId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every inbox of callbacks keeps to. */
public abstract class CallbacksContract {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00.123456Z");
    private static final byte[] BODY = {'{', (byte) 0xc3, (byte) 0x28, 0, '}'};
    private static final RawCallback CALLBACK =
            new RawCallback(Map.of("x-callback-signature", "5e0d", "x-callback-event", "payment_status"), BODY);

    protected abstract Transactions transactions();

    protected abstract Callbacks callbacks();

    @Test
    void callbackIsKeptAsItCame() {
        Optional<Long> id = add(GatewayId.TRIPAY, "T1-PAID", NOW);

        Callbacks.Stored stored = unworkedSince(NOW.plusSeconds(1), 10).get(0);
        assertThat(id).contains(stored.id());
        assertThat(stored.gateway()).isEqualTo(GatewayId.TRIPAY);
        assertThat(stored.receivedAt()).isEqualTo(NOW);
        assertThat(stored.callback().headers()).isEqualTo(CALLBACK.headers());
        assertThat(stored.callback().body()).isEqualTo(BODY);
    }

    @Test
    void repetitionIsNotStoredAgain() {
        add(GatewayId.TRIPAY, "T1-PAID", NOW);

        assertThat(add(GatewayId.TRIPAY, "T1-PAID", NOW.plusSeconds(5))).isEmpty();
        assertThat(unworkedSince(NOW.plusSeconds(10), 10)).hasSize(1);
    }

    @Test
    void repetitionLeavesTheTransactionAlive() {
        transactions().run(() -> {
            callbacks().add(GatewayId.TRIPAY, "T1-PAID", CALLBACK, NOW);
            assertThat(callbacks().add(GatewayId.TRIPAY, "T1-PAID", CALLBACK, NOW))
                    .isEmpty();
            assertThat(callbacks().add(GatewayId.TRIPAY, "T2-PAID", CALLBACK, NOW))
                    .isPresent();
        });

        assertThat(unworkedSince(NOW.plusSeconds(1), 10)).hasSize(2);
    }

    @Test
    void keysOfTwoGatewaysAndOfTwoSpellingsDoNotMeet() {
        assertThat(add(GatewayId.TRIPAY, "T1-PAID", NOW)).isPresent();
        assertThat(add(GatewayId.XENDIT, "T1-PAID", NOW)).isPresent();
        assertThat(add(GatewayId.TRIPAY, "t1-paid", NOW)).isPresent();
    }

    @Test
    void unworkedCallbacksComeOldestFirst() {
        long young = add(GatewayId.TRIPAY, "young", NOW.plusSeconds(20)).orElseThrow();
        long old = add(GatewayId.XENDIT, "old", NOW.plusSeconds(10)).orElseThrow();
        add(GatewayId.TRIPAY, "too young", NOW.plusSeconds(30));

        assertThat(unworkedSince(NOW.plusSeconds(30), 10))
                .extracting(Callbacks.Stored::id)
                .containsExactly(old, young);
        assertThat(unworkedSince(NOW.plusSeconds(30), 1))
                .extracting(Callbacks.Stored::id)
                .containsExactly(old);
    }

    @Test
    void newestCallbacksComeFirstWithWhatBecameOfThem() {
        long first = add(GatewayId.TRIPAY, "T1-PAID", NOW).orElseThrow();
        long second = add(GatewayId.XENDIT, "X1-PAID", NOW.plusSeconds(1)).orElseThrow();
        long third = add(GatewayId.TRIPAY, "T2-PAID", NOW.plusSeconds(2)).orElseThrow();
        callbacks().done(first, Callbacks.Result.worked("PAID"), NOW.plusSeconds(3));

        assertThat(newest(Optional.empty(), Optional.empty(), Optional.empty())).containsExactly(third, second, first);
        assertThat(newest(Optional.of(GatewayId.TRIPAY), Optional.empty(), Optional.empty()))
                .containsExactly(third, first);
        assertThat(newest(Optional.empty(), Optional.of(CallbackState.WAITING), Optional.empty()))
                .containsExactly(third, second);
        assertThat(newest(Optional.empty(), Optional.empty(), Optional.of(third)))
                .containsExactly(second, first);
        ListCallbacks.Received worked = callbacks()
                .newest(new ListCallbacks.Query(Optional.empty(), Optional.empty(), Optional.of(second), 1))
                .get(0);
        assertThat(worked.result()).contains("PAID");
        assertThat(worked.workedAt()).contains(NOW.plusSeconds(3));
        assertThat(worked.receivedAt()).isEqualTo(NOW);
        assertThat(callbacks().find(first).orElseThrow().gateway()).isEqualTo(GatewayId.TRIPAY);
        assertThat(callbacks().find(third + 1)).isEmpty();
    }

    private List<Long> newest(Optional<GatewayId> gateway, Optional<CallbackState> state, Optional<Long> before) {
        return callbacks().newest(new ListCallbacks.Query(gateway, state, before, 10)).stream()
                .map(ListCallbacks.Received::id)
                .toList();
    }

    @Test
    void unknownCallbackStaysUntilItIsWorkedOn() {
        long id = add(GatewayId.TRIPAY, "T1-PAID", NOW).orElseThrow();
        assertThat(callbacks().unknown()).isZero();

        transactions().run(() -> callbacks().done(id, Callbacks.Result.unknown("nobody's"), NOW.plusSeconds(1)));

        assertThat(unworkedSince(NOW.plusSeconds(60), 10)).as("not by itself").isEmpty();
        assertThat(callbacks().unknown()).isEqualTo(1);
        assertThat(newest(Optional.empty(), Optional.of(CallbackState.UNKNOWN), Optional.empty()))
                .containsExactly(id);
        assertThat(forgetWorkedBefore(NOW.plusSeconds(60), 10)).isZero();

        transactions().run(() -> callbacks().done(id, Callbacks.Result.worked("PAID"), NOW.plusSeconds(2)));
        transactions().run(() -> callbacks().done(id, Callbacks.Result.unknown("late"), NOW.plusSeconds(3)));

        ListCallbacks.Received worked = callbacks()
                .newest(new ListCallbacks.Query(Optional.empty(), Optional.empty(), Optional.empty(), 1))
                .get(0);
        assertThat(worked.state()).isEqualTo(CallbackState.WORKED);
        assertThat(worked.result()).contains("PAID");
        assertThat(callbacks().unknown()).isZero();
        assertThat(forgetWorkedBefore(NOW.plusSeconds(60), 10)).isEqualTo(1);
    }

    @Test
    void onlyWhatIsUnknownIsClosed() {
        long unknown = add(GatewayId.TRIPAY, "T1-PAID", NOW).orElseThrow();
        long waiting = add(GatewayId.TRIPAY, "T2-PAID", NOW).orElseThrow();
        transactions().run(() -> callbacks().done(unknown, Callbacks.Result.unknown("nobody's"), NOW));

        assertThat(closed(unknown)).isTrue();
        assertThat(closed(unknown)).isFalse();
        assertThat(closed(waiting)).isFalse();
        assertThat(closed(waiting + 1)).isFalse();

        assertThat(callbacks().unknown()).isZero();
        assertThat(unworkedSince(NOW.plusSeconds(60), 10))
                .extracting(Callbacks.Stored::id)
                .containsExactly(waiting);
    }

    private boolean closed(long id) {
        return transactions().required(() -> callbacks().close(id, "closed: another shop's", NOW.plusSeconds(1)));
    }

    @Test
    void workedCallbackIsNotOfferedAgain() {
        long id = add(GatewayId.TRIPAY, "T1-PAID", NOW).orElseThrow();

        transactions().run(() -> callbacks().done(id, Callbacks.Result.worked("paid"), NOW.plusSeconds(1)));
        transactions().run(() -> callbacks().done(id, Callbacks.Result.worked("paid"), NOW.plusSeconds(2)));

        assertThat(unworkedSince(NOW.plusSeconds(60), 10)).isEmpty();
    }

    @Test
    void onlyCallbacksThatWereWorkedOnLongAgoAreForgotten() {
        long old = add(GatewayId.TRIPAY, "old", NOW).orElseThrow();
        long young = add(GatewayId.TRIPAY, "young", NOW).orElseThrow();
        add(GatewayId.TRIPAY, "unworked", NOW);
        done(old, NOW.plusSeconds(10));
        done(young, NOW.plusSeconds(20));

        assertThat(forgetWorkedBefore(NOW.plusSeconds(20), 10)).isEqualTo(1);

        assertThat(add(GatewayId.TRIPAY, "young", NOW)).isEmpty();
        assertThat(add(GatewayId.TRIPAY, "unworked", NOW)).isEmpty();
        assertThat(add(GatewayId.TRIPAY, "old", NOW)).isPresent();
    }

    @Test
    void noMoreThanAskedForAreForgottenAtOnce() {
        for (int n = 0; n < 5; n++) {
            done(add(GatewayId.TRIPAY, "T" + n, NOW).orElseThrow(), NOW);
        }

        assertThat(forgetWorkedBefore(NOW.plusSeconds(1), 3)).isEqualTo(3);
        assertThat(forgetWorkedBefore(NOW.plusSeconds(1), 3)).isEqualTo(2);
        assertThat(forgetWorkedBefore(NOW.plusSeconds(1), 3)).isZero();
    }

    private void done(long id, Instant now) {
        transactions().run(() -> callbacks().done(id, Callbacks.Result.worked("paid"), now));
    }

    private int forgetWorkedBefore(Instant time, int most) {
        return transactions().required(() -> callbacks().forgetWorkedBefore(time, most));
    }

    private Optional<Long> add(GatewayId gateway, String key, Instant now) {
        return transactions().required(() -> callbacks().add(gateway, key, CALLBACK, now));
    }

    @Test
    void listGoesOnBehindAnyOfThem() {
        add(GatewayId.TRIPAY, "a", NOW);
        add(GatewayId.TRIPAY, "b", NOW);
        add(GatewayId.TRIPAY, "c", NOW.plusSeconds(1));
        List<Callbacks.Stored> all = unworkedSince(NOW.plusSeconds(5), 10);

        for (int n = 0; n < 3; n++) {
            Optional<Callbacks.Stored> mark = Optional.of(all.get(n));
            assertThat(transactions().required(() -> callbacks().unworkedSince(NOW.plusSeconds(5), mark, 10)))
                    .extracting(Callbacks.Stored::id)
                    .containsExactlyElementsOf(all.subList(n + 1, 3).stream()
                            .map(Callbacks.Stored::id)
                            .toList());
        }
    }

    private List<Callbacks.Stored> unworkedSince(Instant before, int most) {
        return transactions().required(() -> callbacks().unworkedSince(before, Optional.empty(), most));
    }
}
