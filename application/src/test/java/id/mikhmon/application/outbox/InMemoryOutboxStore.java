package id.mikhmon.application.outbox;

import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outbox in memory, as one node sees it. */
public final class InMemoryOutboxStore implements OutboxStore {
    private final AtomicLong numbers;
    private final Table<String, Row> rows;
    private final Node node;

    public InMemoryOutboxStore(InMemoryTransactions transactions) {
        this(new AtomicLong(), transactions.table(), new Node("here", 1, false));
    }

    private InMemoryOutboxStore(AtomicLong numbers, Table<String, Row> rows, Node node) {
        this.numbers = numbers;
        this.rows = rows;
        this.node = node;
    }

    /** @return the same outbox as another node sees it, or another start of this one */
    public InMemoryOutboxStore seenBy(Node other) {
        return new InMemoryOutboxStore(numbers, rows, other);
    }

    @Override
    public boolean add(OutboxMessage message, String correlation) {
        long id = numbers.incrementAndGet();
        return rows.add(
                message.key(),
                new Row(id, message, correlation, State.WAITING, 0, message.notBefore(), "", node, Optional.empty()));
    }

    @Override
    public List<Claimed> claim(Lane lane, int most, Instant now, Duration lease) {
        return due(now).filter(row -> row.message().lane().equals(lane))
                .sorted(Comparator.comparing(Row::nextAttemptAt).thenComparingLong(Row::id))
                .limit(most)
                .map(row -> {
                    Row claimed = row.with(
                                    State.WAITING,
                                    row.attempts() + 1,
                                    now.plus(lease),
                                    "lease-" + numbers.incrementAndGet(),
                                    row.error())
                            .inHandOf(node);
                    rows.put(row.message().key(), claimed);
                    return new Claimed(
                            row.id(),
                            row.message().type(),
                            lane,
                            row.message().subject(),
                            row.correlation(),
                            claimed.attempts(),
                            row.message().notBefore(),
                            claimed.lease());
                })
                .toList();
    }

    @Override
    public int releaseLeftBehind(Instant now) {
        List<Row> left = rows.all()
                .filter(row -> row.state() == State.WAITING
                        && row.nextAttemptAt().isAfter(now)
                        && !row.lease().isEmpty()
                        && (node.alone()
                                || (row.node().id().equals(node.id())
                                        && row.node().start() < node.start())))
                .toList();
        left.forEach(
                row -> rows.put(row.message().key(), row.with(State.WAITING, row.attempts(), now, "", row.error())));
        return left.size();
    }

    @Override
    public void finish(List<Finished> finished, Instant now) {
        for (Finished one : finished) {
            byId(one.message().id())
                    .filter(row -> row.lease().equals(one.message().lease()))
                    .ifPresent(row -> rows.put(row.message().key(), ended(row, one, now)));
        }
    }

    private static Row ended(Row row, Finished one, Instant now) {
        Optional<String> error = Optional.of(one.error())
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(500, text.length())));
        return switch (one.ending()) {
            case DONE -> row.with(State.DONE, row.attempts(), now, "", Optional.empty());
            case BLOCKED -> row.with(State.BLOCKED, row.attempts(), row.nextAttemptAt(), "", error);
            case RETRY -> row.with(State.WAITING, row.attempts(), one.nextAttempt(), "", error);
            case LATER -> row.with(State.WAITING, row.attempts() - 1, one.nextAttempt(), "", error);
        };
    }

    @Override
    public Set<Lane> dueLanes(Instant now) {
        return due(now).map(row -> row.message().lane()).collect(Collectors.toSet());
    }

    @Override
    public List<Entry> list(Optional<State> state, int most) {
        return rows.all()
                .filter(row -> state.isEmpty() || state.get() == row.state())
                .sorted(Comparator.comparingLong(Row::id).reversed())
                .limit(most)
                .map(row -> new Entry(
                        row.id(),
                        row.message().type(),
                        row.message().lane().name(),
                        row.message().subject(),
                        row.state(),
                        row.attempts(),
                        row.message().notBefore(),
                        row.nextAttemptAt(),
                        row.error()))
                .toList();
    }

    @Override
    public boolean retry(long id, Instant now) {
        Optional<Row> found = byId(id).filter(row -> row.state() != State.DONE);
        found.ifPresent(row -> rows.put(row.message().key(), row.with(State.WAITING, 0, now, "", row.error())));
        return found.isPresent();
    }

    @Override
    public Backlog backlog(Instant now) {
        return new Backlog(
                rows.all().filter(row -> row.state() == State.WAITING).count(),
                rows.all().filter(row -> row.state() == State.BLOCKED).count(),
                due(now).map(Row::nextAttemptAt).min(Comparator.naturalOrder()));
    }

    @Override
    public int forgetDoneBefore(Instant time) {
        List<Row> old = rows.all()
                .filter(row -> row.state() == State.DONE && row.nextAttemptAt().isBefore(time))
                .toList();
        old.forEach(row -> rows.remove(row.message().key()));
        return old.size();
    }

    private Stream<Row> due(Instant now) {
        return rows.all()
                .filter(row ->
                        row.state() == State.WAITING && !row.nextAttemptAt().isAfter(now));
    }

    private Optional<Row> byId(long id) {
        return rows.all().filter(row -> row.id() == id).findFirst();
    }

    private record Row(
            long id,
            OutboxMessage message,
            String correlation,
            State state,
            int attempts,
            Instant nextAttemptAt,
            String lease,
            Node node,
            Optional<String> error) {
        Row with(State next, int tries, Instant at, String newLease, Optional<String> problem) {
            return new Row(id, message, correlation, next, tries, at, newLease, node, problem);
        }

        Row inHandOf(Node claimer) {
            return new Row(id, message, correlation, state, attempts, nextAttemptAt, lease, claimer, error);
        }
    }
}
