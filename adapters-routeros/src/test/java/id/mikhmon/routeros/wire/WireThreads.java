package id.mikhmon.routeros.wire;

import java.time.Clock;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

/** Threads for one test class: daemons, so that a failed test cannot hold the build. */
public final class WireThreads implements AutoCloseable {

    private final ThreadFactory factory = task -> {
        Thread thread = new Thread(task, "router");
        thread.setDaemon(true);
        return thread;
    };
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(factory);

    public ThreadFactory factory() {
        return factory;
    }

    public ScheduledExecutorService timer() {
        return timer;
    }

    WireSurroundings surroundings(WireSettings settings, KnownCertificates certificates) {
        return new WireSurroundings(
                settings, certificates, factory, timer, Clock.systemUTC(), new Random(1), () -> "-");
    }

    WireSurroundings surroundings(WireSettings settings) {
        return surroundings(settings, KnownCertificates.inMemory());
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
