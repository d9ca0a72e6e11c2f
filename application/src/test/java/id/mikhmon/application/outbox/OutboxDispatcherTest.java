package id.mikhmon.application.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OutboxDispatcherTest {
    private static final Lane CAFE = Lane.router("cafe");
    private static final Duration GIVING_WAY = Duration.ofMillis(250);
    private static final Lane DEAD = Lane.router("dead");

    private final MovableClock clock = new MovableClock();
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryOutboxStore store = new InMemoryOutboxStore(transactions);
    private final List<String> handled = new ArrayList<>();

    @Test
    void messageIsHandledRightAfterTheCommit() {
        Outbox outbox = outbox(started(Runnable::run, message -> new OutboxHandler.Done()));

        transactions.run(() -> {
            outbox.add(message("a", CAFE));
            assertThat(handled).isEmpty();
        });

        assertThat(handled).containsExactly("a");
        assertThat(states()).containsExactly(OutboxStore.State.DONE);
    }

    @Test
    void messageOfARolledBackTransactionIsNotHandled() {
        Outbox outbox = outbox(started(Runnable::run, message -> new OutboxHandler.Done()));

        try {
            transactions.run(() -> {
                outbox.add(message("a", CAFE));
                throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("rolled back");
        }

        assertThat(handled).isEmpty();
        assertThat(store.list(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void messagesGiveWayToVouchersAndAreNotHeldUpForGood() {
        OutboxDispatcher dispatcher = dispatcher(Runnable::run);
        Outbox outbox = outbox(dispatcher);
        dispatcher.start(List.of(handler(message -> {
            handled.add(message.subject());
            if (message.lane().equals(CAFE)) {
                for (String name : List.of("first", "second")) {
                    transactions.run(() -> outbox.add(message(name, Lane.messaging())));
                }
                assertThat(handled).containsExactly("voucher", "first");
                clock.pass(GIVING_WAY);
                dispatcher.sweep();
                assertThat(handled).containsExactly("voucher", "first", "second");
            }
            return new OutboxHandler.Done();
        })));

        transactions.run(() -> outbox.add(message("voucher", CAFE)));
        for (String name : List.of("third", "fourth")) {
            clock.pass(GIVING_WAY);
            transactions.run(() -> outbox.add(message(name, Lane.messaging())));
        }

        assertThat(handled).containsExactly("voucher", "first", "second", "third", "fourth");
        assertThat(states()).hasSize(5).containsOnly(OutboxStore.State.DONE);
    }

    @Test
    void troubleIsRepeatedWithGrowingPausesAndThenBlocked() {
        OutboxDispatcher dispatcher = started(Runnable::run, message -> new OutboxHandler.Retry("no luck"));
        Outbox outbox = outbox(dispatcher);
        transactions.run(() -> outbox.add(message("a", CAFE)));

        for (int second = 0; second < 300; second++) {
            clock.pass(Duration.ofSeconds(1));
            dispatcher.sweep();
        }

        assertThat(handled).hasSize(5);
        assertThat(states()).containsExactly(OutboxStore.State.BLOCKED);
        assertThat(store.list(Optional.empty(), 10).get(0).lastError()).contains("no luck");
    }

    @Test
    void exceptionOfAHandlerCountsAsTrouble() {
        OutboxDispatcher dispatcher = started(Runnable::run, message -> {
            throw new IllegalStateException("bug");
        });
        Outbox outbox = outbox(dispatcher);

        transactions.run(() -> outbox.add(message("a", CAFE)));

        assertThat(states()).containsExactly(OutboxStore.State.WAITING);
        assertThat(store.list(Optional.empty(), 10).get(0).lastError())
                .contains("java.lang.IllegalStateException: bug");
    }

    @Test
    void systemThatIsAwayRestsItsLaneAloneAndUsesUpNoAttempt() {
        OutboxDispatcher dispatcher = started(
                Runnable::run,
                message ->
                        message.lane().equals(DEAD) ? new OutboxHandler.SystemDown("away") : new OutboxHandler.Done());
        Outbox outbox = outbox(dispatcher);
        transactions.run(() -> {
            for (int i = 0; i < 20; i++) {
                outbox.add(message("dead-" + i, DEAD));
            }
            outbox.add(message("alive", CAFE));
        });
        long firstTries =
                handled.stream().filter(name -> name.startsWith("dead")).count();

        dispatcher.sweep();
        assertThat(handled).contains("alive");
        assertThat(handled.stream().filter(name -> name.startsWith("dead")).count())
                .isEqualTo(firstTries);
        assertThat(firstTries).isLessThanOrEqualTo(4);

        for (int hour = 0; hour < 48; hour++) {
            clock.pass(Duration.ofHours(1));
            dispatcher.sweep();
        }
        assertThat(store.list(Optional.of(OutboxStore.State.BLOCKED), 10)).isEmpty();
    }

    @Test
    void messageOfADeadNodeIsTakenAfterItsLease() {
        Outbox outbox = outbox(dispatcher(Runnable::run));
        transactions.run(() -> outbox.add(message("a", CAFE)));
        transactions.required(() -> store.claim(CAFE, 10, clock.instant(), Duration.ofMinutes(2)));
        OutboxDispatcher other =
                started(store.seenBy(new Node("other", 9, false)), message -> new OutboxHandler.Done());

        other.sweep();
        assertThat(handled).isEmpty();
        clock.pass(Duration.ofMinutes(2));
        other.sweep();

        assertThat(handled).containsExactly("a");
    }

    @Test
    void messageOfTheStartBeforeIsTakenAtOnce() {
        Outbox outbox = outbox(dispatcher(Runnable::run));
        transactions.run(() -> outbox.add(message("a", CAFE)));
        transactions.required(() -> store.claim(CAFE, 10, clock.instant(), Duration.ofMinutes(2)));

        started(store.seenBy(new Node("here", 2, false)), message -> new OutboxHandler.Done())
                .sweep();

        assertThat(handled).containsExactly("a");
        assertThat(states()).containsExactly(OutboxStore.State.DONE);
    }

    @Test
    void storeThatIsAwayAtTheStartLeavesItToTheLease() {
        Outbox outbox = outbox(dispatcher(Runnable::run));
        transactions.run(() -> outbox.add(message("a", CAFE)));
        transactions.required(() -> store.claim(CAFE, 10, clock.instant(), Duration.ofMinutes(2)));
        transactions.goAway();
        OutboxDispatcher next = started(store.seenBy(new Node("here", 2, false)), message -> new OutboxHandler.Done());
        transactions.comeBack();

        next.sweep();
        assertThat(handled).isEmpty();
        clock.pass(Duration.ofMinutes(2));
        next.sweep();

        assertThat(handled).containsExactly("a");
    }

    @Test
    void endingThatCannotBeStoredIsStoredWhenTheStoreIsBack() {
        OutboxDispatcher dispatcher = started(Runnable::run, message -> {
            transactions.goAway();
            return new OutboxHandler.Done();
        });
        Outbox outbox = outbox(dispatcher);
        transactions.run(() -> outbox.add(message("a", CAFE)));
        transactions.comeBack();

        dispatcher.sweep();

        assertThat(states()).containsExactly(OutboxStore.State.DONE);
        assertThat(handled).containsExactly("a");
    }

    @Test
    void restAfterAMessageKeepsTheNextOneWaiting() {
        OutboxDispatcher dispatcher = started(Runnable::run, message -> new OutboxHandler.Done(Duration.ofSeconds(3)));
        Outbox outbox = outbox(dispatcher);
        transactions.run(() -> {
            outbox.add(message("one", Lane.messaging()));
            outbox.add(message("two", Lane.messaging()));
        });
        assertThat(handled).containsExactly("one");

        clock.pass(Duration.ofSeconds(2));
        dispatcher.sweep();
        assertThat(handled).containsExactly("one");
        clock.pass(Duration.ofSeconds(2));
        dispatcher.sweep();

        assertThat(handled).containsExactly("one", "two");
    }

    @Test
    void manyThreadsHandleEachMessageOnce() throws InterruptedException {
        int count = 500;
        var seen = new ConcurrentHashMap<String, Integer>();
        var all = new CountDownLatch(count);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            OutboxDispatcher dispatcher = dispatcher(threads);
            dispatcher.start(List.of(handler(message -> {
                seen.merge(message.subject(), 1, Integer::sum);
                all.countDown();
                return new OutboxHandler.Done();
            })));
            Outbox outbox = outbox(dispatcher);
            for (int i = 0; i < count; i++) {
                String name = "m" + i;
                transactions.run(() -> outbox.add(message(name, CAFE)));
            }

            assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            threads.shutdown();
            assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(seen)
                .hasSize(count)
                .allSatisfy((name, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void messageWithoutAHandlerIsBlocked() {
        OutboxDispatcher dispatcher = started(Runnable::run, message -> new OutboxHandler.Done());
        Outbox outbox = outbox(dispatcher);

        transactions.run(
                () -> outbox.add(new OutboxMessage("from.the.future.v9", CAFE, "key", "subject", clock.instant())));

        assertThat(states()).containsExactly(OutboxStore.State.BLOCKED);
    }

    private OutboxDispatcher started(Executor executor, Function<OutboxStore.Claimed, OutboxHandler.Result> work) {
        return started(dispatcher(executor), work);
    }

    private OutboxDispatcher started(OutboxStore seen, Function<OutboxStore.Claimed, OutboxHandler.Result> work) {
        return started(dispatcher(seen, Runnable::run), work);
    }

    private OutboxDispatcher started(
            OutboxDispatcher dispatcher, Function<OutboxStore.Claimed, OutboxHandler.Result> work) {
        dispatcher.start(List.of(handler(message -> {
            handled.add(message.subject());
            return work.apply(message);
        })));
        return dispatcher;
    }

    private OutboxDispatcher dispatcher(Executor executor) {
        return dispatcher(store, executor);
    }

    private OutboxDispatcher dispatcher(OutboxStore seen, Executor executor) {
        return new OutboxDispatcher(
                seen,
                transactions,
                executor,
                clock,
                new Random(3),
                new OutboxSettings(
                        Duration.ofMinutes(2),
                        4,
                        1,
                        GIVING_WAY,
                        new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(15)),
                        Duration.ofSeconds(5),
                        5));
    }

    private Outbox outbox(OutboxDispatcher dispatcher) {
        return new TransactionalOutbox(store, transactions, dispatcher, clock);
    }

    private static OutboxHandler handler(Function<OutboxStore.Claimed, OutboxHandler.Result> work) {
        return new OutboxHandler() {
            @Override
            public String type() {
                return "test.v1";
            }

            @Override
            public Result handle(OutboxStore.Claimed message) {
                return work.apply(message);
            }
        };
    }

    private OutboxMessage message(String name, Lane lane) {
        return new OutboxMessage("test.v1", lane, "key-" + name, name, clock.instant());
    }

    private List<OutboxStore.State> states() {
        return store.list(Optional.empty(), 100).stream()
                .map(OutboxStore.Entry::state)
                .toList();
    }
}
