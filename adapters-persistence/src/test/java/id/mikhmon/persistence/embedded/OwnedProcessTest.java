package id.mikhmon.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class OwnedProcessTest {
    @TempDir
    Path folder;

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void itEndsThoughEveryThreadOfTheSharedPoolWaits() throws IOException {
        Path pidFile = folder.resolve("sleeper.pid");
        CountDownLatch ended = new CountDownLatch(1);
        OwnedProcess sleeper = OwnedProcess.start(new ProcessBuilder("sleep", "600"), pidFile);
        for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) {
            ForkJoinPool.commonPool().execute(() -> await(ended));
        }

        try {
            sleeper.end(Duration.ofMinutes(1));
        } finally {
            ended.countDown();
        }

        assertThat(sleeper.alive()).isFalse();
        assertThat(pidFile).doesNotExist();
    }

    private static void await(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
