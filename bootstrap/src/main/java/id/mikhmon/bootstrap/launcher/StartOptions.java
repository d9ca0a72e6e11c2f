package id.mikhmon.bootstrap.launcher;

import java.util.List;

/** How the server's JVM is set up: small, and quick to be ready on two cores. Measured in docs/benchmarks.md. */
final class StartOptions {
    private StartOptions() {}

    static List<String> jvm() {
        return List.of(
                "-Xms96m",
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=256m",
                // The optimising compiler competes with the start for the processors. Ten times the usual thresholds
                // save a third of
                // the start's processor time; what requests run passes them within the first seconds of load.
                "-XX:Tier4InvocationThreshold=50000",
                "-XX:Tier4MinInvocationThreshold=6000",
                "-XX:Tier4CompileThreshold=150000",
                "-XX:Tier4BackEdgeThreshold=400000",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djdk.attach.allowAttachSelf=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC");
    }
}
