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
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djdk.attach.allowAttachSelf=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC");
    }
}
