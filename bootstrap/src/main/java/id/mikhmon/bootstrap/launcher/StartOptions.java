package id.mikhmon.bootstrap.launcher;

import java.util.List;

/** How the server's JVM is set up: small, and quick to be ready on two cores. Measured in docs/benchmarks.md. */
final class StartOptions {
    private StartOptions() {}

    static List<String> jvm() {
        return List.of(
                "-Xms128m",
                "-Xmx400m",
                // A start makes much that is forgotten at once: with the usual third of the heap for it, and a full
                // collection at each growth of the classes' space, collecting took a second of the start.
                "-Xmn64m",
                "-XX:+UseSerialGC",
                "-XX:MetaspaceSize=192m",
                "-XX:MaxMetaspaceSize=256m",
                // The optimising compiler competes with the start for the processors. Two and a half times the usual
                // thresholds spare the start most of it; what requests run passes them within the first seconds of
                // load.
                "-XX:Tier4InvocationThreshold=12000",
                "-XX:Tier4MinInvocationThreshold=1500",
                "-XX:Tier4CompileThreshold=36000",
                "-XX:Tier4BackEdgeThreshold=100000",
                // On two cores the JDK starts a thread for each step of an HTTP call that it makes, unless its pool has
                // two.
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=2",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djdk.attach.allowAttachSelf=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC");
    }
}
