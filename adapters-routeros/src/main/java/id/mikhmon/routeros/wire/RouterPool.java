package id.mikhmon.routeros.wire;

import id.mikhmon.routeros.wire.RouterCondition.State;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The few connections to one router, opened when needed and shared by all callers. It is breaker and bulkhead of that
 * router as well: MicroProfile Fault Tolerance keeps one state per annotated method, so with it one dead router would
 * close the way to all others.
 *
 * <ul>
 *   <li>Breaker: after a failed connect the next attempt waits ({@link WireSettings.Pauses#first()} doubling to
 *       {@link WireSettings.Pauses#longest()}, with jitter); callers until then fail at once with
 *       {@link WireFailure#BACKING_OFF}, and when the time has come one caller tries while the others still fail at
 *       once. A refused login is not repeated at all until the access changes or somebody asks for it with
 *       {@link #forgive()}, since routers log such attempts and may block their sender.
 *   <li>Bulkhead: at most {@link WireSettings.Limits#callers()} commands at once; more fail with {@link WireFailure#BUSY}.
 *   <li>A second connection is opened only while the window of the first is full.
 *   <li>While the router is away somebody looks after it now and then, so that {@link #condition()} tells the truth
 *       without traffic.
 * </ul>
 */
public final class RouterPool implements AutoCloseable {

    private static final Logger LOG = System.getLogger(RouterPool.class.getName());

    private final String router;
    private final RouterAccess access;
    private final WireSurroundings surroundings;
    private final WireSettings settings;
    private final Backoff backoff;
    private final Semaphore callers;
    private final AtomicBoolean recheckPlanned = new AtomicBoolean();

    // All below is guarded by this; nothing blocks while it is held.
    private final List<RouterSession> sessions = new ArrayList<>();
    private Optional<CompletableFuture<RouterSession>> recovery = Optional.empty();
    private Optional<DeviceException> refusedLogin = Optional.empty();

    /** Whether waiting for the attempt of another caller is likely to be in vain. */
    private boolean doubted;

    private RouterCondition condition;
    private long notBefore = System.nanoTime();
    private boolean closed;

    RouterPool(String router, RouterAccess access, WireSurroundings surroundings) {
        this.router = router;
        this.access = access;
        this.surroundings = surroundings;
        this.settings = surroundings.settings();
        this.backoff = new Backoff(settings.pauses().first(), settings.pauses().longest(), surroundings.random());
        this.callers = new Semaphore(settings.limits().callers());
        this.condition = RouterCondition.unknown(now());
    }

    private Instant now() {
        return surroundings.clock().instant();
    }

    /**
     * Sends the command on one of the connections and waits for its end. A command that certainly never left, or that
     * only reads, is given to a fresh connection once when the kept one turns out to be gone.
     *
     * @throws DeviceException if the router refused the command, or refused us the login
     * @throws WireException if no answer came; see {@link WireException#outcomeUnknown()}
     */
    public Reply call(Command command) throws RouterException {
        if (!callers.tryAcquire()) {
            throw WireException.notSent(WireFailure.BUSY, "too many commands are waiting for this router");
        }
        try {
            return watched(command);
        } finally {
            callers.release();
        }
    }

    private Reply watched(Command command) throws RouterException {
        RouterSession session = session();
        try {
            return calledOn(session, command);
        } catch (WireException e) {
            boolean harmless = !e.outcomeUnknown() || command.readsOnly();
            if (session.isOpen() || !harmless) {
                throw e;
            }
        }
        return calledOn(session(), command);
    }

    private Reply calledOn(RouterSession session, Command command) throws RouterException {
        try {
            Reply reply = session.call(command);
            if (session.isOpen()) {
                became(State.REACHABLE, Optional.empty());
            }
            return reply;
        } catch (DeviceException e) {
            refused(e);
            throw e;
        } catch (WireException e) {
            unanswered(e);
            throw e;
        }
    }

    private void refused(DeviceException e) {
        if (e.error() == DeviceError.FORBIDDEN) {
            became(State.DEGRADED, Optional.of("the router account lacks a permission: " + e.getMessage()));
        } else {
            became(State.REACHABLE, Optional.empty());
        }
    }

    private void unanswered(WireException e) {
        if (e.failure() == WireFailure.TIMED_OUT) {
            became(State.DEGRADED, Optional.of("a command was not answered in time"));
        }
    }

    /** Hands out a connection that is believed to work; connects or checks one when there is none. */
    private RouterSession session() throws RouterException {
        Turn turn = turn();
        if (turn.ready().isPresent()) {
            return turn.ready().get();
        }
        if (turn.mine()) {
            return recover(turn);
        }
        return await(turn.attempt());
    }

    /**
     * What a caller does about a connection: take the ready one, make the attempt, or wait for the one who makes it.
     *
     * @param suspects connections to ask for a sign of life before a new one is opened
     * @param doubted whether a new one has to give a sign of life, too
     */
    private record Turn(
            Optional<RouterSession> ready,
            CompletableFuture<RouterSession> attempt,
            boolean mine,
            List<RouterSession> suspects,
            boolean doubted) {}

    private synchronized Turn turn() throws RouterException {
        if (closed) {
            throw WireException.notSent(WireFailure.CLOSED, "the router's settings have changed or the server stops");
        }
        if (refusedLogin.isPresent()) {
            throw again(refusedLogin.get());
        }
        sessions.removeIf(session -> !session.isOpen());
        Optional<RouterSession> best = sessions.stream()
                .filter(session -> !session.needsCheck())
                .max(Comparator.comparingInt(RouterSession::room));
        boolean mayTry = recovery.isEmpty() && System.nanoTime() - notBefore >= 0;
        if (best.isPresent()
                && (best.get().room() > 0
                        || sessions.size() >= settings.limits().sessions()
                        || !mayTry)) {
            return new Turn(best, new CompletableFuture<>(), false, List.of(), false);
        }
        if (mayTry) {
            CompletableFuture<RouterSession> attempt = new CompletableFuture<>();
            recovery = Optional.of(attempt);
            List<RouterSession> suspects = best.isPresent() ? List.of() : List.copyOf(sessions);
            return new Turn(Optional.empty(), attempt, true, suspects, doubted);
        }
        // Waiting is worth it only for a router that was well a moment ago; behind a sick one it would tie up callers.
        if (recovery.isPresent() && !doubted) {
            return new Turn(Optional.empty(), recovery.get(), false, List.of(), false);
        }
        throw WireException.notSent(
                WireFailure.BACKING_OFF,
                "not tried again yet: " + condition.error().orElse("the last attempt failed"));
    }

    private RouterSession await(CompletableFuture<RouterSession> attempt) throws RouterException {
        // Connect, handshake, login in two steps, and a check of a silent connection before all that.
        Duration longest = settings.timeouts()
                .connect()
                .multipliedBy(2)
                .plus(settings.timeouts().login().multipliedBy(3));
        try {
            return attempt.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw again(RouterSession.failure(e));
        } catch (TimeoutException e) {
            throw WireException.notSent(WireFailure.UNREACHABLE, "waited too long for a connection", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw WireException.notSent(WireFailure.INTERRUPTED, "interrupted while waiting for a connection", e);
        }
    }

    /** The same failure with the stack of the present thread. */
    private static RouterException again(RouterException e) {
        if (e instanceof DeviceException refusal) {
            return new DeviceException(refusal.error(), e.getMessage());
        }
        WireException wire = (WireException) e;
        return new WireException(wire.failure(), wire.outcomeUnknown(), wire.getMessage(), wire);
    }

    private RouterSession recover(Turn turn) throws RouterException {
        CompletableFuture<RouterSession> attempt = turn.attempt();
        try {
            RouterSession session = revivedOrNew(turn);
            recovered(session);
            attempt.complete(session);
            return session;
        } catch (RouterException e) {
            Optional<RouterSession> other = failed(e);
            if (other.isPresent()) {
                attempt.complete(other.get());
                return other.get();
            }
            attempt.completeExceptionally(e);
            throw e;
        } catch (RuntimeException | Error e) {
            WireException failure = WireException.notSent(WireFailure.UNREACHABLE, "connecting failed: " + e, e);
            failed(failure);
            attempt.completeExceptionally(failure);
            throw e;
        }
    }

    private RouterSession revivedOrNew(Turn turn) throws RouterException {
        RouterSession revived = null;
        for (RouterSession suspect : turn.suspects()) {
            if (revived == null && suspect.isOpen() && suspect.isAlive()) {
                revived = suspect;
            } else {
                suspect.close();
            }
        }
        if (revived != null) {
            return revived;
        }
        RouterSession fresh = RouterSession.open(router, access, surroundings);
        Future<?> unused = fresh.ended().thenAccept(this::lost);
        // A router can take logins and then answer nothing; without this, each caller would find that out for itself.
        if (turn.doubted() && !fresh.isAlive()) {
            throw WireException.notSent(WireFailure.TIMED_OUT, "the router takes the login and answers nothing else");
        }
        return fresh;
    }

    private synchronized void recovered(RouterSession session) throws WireException {
        recovery = Optional.empty();
        if (closed) {
            session.close();
            throw WireException.notSent(WireFailure.CLOSED, "the router's settings have changed or the server stops");
        }
        if (!sessions.contains(session)) {
            sessions.add(session);
        }
        backoff.succeeded();
        notBefore = System.nanoTime();
        became(State.REACHABLE, Optional.empty());
    }

    /** Plans the next attempt; gives another connection that still works, if there is one. */
    private synchronized Optional<RouterSession> failed(RouterException e) {
        recovery = Optional.empty();
        notBefore = System.nanoTime() + backoff.afterFailure().toNanos();
        if (e instanceof DeviceException refusal && refusal.error() == DeviceError.LOGIN_REFUSED) {
            refusedLogin = Optional.of(refusal);
            became(State.DOWN, Optional.of(e.getMessage()));
            return Optional.empty();
        }
        Optional<RouterSession> other =
                sessions.stream().filter(s -> s.isOpen() && !s.needsCheck()).findFirst();
        if (other.isEmpty()) {
            became(State.DOWN, Optional.of(e.getMessage()));
        }
        return other;
    }

    private void lost(WireException reason) {
        if (reason.failure() == WireFailure.CLOSED) {
            return;
        }
        synchronized (this) {
            if (sessions.stream().noneMatch(RouterSession::isOpen) && condition.state() == State.REACHABLE) {
                became(State.DEGRADED, Optional.of(reason.getMessage()));
                // A new connection may well succeed, so callers wait for it instead of being turned away.
                doubted = false;
            }
        }
    }

    private synchronized void became(State state, Optional<String> error) {
        State before = condition.state();
        condition = condition.next(state, now(), error);
        doubted = state != State.REACHABLE;
        if (before != state) {
            Level level = state == State.REACHABLE ? Level.INFO : Level.WARNING;
            LOG.log(level, "router={0} is {1}: {2}", router, state, error.orElse("answering"));
        }
        if (state != State.REACHABLE && refusedLogin.isEmpty() && !closed) {
            planRecheck();
        }
    }

    private void planRecheck() {
        if (!recheckPlanned.compareAndSet(false, true)) {
            return;
        }
        long pause = settings.pauses().longest().toMillis() * 4;
        try {
            Future<?> unused = surroundings
                    .timer()
                    .schedule(
                            () -> surroundings
                                    .threads()
                                    .newThread(this::recheck)
                                    .start(),
                            pause,
                            TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "no further checks, the timer has stopped", e);
        }
    }

    private void recheck() {
        recheckPlanned.set(false);
        synchronized (this) {
            if (closed || condition.state() == State.REACHABLE) {
                return;
            }
        }
        try {
            call(RouterSession.WHO_ARE_YOU);
        } catch (RouterException e) {
            LOG.log(Level.DEBUG, "router={0} still away: {1}", router, e.getMessage());
            became(condition().state(), condition().error());
        }
    }

    /** Forgets a refused login and a pause, so that the next command tries at once: an operator asked for it. */
    public synchronized void forgive() {
        refusedLogin = Optional.empty();
        notBefore = System.nanoTime();
    }

    /** How the router was when last dealt with. Does not touch the network. */
    public synchronized RouterCondition condition() {
        return condition;
    }

    boolean serves(RouterAccess other) {
        return access.equals(other);
    }

    /** Closes the connections; what is pending fails at once, and so does every later call. */
    @Override
    public void close() {
        List<RouterSession> open;
        synchronized (this) {
            closed = true;
            open = List.copyOf(sessions);
            sessions.clear();
        }
        open.forEach(RouterSession::close);
    }
}
