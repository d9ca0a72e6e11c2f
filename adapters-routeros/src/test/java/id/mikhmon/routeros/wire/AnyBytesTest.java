package id.mikhmon.routeros.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever bytes a server sends, every command is settled and nothing spins, hangs or dies. */
@Timeout(90)
class AnyBytesTest {

    private static final List<String> PIECES = List.of(
            "!re",
            "!done",
            "!trap",
            "!fatal",
            "!empty",
            "!",
            ".tag=1",
            ".tag=2",
            ".tag=3",
            ".tag=",
            "=",
            "==",
            "=a",
            "=ret=0123456789abcdef0123456789abcdef",
            "=message=failure: x",
            "=category=9",
            "?",
            "=name=x=y");
    private static final Duration LONGEST_RUN = Duration.ofSeconds(10);

    private final WireThreads threads = new WireThreads();
    private final WireSettings settings = WireSettings.standard()
            .with(new WireSettings.Timeouts(Duration.ofMillis(500), Duration.ofMillis(150), Duration.ofMillis(150)))
            .with(new WireSettings.Silence(Duration.ofMillis(100), Duration.ofSeconds(60), Duration.ofSeconds(60)));

    @AfterEach
    void stopThreads() {
        threads.close();
    }

    @Test
    void noBytesBeforeLoginHangTheConnect() throws Exception {
        Random random = new Random(42);
        long until = System.nanoTime() + LONGEST_RUN.toNanos();
        for (int run = 0; run < 60 && System.nanoTime() < until; run++) {
            byte[] bytes = run % 2 == 0 ? noise(random) : sentences(random);
            try (ScriptedRouter router = ScriptedRouter.playing(peer -> {
                        peer.raw(bytes);
                        peer.swallowForever();
                    });
                    RouterSession session = open(router)) {
                assertThat(session.isOpen() || session.ended().isDone()).isTrue();
            } catch (RouterException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void noBytesAfterLoginLeaveACommandUnsettled() throws Exception {
        Random random = new Random(43);
        long until = System.nanoTime() + LONGEST_RUN.toNanos();
        for (int run = 0; run < 100 && System.nanoTime() < until; run++) {
            byte[] bytes = run % 2 == 0 ? noise(random) : sentences(random);
            boolean hangUp = random.nextBoolean();
            try (ScriptedRouter router = ScriptedRouter.playing(peer -> {
                        peer.login();
                        peer.next();
                        peer.raw(bytes);
                        if (!hangUp) {
                            peer.swallowForever();
                        }
                    });
                    RouterSession session = open(router)) {
                CompletableFuture<Reply> first = session.submit(RouterSession.WHO_ARE_YOU);
                CompletableFuture<Reply> second = session.submit(RouterSession.WHO_ARE_YOU);
                settled(first);
                settled(second);
            }
        }
    }

    private static void settled(CompletableFuture<Reply> answer) throws Exception {
        try {
            assertThat(answer.get(5, TimeUnit.SECONDS)).isNotNull();
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(RouterException.class);
        }
    }

    private RouterSession open(ScriptedRouter router) throws RouterException {
        return RouterSession.open(
                "cafe",
                RouterAccess.plain("127.0.0.1", router.port(), "api", "secret"),
                threads.surroundings(settings));
    }

    private static byte[] noise(Random random) {
        byte[] bytes = new byte[random.nextInt(2000)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] sentences(Random random) {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < 40; i++) {
            int words = random.nextInt(6);
            for (int w = 0; w < words; w++) {
                byte[] word = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
                bytes.write(word.length);
                bytes.writeBytes(word);
            }
            bytes.write(0);
        }
        return bytes.toByteArray();
    }
}
