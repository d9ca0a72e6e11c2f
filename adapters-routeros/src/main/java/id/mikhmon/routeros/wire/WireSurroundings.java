package id.mikhmon.routeros.wire;

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What connections get from whoever runs them; the same for all routers.
 *
 * @param threads makes one reader thread for each connection, and rare short ones that write a cancel or look after a
 *     router that is away; a managed factory in a server
 * @param timer for deadlines; its tasks never block, so one thread is enough
 * @param clock for the times of conditions; deadlines go by the steady clock of the machine
 * @param random for the jitter of pauses; used by many threads, nothing secret hangs on it
 * @param correlation the id of the work on the calling thread, for log lines; never empty
 */
public record WireSurroundings(
        WireSettings settings,
        KnownCertificates certificates,
        ThreadFactory threads,
        ScheduledExecutorService timer,
        Clock clock,
        RandomGenerator random,
        Supplier<String> correlation) {}
