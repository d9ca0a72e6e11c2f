package id.mikhmon.sandbox.router;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A MikroTik hotspot router on a loopback port that speaks the binary API for real: logins, tags, answers that overlap, queries, traps (routeros.md 1 and 3).
 * It begins with the profiles {@code default}, {@code 3jam}, {@code 1hari} and {@code 7hari}, one hotspot server {@code hotspot1} and no vouchers. All
 * methods may be called from any thread.
 */
public final class RouterStandIn implements AutoCloseable {
    private static final Duration SLOW = Duration.ofSeconds(3);

    private final RouterSettings settings;
    private final @Nullable SSLContext tls;
    private final int port;
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final ConcurrentMap<String, LongAdder> commands = new ConcurrentHashMap<>();
    private volatile Device device;
    private volatile RouterFault fault = RouterFault.NONE;
    private volatile Duration latency = Duration.ZERO;
    private ServerSocket listener;
    private @Nullable Thread acceptor;
    private boolean closed;

    private RouterStandIn(RouterSettings settings) {
        this.settings = settings;
        this.device = new Device(settings);
        this.tls = settings.tls() ? SelfSigned.context() : null;
        this.listener = listen(settings.port());
        this.port = listener.getLocalPort();
    }

    /** @throws UncheckedIOException when the port is taken */
    public static RouterStandIn start(RouterSettings settings) {
        RouterStandIn router = new RouterStandIn(settings);
        router.accept();
        return router;
    }

    public int port() {
        return port;
    }

    public RouterSettings settings() {
        return settings;
    }

    /** From now on; connections that were left hanging stay so. The latency holds for each answer and may be zero. */
    public synchronized void misbehave(RouterFault newFault, Duration newLatency) {
        fault = newFault;
        latency = newLatency;
        if (newFault == RouterFault.REFUSE) {
            stopListening();
        } else if (listener.isClosed() && !closed) {
            listener = listen(port);
            accept();
        }
        if (newFault == RouterFault.REFUSE || newFault == RouterFault.WRONG_PASSWORD) {
            sessions.forEach(Session::close);
        }
    }

    public RouterFault fault() {
        return fault;
    }

    public Duration latency() {
        return fault == RouterFault.SLOW && latency.isZero() ? SLOW : latency;
    }

    /** All hotspot users but the router's own {@code default-trial}, oldest first. */
    public List<HotspotUser> users() {
        return device.hotspotUsers();
    }

    public int userCount() {
        return device.userCount();
    }

    /** Names of the customers who are online; one who is online twice is there twice. */
    public List<String> activeUsers() {
        return device.activeUsers();
    }

    /** The last 1,000 lines, oldest first. */
    public List<LogLine> log() {
        return device.logLines();
    }

    /** How often each command word came since the start or the last reset, such as {@code /ip/hotspot/user/add}: 5. */
    public Map<String, Long> commandCounts() {
        Map<String, Long> counts = new TreeMap<>();
        commands.forEach((word, count) -> counts.put(word, count.sum()));
        return counts;
    }

    /** Open connections at this moment. */
    public int openConnections() {
        return sessions.size();
    }

    /** A customer comes with this voucher: at the first time the profile's on-login script plays, and the user's comment becomes the expiry date. */
    public CustomerLogin login(String user) {
        return device.login(Words.toWire(user));
    }

    /** As {@link #login(String)} for a customer who has to know the password, as on the hotspot's login page. */
    public CustomerLogin login(String user, String password) {
        return device.login(Words.toWire(user), Words.toWire(password));
    }

    /**
     * The customer goes.
     *
     * @return how many sessions ended
     */
    public int logout(String user) {
        return device.logout(Words.toWire(user));
    }

    /** Back to a new router without vouchers and without faults. Open connections stay. */
    public void reset() {
        misbehave(RouterFault.NONE, Duration.ZERO);
        sessions.forEach(Session::close);
        device = new Device(settings);
        commands.clear();
    }

    @Override
    public synchronized void close() {
        closed = true;
        stopListening();
        sessions.forEach(Session::close);
    }

    void counted(String command) {
        commands.computeIfAbsent(command, c -> new LongAdder()).increment();
    }

    private ServerSocket listen(int onPort) {
        try {
            ServerSocket socket = tls == null
                    ? new ServerSocket()
                    : tls.getServerSocketFactory().createServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 256);
            return socket;
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "the router stand-in cannot listen on port " + onPort + ": " + taken.getMessage(), taken);
        }
    }

    private synchronized void accept() {
        ServerSocket accepting = listener;
        Thread accepts = new Thread(
                () -> {
                    while (!accepting.isClosed()) {
                        try {
                            serve(accepting.accept());
                        } catch (IOException refused) {
                            // the listener was closed, or one client vanished during its hello: the loop sees which
                        }
                    }
                },
                "router-stand-in-" + port);
        accepts.setDaemon(true);
        accepts.start();
        acceptor = accepts;
    }

    private void serve(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        Session session = new Session(this, device, socket);
        sessions.add(session);
        Thread reader = new Thread(
                () -> {
                    session.run();
                    sessions.remove(session);
                },
                "router-stand-in-" + port + "-" + connections.incrementAndGet());
        reader.setDaemon(true);
        reader.start();
    }

    private void stopListening() {
        try {
            listener.close();
            // until the thread has left its accept, the kernel still lets clients in
            if (acceptor != null) {
                acceptor.join(1000);
            }
        } catch (IOException alreadyGone) {
            // closing is all that was wanted
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
