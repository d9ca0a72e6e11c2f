package id.mikhmon.routeros.wire;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.mikhmon.routeros.wire.RouterCondition.State;
import id.mikhmon.routeros.wire.ScriptedRouter.Peer;
import id.mikhmon.routeros.wire.ScriptedRouter.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RouterPoolTest {

    private static final Command NAME = RouterSession.WHO_ARE_YOU;
    private static final Command ADD = Command.of("/ip/hotspot/user/add").with("name", "k7m3xq");

    private final WireThreads threads = new WireThreads();
    private final WireSettings settings = WireSettings.standard()
            .with(new WireSettings.Timeouts(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofMillis(500)))
            .with(new WireSettings.Silence(Duration.ofMillis(300), Duration.ofSeconds(60), Duration.ofMinutes(5)))
            .with(new WireSettings.Pauses(Duration.ofMillis(100), Duration.ofMillis(200)));
    private RouterPools pools = poolsWith(settings);
    private final ExecutorService callers = Executors.newCachedThreadPool(threads.factory());

    @AfterEach
    void closeAll() {
        pools.close();
        callers.shutdownNow();
        threads.close();
    }

    @Test
    void connectionIsMadeOnDemandAndKept() throws Exception {
        try (ScriptedRouter router = ScriptedRouter.playing(RouterPoolTest::answerAll)) {
            RouterPool pool = pools.of("cafe", plain(router));
            assertThat(pool.condition().state()).isEqualTo(State.UNKNOWN);

            pool.call(NAME);
            pool.call(NAME);

            assertThat(router.connections()).isEqualTo(1);
            assertThat(pool.condition().state()).isEqualTo(State.REACHABLE);
            assertThat(pools.condition("cafe")).contains(pool.condition());
            assertThat(pools.condition("other")).isEmpty();
        }
    }

    @Test
    void commandThatNeverLeftGoesToAFreshConnection() throws Exception {
        try (ScriptedRouter router = ScriptedRouter.playing(RouterPoolTest::answerAll)) {
            RouterPool pool = pools.of("cafe", plain(router));
            pool.call(NAME);
            router.cut();
            Thread.sleep(100);

            pool.call(ADD);

            assertThat(router.connections()).isEqualTo(2);
        }
    }

    @Test
    void writeWithAnUnknownOutcomeIsNotRepeatedButAReadIs() throws Exception {
        try (ScriptedRouter router = ScriptedRouter.playing(peer -> {
            peer.login();
            peer.next();
            peer.reset();
        })) {
            RouterPool pool = pools.of("cafe", plain(router));

            WireException failure = catchThrowableOfType(WireException.class, () -> pool.call(ADD));
            assertThat(failure.outcomeUnknown()).isTrue();
            assertThat(router.connections()).isEqualTo(1);

            assertThatThrownBy(() -> pool.call(NAME)).isInstanceOf(WireException.class);
            assertThat(router.connections()).isEqualTo(3);
            assertThat(pool.condition().state()).isEqualTo(State.DEGRADED);
        }
    }

    @Test
    void afterAFailedConnectCallersFailAtOnceUntilTheNextAttemptIsDue() throws Exception {
        ScriptedRouter gone = ScriptedRouter.playing(RouterPoolTest::answerAll);
        gone.close();
        pools = poolsWith(settings.with(new WireSettings.Pauses(Duration.ofSeconds(20), Duration.ofSeconds(20))));
        RouterPool pool = pools.of("cafe", plain(gone));

        WireException first = catchThrowableOfType(WireException.class, () -> pool.call(ADD));
        WireException second = catchThrowableOfType(WireException.class, () -> pool.call(ADD));

        assertThat(first.failure()).isEqualTo(WireFailure.CONNECTION_REFUSED);
        assertThat(second.failure()).isEqualTo(WireFailure.BACKING_OFF);
        assertThat(second.outcomeUnknown()).isFalse();
        assertThat(pool.condition().state()).isEqualTo(State.DOWN);
        assertThat(pool.condition().error().orElseThrow()).contains("refused");
    }

    @Test
    void routerThatComesBackIsUsedAgainByItself() throws Exception {
        ScriptedRouter away = ScriptedRouter.playing(RouterPoolTest::answerAll);
        int port = away.port();
        RouterPool pool = pools.of("cafe", plain(away));
        pool.call(NAME);
        away.close();
        Thread.sleep(50);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> pool.call(ADD)).isInstanceOf(WireException.class);
            Thread.sleep(50);
        }

        try (ScriptedRouter back = ScriptedRouter.playingAt(port, RouterPoolTest::answerAll)) {
            // Nobody calls: the pool looks after the router itself.
            for (int i = 0; i < 300 && pool.condition().state() != State.REACHABLE; i++) {
                Thread.sleep(10);
            }
            assertThat(pool.condition().state()).isEqualTo(State.REACHABLE);
            assertThat(back.connections()).isEqualTo(1);
            assertThat(pool.call(ADD).records()).isEmpty();
        }
    }

    @Test
    void wrongPasswordIsTriedOnceUntilTheAccessChangesOrSomebodyAsks() throws Exception {
        try (ScriptedRouter router = ScriptedRouter.playing(peer -> {
            Request login = peer.next();
            if (login.argument("password").equals("right")) {
                peer.reply(login, "!done");
                peer.doneForever();
            }
            peer.reply(login, "!trap", "=message=invalid user name or password (6)");
            peer.reply(login, "!done");
            peer.swallowForever();
        })) {
            RouterPool pool = pools.of("cafe", plain(router));
            for (int i = 0; i < 5; i++) {
                DeviceException refusal = catchThrowableOfType(DeviceException.class, () -> pool.call(ADD));
                assertThat(refusal.error()).isEqualTo(DeviceError.LOGIN_REFUSED);
                Thread.sleep(50);
            }
            assertThat(router.connections()).isEqualTo(1);
            assertThat(pool.condition().state()).isEqualTo(State.DOWN);

            pool.forgive();
            assertThatThrownBy(() -> pool.call(ADD)).isInstanceOf(DeviceException.class);
            assertThat(router.connections()).isEqualTo(2);

            RouterAccess corrected = RouterAccess.plain("127.0.0.1", router.port(), "api", "right");
            assertThat(pools.of("cafe", corrected).call(ADD).records()).isEmpty();
        }
    }

    @Test
    void hangingRouterHoldsNobodyElseUp() throws Exception {
        try (ScriptedRouter hanging = ScriptedRouter.playing(Peer::swallowForever);
                ScriptedRouter well = ScriptedRouter.playing(RouterPoolTest::answerAll)) {
            RouterPool sick = pools.of("sick", plain(hanging));
            List<Future<WireException>> stuck = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                stuck.add(callers.submit(() -> catchThrowableOfType(WireException.class, () -> sick.call(ADD))));
            }

            long started = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                pools.of("well", plain(well)).call(ADD);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - started);

            assertThat(took).isLessThan(Duration.ofMillis(1500));
            for (Future<WireException> failure : stuck) {
                assertThat(failure.get(5, SECONDS).outcomeUnknown()).isFalse();
            }
            assertThat(hanging.connections()).isEqualTo(1);
        }
    }

    @Test
    void routerThatStartsToHangIsAskedForASignOfLifeAndThenLeftAlone() throws Exception {
        CountDownLatch hang = new CountDownLatch(1);
        try (ScriptedRouter router = ScriptedRouter.playing(peer -> {
            peer.login();
            if (hang.getCount() > 0) {
                peer.reply(peer.next(), "!done");
            }
            peer.swallowForever();
        })) {
            RouterPool pool = pools.of("cafe", plain(router));
            pool.call(NAME);
            hang.countDown();

            WireException first = catchThrowableOfType(WireException.class, () -> pool.call(ADD));
            assertThat(first.failure()).isEqualTo(WireFailure.TIMED_OUT);
            assertThat(pool.condition().state()).isEqualTo(State.DEGRADED);
            router.plays(Peer::swallowForever);

            WireException second = catchThrowableOfType(WireException.class, () -> pool.call(ADD));
            assertThat(second.outcomeUnknown()).isFalse();
            assertThat(pool.condition().state()).isEqualTo(State.DOWN);
        }
    }

    @Test
    void routerThatTakesLoginsAndAnswersNothingIsLeftAloneToo() throws Exception {
        try (ScriptedRouter router = ScriptedRouter.playing(peer -> {
            peer.login();
            peer.swallowForever();
        })) {
            RouterPool pool = pools.of("cafe", plain(router));

            WireException first = catchThrowableOfType(WireException.class, () -> pool.call(ADD));
            WireException second = catchThrowableOfType(WireException.class, () -> pool.call(ADD));
            WireException third = catchThrowableOfType(WireException.class, () -> pool.call(ADD));

            assertThat(first.outcomeUnknown()).isTrue();
            assertThat(second.outcomeUnknown()).isFalse();
            assertThat(second).hasMessageContaining("answers nothing else");
            assertThat(third.failure()).isEqualTo(WireFailure.BACKING_OFF);
        }
    }

    @Test
    void tooManyCallersAreTurnedAwayAtOnce() throws Exception {
        pools = poolsWith(settings.with(new WireSettings.Limits(64, 1, 2, 64L * 1024 * 1024)));
        try (ScriptedRouter router = ScriptedRouter.playing(peer -> {
            peer.login();
            peer.swallowForever();
        })) {
            RouterPool pool = pools.of("cafe", plain(router));
            List<Future<WireException>> waiting = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                waiting.add(callers.submit(() -> catchThrowableOfType(WireException.class, () -> pool.call(ADD))));
            }
            Thread.sleep(200);

            WireException turnedAway = catchThrowableOfType(WireException.class, () -> pool.call(ADD));

            assertThat(turnedAway.failure()).isEqualTo(WireFailure.BUSY);
            assertThat(turnedAway.outcomeUnknown()).isFalse();
            for (Future<WireException> failure : waiting) {
                assertThat(failure.get(5, SECONDS).failure()).isEqualTo(WireFailure.TIMED_OUT);
            }
        }
    }

    @Test
    void secondConnectionIsOpenedOnlyWhileTheFirstIsFull() throws Exception {
        pools = poolsWith(settings.with(new WireSettings.Limits(1, 2, 10, 64L * 1024 * 1024)));
        CountDownLatch go = new CountDownLatch(1);
        try (ScriptedRouter router = ScriptedRouter.playing(peer -> {
            peer.login();
            while (true) {
                Request request = peer.next();
                go.await();
                peer.reply(request, "!done");
            }
        })) {
            RouterPool pool = pools.of("cafe", plain(router));
            List<Future<Reply>> answers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                answers.add(callers.submit(() -> pool.call(ADD)));
                Thread.sleep(100);
            }
            go.countDown();

            for (Future<Reply> answer : answers) {
                assertThat(answer.get(5, SECONDS).records()).isEmpty();
            }
            assertThat(router.connections()).isEqualTo(2);
        }
    }

    @Test
    void closedPoolFailsWhatIsPendingAndWhatComesLater() throws Exception {
        try (ScriptedRouter router = ScriptedRouter.playing(peer -> {
            peer.login();
            peer.swallowForever();
        })) {
            RouterPool pool = pools.of("cafe", plain(router));
            Future<WireException> pending =
                    callers.submit(() -> catchThrowableOfType(WireException.class, () -> pool.call(ADD)));
            Thread.sleep(200);

            pools.close();

            assertThat(pending.get(5, SECONDS).failure()).isEqualTo(WireFailure.CLOSED);
            WireException later = catchThrowableOfType(WireException.class, () -> pool.call(ADD));
            assertThat(later.failure()).isEqualTo(WireFailure.CLOSED);
            assertThat(later.outcomeUnknown()).isFalse();
        }
    }

    @Test
    void pausesDoubleUpToTheLongestAndStartAgainAfterSuccess() {
        Backoff backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5), new Random(7));

        for (long full : new long[] {250, 500, 1000, 2000, 4000, 5000, 5000}) {
            assertThat(backoff.afterFailure().toMillis()).isBetween(full / 2, full);
        }
        backoff.succeeded();
        assertThat(backoff.afterFailure()).isLessThanOrEqualTo(Duration.ofMillis(250));
    }

    private static void answerAll(Peer peer) throws java.io.IOException {
        peer.login();
        peer.doneForever();
    }

    private RouterPools poolsWith(WireSettings with) {
        return new RouterPools(threads.surroundings(with));
    }

    private static RouterAccess plain(ScriptedRouter router) {
        return RouterAccess.plain("127.0.0.1", router.port(), "api", "secret");
    }
}
