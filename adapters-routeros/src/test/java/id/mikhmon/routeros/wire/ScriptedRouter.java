package id.mikhmon.routeros.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/** A server on loopback that plays a script to each connection, in a thread of its own. */
public final class ScriptedRouter implements AutoCloseable {

    /** What happens on one connection; the connection is closed when it returns or throws. */
    public interface Script {
        void play(Peer peer) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger commands = new AtomicInteger();
    private final Thread acceptor;
    private volatile Script script;

    private ScriptedRouter(ServerSocket server, Script script) {
        this.server = server;
        this.script = script;
        this.acceptor = thread(this::accept);
    }

    public static ScriptedRouter playing(Script script) {
        return listening(ServerSocketFactory.getDefault(), 0, script);
    }

    /** The same on a port that was in use before, as a router that comes back. */
    public static ScriptedRouter playingAt(int port, Script script) {
        return listening(ServerSocketFactory.getDefault(), port, script);
    }

    static ScriptedRouter listening(ServerSocketFactory sockets, int port, Script script) {
        try {
            return new ScriptedRouter(sockets.createServerSocket(port, 50, InetAddress.getLoopbackAddress()), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                connections.incrementAndGet();
                thread(() -> play(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void play(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            script.play(new Peer(socket));
        } catch (IOException e) {
            // The client or the test ended the connection.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "scripted-router");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    public int port() {
        return server.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    /** Sentences read so far, logins and cancels included. */
    public int commands() {
        return commands.get();
    }

    public void plays(Script next) {
        script = next;
    }

    /** Cuts every connection, as a power failure that is noticed. */
    public void cut() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Returns when the port is closed for good: a thread still inside accept would keep it open, and take one more. */
    @Override
    public void close() {
        try {
            server.close();
            acceptor.join(5_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cut();
    }

    /** One request taken apart. */
    public record Request(String command, Map<String, String> arguments, List<String> queries, String tag) {

        public String argument(String name) {
            return arguments.getOrDefault(name, "");
        }
    }

    /** The client at the other end. */
    public final class Peer {

        private final SentenceCodec codec = SentenceCodec.standard();
        private final Socket socket;
        private final InputStream in;

        Peer(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream());
        }

        /** The next request; throws at the end of the stream. */
        public Request next() throws IOException {
            Sentence sentence = codec.read(in).orElseThrow(() -> new IOException("the client has gone"));
            commands.incrementAndGet();
            Map<String, String> arguments = new LinkedHashMap<>();
            List<String> queries = new ArrayList<>();
            String tag = "";
            for (byte[] bytes : sentence.words()) {
                String word = new String(bytes, StandardCharsets.UTF_8);
                if (word.startsWith("=")) {
                    int end = word.indexOf('=', 1);
                    arguments.put(word.substring(1, end), word.substring(end + 1));
                } else if (word.startsWith("?")) {
                    queries.add(word);
                } else if (word.startsWith(".tag=")) {
                    tag = word.substring(5);
                }
            }
            return new Request(sentence.firstWord(), arguments, queries, tag);
        }

        /** Sends words that may hold any character; each is written as UTF-8. */
        public void send(String... words) throws IOException {
            raw(codec.encode(Sentence.of(words)));
        }

        /** Answers a request with this reply word and attributes. */
        public void reply(Request request, String word, String... attributes) throws IOException {
            List<String> words = new ArrayList<>(List.of(word, ".tag=" + request.tag()));
            words.addAll(List.of(attributes));
            send(words.toArray(String[]::new));
        }

        public void raw(byte[] bytes) throws IOException {
            synchronized (this) {
                socket.getOutputStream().write(bytes);
                socket.getOutputStream().flush();
            }
        }

        /** Takes any login. */
        public void login() throws IOException {
            reply(next(), "!done");
        }

        /** Answers everything with a bare done until the client goes. */
        public void doneForever() throws IOException {
            while (true) {
                reply(next(), "!done");
            }
        }

        /** Reads and never answers. */
        public Optional<Request> swallowForever() throws IOException {
            while (true) {
                next();
            }
        }

        /** Ends the connection with a reset instead of an orderly end. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }
}
