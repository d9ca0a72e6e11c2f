package id.mikhmon.sandbox.router;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One client's connection: reads sentences in one thread and writes answers in another, each answer a latency after its command came, so that the answers to
 * commands in flight overlap. With interleaving, sentences of different tags are mixed, which the protocol allows (routeros.md 1.4).
 */
final class Session implements Runnable {
    private static final int MOST_FAILED_LOGINS = 4;

    private final RouterStandIn router;
    private final Device device;
    private final Socket socket;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final Map<String, Stream> streams = new ConcurrentHashMap<>();
    private final @Nullable Random shuffle;
    private boolean closed;
    private boolean loggedIn;
    private int failedLogins;
    private @Nullable String challenge;

    /** An answer that waits for its time; cut means that the connection ends inside it. */
    private record Answer(@Nullable String tag, Deque<List<String>> sentences, long due, boolean cut, boolean last) {}

    private record Stream(Menu menu, BiConsumer<Item, Boolean> watcher) {}

    Session(RouterStandIn router, Device device, Socket socket) {
        this.router = router;
        this.device = device;
        this.socket = socket;
        this.shuffle = router.settings().interleaving() == 0
                ? null
                : new Random(router.settings().interleaving());
    }

    @Override
    public void run() {
        Thread writer = new Thread(this::write, Thread.currentThread().getName() + "-answers");
        writer.setDaemon(true);
        writer.start();
        try (InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16)) {
            while (true) {
                take(Words.read(in));
            }
        } catch (IOException | RuntimeException over) {
            // the client has gone, or sent what no client may send: a router says nothing then and hangs up
        } finally {
            close();
        }
    }

    void close() {
        synchronized (answers) {
            closed = true;
            answers.notifyAll();
        }
        streams.values().forEach(s -> s.menu().unwatch(s.watcher()));
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // closing is all that was wanted
        }
    }

    private void take(List<String> sentence) throws IOException {
        RouterFault fault = router.fault();
        router.counted(sentence.get(0));
        if (fault == RouterFault.HANG) {
            return;
        }
        Command command = Command.of(sentence);
        if ("/login".equals(sentence.get(0))) {
            login(command, fault);
        } else if (!loggedIn) {
            fatal("not logged in");
        } else if ("/quit".equals(sentence.get(0))) {
            fatal("session terminated on request");
        } else if (fault == RouterFault.FATAL) {
            fatal("session terminated by the router");
        } else if ("/cancel".equals(sentence.get(0))) {
            cancel(command);
        } else {
            execute(command, fault);
        }
    }

    private void execute(Command command, RouterFault fault) {
        List<List<String>> sentences;
        try {
            Reply reply = device.execute(command, fault == RouterFault.FULL);
            sentences = reply.sentences(command.tag(), router.settings().since(7, 18));
            if (command.streams()) {
                watch(command);
                sentences = sentences.subList(0, reply.records().size());
            }
        } catch (Trap trap) {
            sentences = Reply.trap(command.tag(), trap);
        }
        if (fault != RouterFault.SILENT) {
            answer(command.tag(), sentences, fault == RouterFault.CUT, false);
        }
    }

    private void watch(Command command) {
        Menu menu = device.menu(command.path());
        Collection<String> wanted = menu.wanted(command);
        BiConsumer<Item, Boolean> watcher = (item, gone) -> {
            List<String> words = gone ? List.of("=.id=" + item.wireId(), "=.dead=true") : menu.record(item, wanted);
            answer(command.tag(), List.of(Reply.sentence("!re", command.tag(), words)), false, false);
        };
        menu.watch(watcher);
        streams.put(String.valueOf(command.tag()), new Stream(menu, watcher));
    }

    /** Ends streams, and answers that are still on their way, in the order seen on real routers. */
    private void cancel(Command command) {
        String tag = command.arguments().get("tag");
        List<String> stopped = new ArrayList<>();
        streams.forEach((name, stream) -> {
            if (tag == null || name.equals(tag)) {
                stream.menu().unwatch(stream.watcher());
                streams.remove(name);
                stopped.add(name);
            }
        });
        synchronized (answers) {
            answers.removeIf(a -> a.tag() != null
                    && (tag == null || a.tag().equals(tag))
                    && !stopped.contains(a.tag())
                    && stopped.add(a.tag()));
        }
        List<List<String>> sentences = new ArrayList<>();
        stopped.forEach(t -> sentences.add(Reply.sentence("!trap", t, List.of("=category=2", "=message=interrupted"))));
        sentences.add(Reply.sentence("!done", command.tag(), List.of()));
        stopped.forEach(t -> sentences.add(Reply.sentence("!done", t, List.of())));
        answer(null, sentences, false, false);
    }

    private void login(Command command, RouterFault fault) throws IOException {
        RouterSettings settings = router.settings();
        String name = command.arguments().getOrDefault("name", "");
        if (settings.challenge() && !command.has("response")) {
            byte[] bytes = new byte[16];
            new Random(System.nanoTime()).nextBytes(bytes);
            challenge = HexFormat.of().formatHex(bytes);
            answer(command.tag(), Reply.value(challenge).sentences(command.tag(), false), false, false);
            return;
        }
        boolean right = settings.challenge()
                ? response(settings.password(), challenge)
                        .equals(command.arguments().get("response"))
                : Words.toWire(settings.password()).equals(command.arguments().get("password"));
        if (right && name.equals(Words.toWire(settings.user())) && fault != RouterFault.WRONG_PASSWORD) {
            loggedIn = true;
            device.log("system,info,account", "user " + name + " logged in from 127.0.0.1 via api");
            answer(command.tag(), Reply.DONE.sentences(command.tag(), false), false, false);
        } else if (++failedLogins > MOST_FAILED_LOGINS) {
            fatal("too many commands before login");
        } else {
            device.log("system,error,critical", "login failure for user " + name + " from 127.0.0.1 via api");
            String text = settings.challenge() ? "cannot log in" : "invalid user name or password (6)";
            answer(command.tag(), Reply.trap(command.tag(), new Trap(-1, text)), false, false);
        }
    }

    /** The proof of the login before 6.43: {@code 00} and the MD5 of a zero byte, the password and the challenge (routeros.md 1.5). */
    static String response(String password, @Nullable String challenge) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            md5.update((byte) 0);
            md5.update(password.getBytes(StandardCharsets.UTF_8));
            md5.update(HexFormat.of().parseHex(challenge == null ? "" : challenge));
            return "00" + HexFormat.of().formatHex(md5.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has MD5", missing);
        }
    }

    private void fatal(String reason) {
        answer(null, List.of(List.of("!fatal", reason)), false, true);
    }

    private void answer(@Nullable String tag, List<List<String>> sentences, boolean cut, boolean last) {
        synchronized (answers) {
            boolean overlap = router.fault() != RouterFault.SLOW;
            long due = System.nanoTime() + (overlap ? router.latency().toNanos() : 0);
            answers.addLast(new Answer(tag, new ArrayDeque<>(sentences), due, cut, last));
            answers.notifyAll();
        }
    }

    private void write() {
        try {
            OutputStream out = socket.getOutputStream();
            while (true) {
                out.write(nextBytes());
            }
        } catch (IOException | InterruptedException over) {
            close();
        }
    }

    /** Blocks until something is due; takes everything that is due at once, so that a burst of answers costs one system call. */
    private byte[] nextBytes() throws IOException, InterruptedException {
        synchronized (answers) {
            while (true) {
                if (closed) {
                    throw new IOException("closed");
                }
                long wait =
                        answers.isEmpty() ? Long.MAX_VALUE : answers.getFirst().due() - System.nanoTime();
                if (wait <= 0) {
                    break;
                }
                answers.wait(
                        Math.min(1000, wait / 1_000_000),
                        answers.isEmpty() ? 0 : (int) Math.min(999_999, wait % 1_000_000));
            }
        }
        if (router.fault() == RouterFault.SLOW) {
            Thread.sleep(router.latency().toMillis());
            return bytesOfNext();
        }
        return shuffle == null ? bytesOfAllDue() : bytesOfOneSentence(shuffle);
    }

    private byte[] bytesOfNext() throws IOException {
        Answer answer;
        synchronized (answers) {
            answer = answers.pollFirst();
        }
        return answer == null ? new byte[0] : bytes(answer);
    }

    private byte[] bytesOfAllDue() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Answer> due = new ArrayList<>();
        synchronized (answers) {
            long now = System.nanoTime();
            while (!answers.isEmpty() && answers.getFirst().due() <= now && due.size() < 256) {
                due.add(answers.removeFirst());
            }
        }
        for (Answer answer : due) {
            if (answer.cut() || answer.last()) {
                socket.getOutputStream().write(out.toByteArray());
            }
            out.writeBytes(bytes(answer));
        }
        return out.toByteArray();
    }

    private byte[] bytesOfOneSentence(Random order) throws IOException {
        Answer chosen;
        List<String> sentence;
        synchronized (answers) {
            long now = System.nanoTime();
            List<Answer> due = answers.stream().filter(a -> a.due() <= now).toList();
            if (due.isEmpty()) {
                return new byte[0];
            }
            Answer any = due.get(order.nextInt(due.size()));
            // sentences of one tag stay in their order: only the oldest answer of a tag may go on
            chosen = due.stream()
                    .filter(a -> Objects.equals(a.tag(), any.tag()))
                    .findFirst()
                    .orElse(any);
            if (chosen.cut() || chosen.last()) {
                answers.remove(chosen);
                return bytes(chosen);
            }
            sentence = chosen.sentences().pollFirst();
            if (chosen.sentences().isEmpty()) {
                answers.remove(chosen);
            }
        }
        return sentence == null ? new byte[0] : Words.bytes(sentence);
    }

    private byte[] bytes(Answer answer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (List<String> sentence : answer.sentences()) {
            byte[] whole = Words.bytes(sentence);
            if (answer.cut()) {
                socket.getOutputStream().write(Arrays.copyOf(whole, whole.length / 2));
                throw new IOException("cut");
            }
            out.writeBytes(whole);
        }
        if (answer.last()) {
            socket.getOutputStream().write(out.toByteArray());
            throw new IOException("said good-bye");
        }
        return out.toByteArray();
    }
}
