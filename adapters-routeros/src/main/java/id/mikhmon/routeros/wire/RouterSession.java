package id.mikhmon.routeros.wire;

import id.mikhmon.routeros.wire.SessionSocket.Connected;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One logged-in connection to a router, shared by any number of threads. Every command has a tag and its own future;
 * up to {@link WireSettings.Limits#window()} are in flight, further callers wait for their turn. Each sentence leaves in one
 * write, with Nagle's algorithm off; a reader thread of its own settles the futures.
 *
 * <p>Only {@code !done}, {@code !fatal}, the end of the stream or the deadline ends a command; reply words that we do
 * not know, such as {@code !empty} once was, are ignored. A command past its deadline fails with an unknown outcome,
 * is cancelled on the router, and keeps its place in the window until the router ends it or
 * {@link WireSettings.Silence#cancelGrace()} has passed; if not a single sentence came in that time, the connection counts as
 * dead. When the connection ends everything pending fails at once.
 */
public final class RouterSession implements AutoCloseable {

    private static final Logger LOG = System.getLogger(RouterSession.class.getName());
    private static final long TICK_MILLIS = 50;
    static final Command WHO_ARE_YOU = Command.of("/system/identity/print").withProperties("name");

    private final String router;
    private final Connected socket;
    private final OutputStream out;
    private final WireSurroundings surroundings;
    private final WireSettings settings;
    private final SentenceCodec codec = SentenceCodec.standard();
    private final CommandsInFlight inFlight;
    private final AtomicLong lastTag = new AtomicLong();
    private final ReentrantLock writer = new ReentrantLock();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean probing = new AtomicBoolean();
    private final CompletableFuture<WireException> ended = new CompletableFuture<>();
    private volatile long lastReceived = System.nanoTime();
    private volatile long lastUsed = System.nanoTime();
    private volatile boolean doubtful;
    private volatile Optional<Future<?>> ticking = Optional.empty();

    private RouterSession(String router, Connected socket, WireSurroundings surroundings) throws IOException {
        this.router = router;
        this.socket = socket;
        this.out = socket.stream().getOutputStream();
        this.surroundings = surroundings;
        this.settings = surroundings.settings();
        this.inFlight = new CommandsInFlight(settings.limits().window());
    }

    /**
     * Connects and logs in, by the form of 6.43 and later or by the older challenge, whichever the router wants.
     * Blocks for two connect timeouts and one login timeout at most, besides looking up the host's name.
     *
     * @param router the name that log lines say and certificates are kept under
     * @throws DeviceException if the router refused user and password ({@link DeviceError#LOGIN_REFUSED})
     * @throws WireException if there is no connection; nothing was sent that could matter
     */
    public static RouterSession open(String router, RouterAccess access, WireSurroundings surroundings)
            throws RouterException {
        Connected socket = SessionSocket.connect(router, access, surroundings);
        RouterSession session;
        try {
            session = new RouterSession(router, socket, surroundings);
        } catch (IOException e) {
            socket.close();
            throw WireException.notSent(WireFailure.CONNECTION_LOST, "the connection ended at once", e);
        }
        try {
            session.start();
            session.login(access);
            return session;
        } catch (RouterException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private void start() {
        surroundings.threads().newThread(this::readReplies).start();
        ticking = Optional.of(surroundings
                .timer()
                .scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS));
    }

    private void login(RouterAccess access) throws RouterException {
        try {
            Command plain = Command.of("/login").with("name", access.user()).with("password", access.password());
            Optional<String> challenge =
                    call(plain, settings.timeouts().login()).returned().filter(ChallengeResponse::isChallenge);
            if (challenge.isPresent()) {
                call(
                        Command.of("/login")
                                .with("name", access.user())
                                .with("response", ChallengeResponse.to(access.password(), challenge.get())),
                        settings.timeouts().login());
            }
        } catch (WireException e) {
            // A login changes nothing, so whatever became of it the caller's own command was not sent.
            throw WireException.notSent(e.failure(), "no login: " + e.getMessage(), e);
        }
    }

    /**
     * Sends the command with the usual deadline and waits for its end.
     *
     * @throws DeviceException if the router refused it
     * @throws WireException if no answer came; see {@link WireException#outcomeUnknown()}
     */
    public Reply call(Command command) throws RouterException {
        return call(command, settings.timeouts().command());
    }

    /** The same with a deadline of its own. */
    public Reply call(Command command, Duration timeout) throws RouterException {
        CompletableFuture<Reply> answer = submit(command, timeout);
        try {
            // The session's own deadline settles the future; the further wait only guards against a timer that is gone.
            return answer.get(
                    timeout.toMillis() + settings.silence().cancelGrace().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (TimeoutException e) {
            throw new WireException(WireFailure.TIMED_OUT, true, "no answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WireException(WireFailure.INTERRUPTED, true, "interrupted while waiting", e);
        }
    }

    static RouterException failure(ExecutionException e) {
        if (e.getCause() instanceof RouterException failure) {
            return failure;
        }
        return new WireException(WireFailure.CLOSED, true, "the command was given up", e);
    }

    /** Sends the command with the usual deadline; see {@link #submit(Command, Duration)}. */
    public CompletableFuture<Reply> submit(Command command) {
        return submit(command, settings.timeouts().command());
    }

    /**
     * Sends the command without waiting for its end. Blocks while the window is full, up to the deadline.
     *
     * @return settled by the reader thread, so what hangs on it must not block; fails with a {@link RouterException}
     */
    public CompletableFuture<Reply> submit(Command command, Duration timeout) {
        lastUsed = System.nanoTime();
        return send(command, timeout);
    }

    private CompletableFuture<Reply> send(Command command, Duration timeout) {
        long started = System.nanoTime();
        PendingCommand mine = new PendingCommand(
                Long.toString(lastTag.incrementAndGet()),
                command,
                surroundings.correlation().get(),
                started,
                started + timeout.toNanos());
        byte[] bytes = codec.encode(command.sentence(mine.tag));
        try {
            if (!inFlight.enter(mine)) {
                mine.settleWithout(WireFailure.BUSY, "too many commands are in flight", null);
            } else if (!writer.tryLock(mine.deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                giveUp(mine, WireFailure.BUSY, "the line stayed busy", null);
            } else {
                write(mine, bytes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            giveUp(mine, WireFailure.INTERRUPTED, "interrupted before sending", e);
        }
        return mine.future;
    }

    /** Called with the lock held, and gives it back. */
    private void write(PendingCommand mine, byte[] bytes) {
        try {
            if (closed.get()) {
                giveUp(mine, WireFailure.CLOSED, "the connection is closed", null);
                return;
            }
            mine.writing = true;
            out.write(bytes);
            out.flush();
            mine.written = true;
        } catch (IOException e) {
            end(WireFailure.CONNECTION_LOST, "the connection broke while writing", e);
            giveUp(mine, WireFailure.CONNECTION_LOST, "the connection broke while writing", e);
        } finally {
            writer.unlock();
        }
    }

    private void giveUp(PendingCommand command, WireFailure failure, String message, @Nullable Throwable cause) {
        inFlight.leave(command);
        command.settleWithout(failure, message, cause);
    }

    private void readReplies() {
        try {
            InputStream in = new BufferedInputStream(socket.stream().getInputStream(), 64 * 1024);
            while (true) {
                Optional<Sentence> sentence = codec.read(in);
                if (sentence.isEmpty()) {
                    end(WireFailure.CONNECTION_LOST, "the router closed the connection", null);
                    return;
                }
                lastReceived = System.nanoTime();
                doubtful = false;
                dispatch(new ReplySentence(sentence.get()));
                if (closed.get()) {
                    return;
                }
            }
        } catch (EOFException e) {
            end(WireFailure.CONNECTION_LOST, "the connection was cut in the middle of an answer", e);
        } catch (MalformedSentenceException e) {
            end(WireFailure.MALFORMED, "not a RouterOS API: " + e.getMessage(), e);
        } catch (IOException e) {
            end(WireFailure.CONNECTION_LOST, "the connection broke: " + e.getMessage(), e);
        } catch (RuntimeException | Error e) {
            // The reader must not go without telling those who wait for it.
            end(WireFailure.MALFORMED, "a reply could not be read: " + e, e);
            throw e;
        }
    }

    private void dispatch(ReplySentence reply) {
        if (reply.kind().equals("!fatal")) {
            end(WireFailure.ENDED_BY_ROUTER, "the router ended the session: " + reply.reason(), null);
            return;
        }
        Optional<PendingCommand> command = reply.tag().flatMap(inFlight::find);
        if (command.isEmpty()) {
            return;
        }
        PendingCommand mine = command.get();
        switch (reply.kind()) {
            case "!re" -> {
                if (mine.record(reply) > settings.limits().replyBytes()) {
                    end(
                            WireFailure.MALFORMED,
                            "an answer of more than " + settings.limits().replyBytes() + " bytes",
                            null);
                }
            }
            case "!trap" -> mine.trapped(reply);
            case "!done" -> {
                mine.done(reply);
                inFlight.leave(mine).ifPresent(this::settle);
            }
            default -> {
                // "!empty" and whatever later versions add; only !done ends a command.
            }
        }
    }

    private void settle(PendingCommand command) {
        if (command.cancelled.isEmpty()) {
            log(command, command.trap.map(t -> "refused: " + t.error()).orElse("done"));
            command.settle();
        }
    }

    private void log(PendingCommand command, String outcome) {
        Level level = command.command.readsOnly() ? Level.DEBUG : Level.INFO;
        if (LOG.isLoggable(level)) {
            long micros = (System.nanoTime() - command.started) / 1000;
            LOG.log(
                    level,
                    "correlation={0} router={1} command={2} tag={3} micros={4} outcome={5}",
                    command.correlation,
                    router,
                    command.command.path(),
                    command.tag,
                    Long.toString(micros),
                    outcome);
        }
    }

    private void tick() {
        try {
            long now = System.nanoTime();
            for (PendingCommand command : inFlight.all()) {
                tick(command, now);
            }
            if (inFlight.isEmpty()) {
                tickIdle(now);
            }
        } catch (RuntimeException e) {
            // A timer whose task fails stops without a word, and with it all deadlines.
            end(WireFailure.CONNECTION_LOST, "deadlines can no longer be kept: " + e, e);
        }
    }

    private void tickIdle(long now) {
        if (now - lastUsed > settings.silence().idle().toNanos()) {
            end(WireFailure.CLOSED, "closed after a while without a command", null);
        } else if (now - lastReceived > settings.silence().keepAlive().toNanos()
                && probing.compareAndSet(false, true)) {
            aside(this::keepAlive);
        }
    }

    private void tick(PendingCommand command, long now) {
        if (command.cancelled.isPresent()) {
            long since = command.cancelled.get();
            if (now - since > settings.silence().cancelGrace().toNanos()) {
                inFlight.leave(command);
                if (lastReceived - since < 0) {
                    end(WireFailure.CONNECTION_LOST, "the router has been silent since a command timed out", null);
                }
            }
        } else if (command.writing && now - command.deadline > 0) {
            if (!command.written) {
                end(WireFailure.CONNECTION_LOST, "the router does not take in what we write", null);
                return;
            }
            doubtful = true;
            command.cancelled = Optional.of(now);
            log(command, "timed out");
            command.settleWithout(WireFailure.TIMED_OUT, "no answer in time", null);
            aside(() -> cancel(command));
        }
    }

    /** Timer tasks must not write: with a router that takes nothing in, a write blocks. */
    private void aside(Runnable task) {
        surroundings.threads().newThread(task).start();
    }

    private void cancel(PendingCommand command) {
        byte[] bytes = codec.encode(Sentence.of("/cancel", "=tag=" + command.tag, ".tag=" + lastTag.incrementAndGet()));
        try {
            if (!writer.tryLock(settings.silence().cancelGrace().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            end(WireFailure.CONNECTION_LOST, "the connection broke while writing", e);
        } finally {
            writer.unlock();
        }
    }

    private void keepAlive() {
        try {
            isAlive();
        } finally {
            probing.set(false);
        }
    }

    /**
     * Asks the router for its name. Closes the session when no answer comes within the login timeout; a refusal is an
     * answer.
     */
    boolean isAlive() {
        CompletableFuture<Reply> answer = send(WHO_ARE_YOU, settings.timeouts().login());
        try {
            answer.get(
                    settings.timeouts().login().toMillis()
                            + settings.silence().cancelGrace().toMillis(),
                    TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DeviceException) {
                return true;
            }
            end(WireFailure.CONNECTION_LOST, "the router did not say its name when asked", e.getCause());
            return false;
        } catch (TimeoutException e) {
            end(WireFailure.CONNECTION_LOST, "the router did not say its name when asked", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether commands can be handed in. */
    boolean isOpen() {
        return !closed.get();
    }

    /** Whether to ask for a sign of life first: a command timed out, or nothing came for a long time. */
    boolean needsCheck() {
        return doubtful
                || System.nanoTime() - lastReceived
                        > settings.silence().keepAlive().toNanos();
    }

    /** Places left in the window. */
    int room() {
        return inFlight.room();
    }

    /** Settled with the reason when the session ends; {@link WireFailure#CLOSED} when we ended it. */
    CompletableFuture<WireException> ended() {
        return ended;
    }

    private void end(WireFailure failure, String message, @Nullable Throwable cause) {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        socket.close();
        ticking.ifPresent(task -> task.cancel(false));
        Level level = failure == WireFailure.CLOSED ? Level.DEBUG : Level.WARNING;
        LOG.log(
                level,
                "router={0} session ended, {1} commands pending: {2}",
                router,
                inFlight.all().size(),
                message);
        // First, so that who learns of the failure finds the router's condition changed already.
        ended.complete(WireException.notSent(failure, message, cause));
        for (PendingCommand command : inFlight.all()) {
            inFlight.leave(command).filter(p -> p.cancelled.isEmpty()).ifPresent(p -> {
                log(p, p.writing ? "lost, outcome unknown" : "not sent");
                p.settleWithout(failure, message, cause);
            });
        }
    }

    /** Ends the connection; whatever is pending fails at once. */
    @Override
    public void close() {
        end(WireFailure.CLOSED, "closed", null);
    }
}
