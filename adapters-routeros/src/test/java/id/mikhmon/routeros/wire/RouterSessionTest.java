package id.mikhmon.routeros.wire;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.mikhmon.routeros.wire.ScriptedRouter.Request;
import id.mikhmon.routeros.wire.ScriptedRouter.Script;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RouterSessionTest {

    private static final Command NAME = Command.of("/system/identity/print").withProperties("name");
    private static final Command ADD =
            Command.of("/ip/hotspot/user/add").with("name", "k7m3xq").with("password", "k7m3xq");

    private final WireThreads threads = new WireThreads();
    private final WireSettings settings = WireSettings.standard()
            .with(new WireSettings.Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(5)))
            .with(new WireSettings.Silence(Duration.ofMillis(400), Duration.ofSeconds(60), Duration.ofMinutes(5)));
    private final List<AutoCloseable> toClose = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable closeable : toClose) {
            closeable.close();
        }
        threads.close();
    }

    @Test
    void loginShowsNameAndPasswordAndTheRecordComesBack() throws Exception {
        AtomicReference<Request> login = new AtomicReference<>();
        RouterSession session = open(peer -> {
            login.set(peer.next());
            peer.reply(login.get(), "!done");
            Request print = peer.next();
            peer.reply(print, "!re", "=name=Cafe=Router", "=comment=");
            peer.reply(print, "!done");
            peer.swallowForever();
        });

        RouterRecord record = session.call(NAME).first().orElseThrow();

        assertThat(login.get().command()).isEqualTo("/login");
        assertThat(login.get().argument("name")).isEqualTo("api");
        assertThat(login.get().argument("password")).isEqualTo("secret");
        assertThat(record.text("name")).contains("Cafe=Router");
        assertThat(record.text("comment")).contains("");
        assertThat(record.text("uptime")).isEmpty();
    }

    @Test
    void oldRouterGetsTheAnswerToItsChallenge() throws Exception {
        AtomicReference<Request> response = new AtomicReference<>();
        RouterSession session = open(peer -> {
            peer.reply(peer.next(), "!done", "=ret=0123456789abcdef0123456789abcdef");
            response.set(peer.next());
            peer.reply(response.get(), "!done");
            peer.doneForever();
        });

        assertThat(session.call(NAME).records()).isEmpty();
        assertThat(response.get().argument("response")).isEqualTo("00ebbe7c3df6b3d902bfd1f355c6e63289");
        assertThat(response.get().arguments()).doesNotContainKey("password");
    }

    @Test
    void wrongPasswordIsARefusalAndNotAWireFailure() {
        DeviceException refusal = catchThrowableOfType(
                DeviceException.class,
                () -> open(peer -> {
                    Request login = peer.next();
                    peer.reply(login, "!trap", "=message=invalid user name or password (6)");
                    peer.reply(login, "!done");
                    peer.swallowForever();
                }));

        assertThat(refusal.error()).isEqualTo(DeviceError.LOGIN_REFUSED);
        assertThat(refusal).hasMessageContaining("invalid user name or password");
    }

    @Test
    void tooManyCommandsBeforeLoginEndsTheAttempt() {
        WireException failure = catchThrowableOfType(
                WireException.class,
                () -> open(peer -> {
                    peer.next();
                    peer.send("!fatal", "too many commands before login");
                    peer.swallowForever();
                }));

        assertThat(failure.failure()).isEqualTo(WireFailure.ENDED_BY_ROUTER);
        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(failure).hasMessageContaining("too many commands before login");
    }

    @Test
    void silentLoginEndsAtTheLoginTimeout() {
        long started = System.nanoTime();

        WireException failure =
                catchThrowableOfType(WireException.class, () -> open(ScriptedRouter.Peer::swallowForever));

        assertThat(failure.failure()).isEqualTo(WireFailure.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void closedPortIsAConnectionRefused() {
        ScriptedRouter router = ScriptedRouter.playing(ScriptedRouter.Peer::swallowForever);
        router.close();

        WireException failure = catchThrowableOfType(WireException.class, () -> openAt(router.port(), settings));

        assertThat(failure.failure()).isEqualTo(WireFailure.CONNECTION_REFUSED);
        assertThat(failure.outcomeUnknown()).isFalse();
    }

    @Test
    void repliesFindTheirCommandsInWhateverOrderTheyCome() throws Exception {
        RouterSession session = open(peer -> {
            peer.login();
            List<Request> requests = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                requests.add(peer.next());
            }
            Collections.reverse(requests);
            for (Request request : requests) {
                peer.reply(request, "!re", "=name=" + request.argument("want"));
            }
            Collections.reverse(requests);
            for (Request request : requests) {
                peer.reply(request, "!done", "=ret=" + request.argument("want"));
            }
            peer.swallowForever();
        });

        List<CompletableFuture<Reply>> answers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            answers.add(session.submit(NAME.with("want", "r" + i)));
        }

        for (int i = 0; i < 10; i++) {
            Reply reply = answers.get(i).get(5, SECONDS);
            assertThat(reply.returned()).contains("r" + i);
            assertThat(reply.first().orElseThrow().text("name")).contains("r" + i);
        }
    }

    @Test
    void nothingFoundIsAnEmptyAnswerInEveryVersion() throws Exception {
        RouterSession session = open(peer -> {
            peer.login();
            Request newer = peer.next();
            peer.reply(newer, "!empty");
            peer.reply(newer, "!done");
            Request older = peer.next();
            peer.reply(older, "!done");
            Request future = peer.next();
            peer.reply(future, "!summary", "=rows=0");
            peer.reply(future, "!done");
            peer.swallowForever();
        });

        assertThat(session.call(NAME).records()).isEmpty();
        assertThat(session.call(NAME).records()).isEmpty();
        assertThat(session.call(NAME).records()).isEmpty();
    }

    @Test
    void recordsWithoutAttributesAreRecords() throws Exception {
        RouterSession session = open(peer -> {
            peer.login();
            Request print = peer.next();
            peer.reply(print, "!re");
            peer.reply(print, "!re", "=comment");
            peer.send("!re", "=comment=x", ".tag=" + print.tag(), "strange", "=comment=y");
            peer.reply(print, "!done");
            peer.swallowForever();
        });

        Reply reply = session.call(NAME);

        assertThat(reply.records()).hasSize(3);
        assertThat(reply.records().get(0).names()).isEmpty();
        assertThat(reply.records().get(1).text("comment")).contains("");
        assertThat(reply.records().get(2).text("comment")).contains("x");
    }

    @Test
    void sentencesCutAnywhereAreReadWhole() throws Exception {
        RouterSession session = open(peer -> {
            peer.login();
            Request print = peer.next();
            byte[] bytes = SentenceCodec.standard()
                    .encode(Sentence.of("!re", ".tag=" + print.tag(), "=name=" + "x".repeat(200)));
            for (byte one : bytes) {
                peer.raw(new byte[] {one});
            }
            peer.reply(print, "!done");
            peer.swallowForever();
        });

        assertThat(session.call(NAME).first().orElseThrow().text("name")).contains("x".repeat(200));
    }

    @Test
    void legacyBytesComeBackUnchanged() throws Exception {
        RouterSession session = open(peer -> {
            peer.login();
            Request print = peer.next();
            byte[] tag = (".tag=" + print.tag()).getBytes(StandardCharsets.UTF_8);
            peer.raw(SentenceCodec.standard()
                    .encode(Sentence.ofBytes(List.of(
                            "!re".getBytes(StandardCharsets.UTF_8),
                            tag,
                            "=comment=Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)))));
            peer.reply(print, "!done");
            peer.swallowForever();
        });

        RouterText comment =
                session.call(NAME).first().orElseThrow().raw("comment").orElseThrow();

        assertThat(comment.text()).isEqualTo("Café");
        assertThat(comment.legacy()).isTrue();
        Sentence back = ADD.with("comment", comment).sentence("1");
        assertThat(back.words()).contains("=comment=Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void refusalIsToldByItsFirstTextOnceDoneHasCome() throws Exception {
        RouterSession session = open(peer -> {
            peer.login();
            Request add = peer.next();
            peer.reply(
                    add, "!trap", "=category=4", "=message=failure: already have user with this name for this server");
            peer.reply(add, "!trap", "=message=something else");
            peer.reply(add, "!done");
            peer.doneForever();
        });

        DeviceException refusal = catchThrowableOfType(DeviceException.class, () -> session.call(ADD));

        assertThat(refusal.error()).isEqualTo(DeviceError.DUPLICATE);
        assertThat(session.call(NAME).records()).isEmpty();
    }

    @Test
    void lostConnectionFailsEverythingPendingAtOnceWithAnUnknownOutcome() throws Exception {
        RouterSession session = open(peer -> {
            peer.login();
            peer.next();
            peer.next();
            peer.raw(new byte[] {5, '!', 'd'});
            peer.reset();
        });
        long started = System.nanoTime();

        CompletableFuture<Reply> first = session.submit(ADD);
        CompletableFuture<Reply> second = session.submit(ADD);

        for (CompletableFuture<Reply> answer : List.of(first, second)) {
            WireException failure = failureOf(answer);
            assertThat(failure.outcomeUnknown()).isTrue();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
        WireException afterwards = failureOf(session.submit(ADD));
        assertThat(afterwards.outcomeUnknown()).isFalse();
    }

    @Test
    void fatalEndsTheSessionWithItsReason() throws Exception {
        RouterSession session = open(peer -> {
            peer.login();
            peer.next();
            peer.send("!fatal", "session terminated on request");
            peer.swallowForever();
        });

        WireException failure = catchThrowableOfType(WireException.class, () -> session.call(ADD));

        assertThat(failure.failure()).isEqualTo(WireFailure.ENDED_BY_ROUTER);
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure).hasMessageContaining("session terminated on request");
        assertThat(session.isOpen()).isFalse();
    }

    @Test
    void commandPastItsDeadlineIsCancelledAndTheSessionGoesOn() throws Exception {
        AtomicReference<Request> cancel = new AtomicReference<>();
        AtomicReference<Request> slow = new AtomicReference<>();
        CountDownLatch cancelled = new CountDownLatch(1);
        RouterSession session = open(peer -> {
            peer.login();
            slow.set(peer.next());
            cancel.set(peer.next());
            peer.reply(slow.get(), "!trap", "=category=2", "=message=interrupted");
            peer.reply(cancel.get(), "!done");
            peer.reply(slow.get(), "!done");
            cancelled.countDown();
            peer.doneForever();
        });

        WireException failure =
                catchThrowableOfType(WireException.class, () -> session.call(ADD, Duration.ofMillis(200)));

        assertThat(failure.failure()).isEqualTo(WireFailure.TIMED_OUT);
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(cancelled.await(5, SECONDS)).isTrue();
        assertThat(cancel.get().command()).isEqualTo("/cancel");
        assertThat(cancel.get().argument("tag")).isEqualTo(slow.get().tag());
        assertThat(session.call(NAME).records()).isEmpty();
        assertThat(session.room()).isEqualTo(settings.limits().window());
        assertThat(session.needsCheck()).isFalse();
    }

    @Test
    void forgottenTagGivesItsPlaceBackAndItsLateAnswerIsIgnored() throws Exception {
        RouterSession session = open(peer -> {
            peer.login();
            Request slow = peer.next();
            while (true) {
                Request next = peer.next();
                peer.reply(slow, "!re", "=name=late");
                peer.reply(next, "!done");
            }
        });

        assertThatThrownBy(() -> session.call(ADD, Duration.ofMillis(100))).isInstanceOf(WireException.class);
        assertThat(session.room()).isEqualTo(settings.limits().window() - 1);
        waitUntil(() -> session.room() == settings.limits().window());

        assertThat(session.isOpen()).isTrue();
        assertThat(session.call(NAME).records()).isEmpty();
    }

    @Test
    void routerThatFallsSilentIsGivenUpAfterTheGrace() throws Exception {
        RouterSession session = open(peer -> {
            peer.login();
            peer.swallowForever();
        });

        WireException failure =
                catchThrowableOfType(WireException.class, () -> session.call(ADD, Duration.ofMillis(100)));

        assertThat(failure.failure()).isEqualTo(WireFailure.TIMED_OUT);
        assertThat(session.needsCheck()).isTrue();
        assertThat(session.ended().get(5, SECONDS).failure()).isEqualTo(WireFailure.CONNECTION_LOST);
    }

    @Test
    void routerThatTakesNothingInBlocksNobodyBeyondTheDeadline() throws Exception {
        RouterSession session = open(peer -> {
            peer.login();
            Thread.sleep(60_000);
        });
        Command huge = ADD.with("comment", "x".repeat(14 * 1024 * 1024));

        WireException failure =
                catchThrowableOfType(WireException.class, () -> session.call(huge, Duration.ofMillis(500)));

        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(session.isOpen()).isFalse();
    }

    @Test
    void atMostAWindowIsInFlight() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        RouterSession session = openAt(
                scripted(peer -> {
                            peer.login();
                            List<Request> held = new ArrayList<>();
                            for (int i = 0; i < 4; i++) {
                                held.add(peer.next());
                            }
                            go.await();
                            for (Request request : held) {
                                peer.reply(request, "!done");
                            }
                            peer.doneForever();
                        })
                        .port(),
                settings.with(new WireSettings.Limits(4, 1, 10, 64L * 1024 * 1024)));
        List<CompletableFuture<Reply>> held = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            held.add(session.submit(ADD));
        }

        WireException turnedAway = failureOf(session.submit(ADD, Duration.ofMillis(100)));
        go.countDown();

        assertThat(turnedAway.failure()).isEqualTo(WireFailure.BUSY);
        assertThat(turnedAway.outcomeUnknown()).isFalse();
        for (CompletableFuture<Reply> answer : held) {
            assertThat(answer.get(5, SECONDS).records()).isEmpty();
        }
        assertThat(session.call(ADD).records()).isEmpty();
    }

    @Test
    void silenceIsBrokenByAskingForTheName() throws Exception {
        AtomicReference<String> asked = new AtomicReference<>("");
        RouterSession session = openAt(
                scripted(peer -> {
                            peer.login();
                            Request request = peer.next();
                            asked.set(request.command());
                            peer.reply(request, "!done");
                            peer.swallowForever();
                        })
                        .port(),
                settings.with(new WireSettings.Silence(
                        Duration.ofMillis(200), Duration.ofMillis(200), Duration.ofMinutes(5))));

        waitUntil(() -> !asked.get().isEmpty());

        assertThat(asked.get()).isEqualTo("/system/identity/print");
        assertThat(session.ended().get(5, SECONDS).failure()).isEqualTo(WireFailure.CONNECTION_LOST);
    }

    @Test
    void unusedConnectionIsClosedByUs() throws Exception {
        RouterSession session = openAt(
                scripted(peer -> {
                            peer.login();
                            peer.doneForever();
                        })
                        .port(),
                settings.with(new WireSettings.Silence(
                        Duration.ofMillis(200), Duration.ofMillis(100), Duration.ofMillis(400))));

        assertThat(session.ended().get(5, SECONDS).failure()).isEqualTo(WireFailure.CLOSED);
    }

    @Test
    void answerOfUnboundedSizeEndsTheSession() throws Exception {
        WireSettings small = settings.with(new WireSettings.Limits(64, 1, 10, 100_000));
        RouterSession session = openAt(
                scripted(peer -> {
                            peer.login();
                            Request print = peer.next();
                            while (true) {
                                peer.reply(print, "!re", "=name=" + "x".repeat(1000));
                            }
                        })
                        .port(),
                small);

        WireException failure = catchThrowableOfType(WireException.class, () -> session.call(NAME));

        assertThat(failure.failure()).isEqualTo(WireFailure.MALFORMED);
    }

    @Test
    void manyThreadsShareOneSession() throws Exception {
        RouterSession session = open(peer -> {
            peer.login();
            while (true) {
                Request request = peer.next();
                peer.reply(request, "!re", "=name=" + request.argument("want"));
                peer.reply(request, "!done", "=ret=" + request.argument("want"));
            }
        });
        ExecutorService callers = Executors.newFixedThreadPool(8);
        toClose.add(callers::shutdownNow);

        List<Future<Integer>> counts = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            int thread = t;
            counts.add(callers.submit(() -> {
                int right = 0;
                for (int i = 0; i < 200; i++) {
                    String want = thread + "-" + i;
                    Reply reply = session.call(NAME.with("want", want));
                    boolean mine = reply.returned().equals(Optional.of(want))
                            && reply.first().orElseThrow().text("name").equals(Optional.of(want));
                    right += mine ? 1 : 0;
                }
                return right;
            }));
        }

        for (Future<Integer> count : counts) {
            assertThat(count.get(30, SECONDS)).isEqualTo(200);
        }
        assertThat(session.room()).isEqualTo(settings.limits().window());
    }

    private ScriptedRouter scripted(Script script) {
        ScriptedRouter router = ScriptedRouter.playing(script);
        toClose.add(router);
        return router;
    }

    private RouterSession open(Script script) throws RouterException {
        return openAt(scripted(script).port(), settings);
    }

    private RouterSession openAt(int port, WireSettings with) throws RouterException {
        RouterSession session = RouterSession.open(
                "cafe", RouterAccess.plain("127.0.0.1", port, "api", "secret"), threads.surroundings(with));
        toClose.add(session);
        return session;
    }

    private static WireException failureOf(CompletableFuture<Reply> answer) throws Exception {
        ExecutionException e = catchThrowableOfType(ExecutionException.class, () -> answer.get(5, SECONDS));
        return (WireException) e.getCause();
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void waitUntil(Condition condition) throws Exception {
        for (int i = 0; i < 500 && !condition.holds(); i++) {
            Thread.sleep(10);
        }
        assertThat(condition.holds()).isTrue();
    }
}
