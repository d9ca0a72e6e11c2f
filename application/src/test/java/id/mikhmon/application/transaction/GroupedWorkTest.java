package id.mikhmon.application.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.application.correlation.Correlation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupedWorkTest {
    private static final int MOST = 4;
    private static final int AWAY = -2;
    private static final int BROKEN = -3;

    private final List<Thread> started = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(this::thread);
    private final List<List<Integer>> calls = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch gathered = new CountDownLatch(1);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void withoutCompanyAnItemIsWorkedOnAlone() {
        GroupedWork<Integer, Integer> work = doubling();

        assertThat(work.done(1)).isEqualTo(2);
        assertThat(work.done(2)).isEqualTo(4);

        assertThat(calls).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void whatGathersMeanwhileIsWorkedOnTogetherAndEachGetsItsOwnResult() throws Exception {
        GroupedWork<Integer, Integer> work = doubling();
        Future<Integer> first = threads.submit(() -> work.done(0));
        awaitCalls(1);
        List<Future<Integer>> others = submitted(work, 10);

        gathered.countDown();

        assertThat(first.get()).isZero();
        for (int i = 0; i < 10; i++) {
            assertThat(others.get(i).get()).isEqualTo(2 * (i + 1));
        }
        assertThat(calls.get(0)).containsExactly(0);
        assertThat(calls)
                .hasSizeLessThan(11)
                .allSatisfy(call -> assertThat(call).hasSizeLessThanOrEqualTo(MOST));
        assertThat(calls.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(0, 10).boxed().toList());
    }

    @Test
    void itemThatMakesTheOthersFailFailsAlone() throws Exception {
        GroupedWork<Integer, Integer> work = doubling();
        Future<Integer> ahead = threads.submit(() -> work.done(0));
        awaitCalls(1);
        Future<Integer> good = threads.submit(() -> work.done(1));
        Future<Integer> bad = threads.submit(() -> work.done(-1));
        Future<Integer> late = threads.submit(() -> work.done(2));
        awaitWaiting(3);

        gathered.countDown();

        assertThat(ahead.get()).isZero();
        assertThat(good.get()).isEqualTo(2);
        assertThat(late.get()).isEqualTo(4);
        assertThatThrownBy(bad::get).hasRootCauseMessage("-1 is refused");
        assertThat(work.done(3)).isEqualTo(6);
    }

    @Test
    void onceTheStoreIsAwayTheRestIsNotTried() throws Exception {
        GroupedWork<Integer, Integer> work = doubling();
        Future<Integer> ahead = threads.submit(() -> work.done(0));
        awaitCalls(1);
        Future<Integer> first = threads.submit(() -> work.done(1));
        awaitWaiting(1);
        Future<Integer> second = threads.submit(() -> work.done(AWAY));
        awaitWaiting(2);
        Future<Integer> third = threads.submit(() -> work.done(2));
        awaitWaiting(3);

        gathered.countDown();

        assertThat(ahead.get()).isZero();
        assertThat(first.get()).isEqualTo(2);
        assertThatThrownBy(second::get).hasCauseInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(third::get).hasCauseInstanceOf(StoreUnavailable.class);
        assertThat(calls).containsExactly(List.of(0), List.of(1, AWAY, 2), List.of(1), List.of(AWAY));
    }

    @Test
    void nobodyWaitsForEverForWorkThatBreaks() throws Exception {
        GroupedWork<Integer, Integer> work = doubling();
        Future<Integer> ahead = threads.submit(() -> work.done(0));
        awaitCalls(1);
        Future<Integer> one = threads.submit(() -> work.done(BROKEN));
        Future<Integer> other = threads.submit(() -> work.done(1));
        awaitWaiting(2);

        gathered.countDown();

        assertThat(ahead.get()).isZero();
        assertThatThrownBy(one::get).hasCauseInstanceOf(StackOverflowError.class);
        assertThatThrownBy(other::get).hasCauseInstanceOf(StackOverflowError.class);
        assertThat(work.done(3)).isEqualTo(6);
    }

    @Test
    void eachItemIsWorkedOnUnderItsOwnCorrelation() throws Exception {
        GroupedWork<Integer, String> work = new GroupedWork<>(MOST, all -> {
            calls.add(List.of());
            await();
            return all.stream().map(one -> one.with(Correlation::current)).toList();
        });
        List<Future<String>> found = new ArrayList<>();
        for (String id : List.of("one", "two", "three")) {
            found.add(threads.submit(() -> Correlation.with(id, () -> work.done(1))));
        }
        awaitCalls(1);
        awaitWaiting(2);

        gathered.countDown();

        assertThat(found.get(0).get()).isEqualTo("one");
        assertThat(found.get(1).get()).isEqualTo("two");
        assertThat(found.get(2).get()).isEqualTo("three");
        assertThat(calls).hasSize(2);
        assertThat(Correlation.current()).isEqualTo("-");
    }

    /** The first call lasts until others have gathered. */
    private GroupedWork<Integer, Integer> doubling() {
        return new GroupedWork<>(MOST, all -> {
            List<Integer> items = all.stream().map(GroupedWork.Item::subject).toList();
            calls.add(items);
            if (items.contains(0)) {
                await();
            }
            if (items.contains(BROKEN)) {
                throw new StackOverflowError();
            }
            if (items.contains(AWAY)) {
                throw new StoreUnavailable("the store is away", new IllegalStateException("scripted"));
            }
            if (items.contains(-1)) {
                throw new IllegalArgumentException("-1 is refused");
            }
            return items.stream().map(item -> 2 * item).toList();
        });
    }

    private void await() {
        try {
            gathered.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<Future<Integer>> submitted(GroupedWork<Integer, Integer> work, int count) {
        List<Future<Integer>> submitted = IntStream.rangeClosed(1, count)
                .mapToObj(item -> threads.submit((Callable<Integer>) () -> work.done(item)))
                .toList();
        awaitWaiting(count);
        return submitted;
    }

    private Thread thread(Runnable run) {
        Thread thread = new Thread(run);
        started.add(thread);
        return thread;
    }

    /** So many wait for the one that works, which itself waits for the test; idle threads of the pool wait with a limit. */
    private void awaitWaiting(int count) {
        while (started.stream()
                        .filter(thread -> thread.getState() == Thread.State.WAITING)
                        .count()
                <= count) {
            Thread.onSpinWait();
        }
    }

    private void awaitCalls(int count) {
        while (calls.size() < count) {
            Thread.onSpinWait();
        }
    }
}
