package id.mikhmon.bootstrap.health;

import id.mikhmon.bootstrap.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready needs room on the disk of the data folder: a full one loses log lines first and sales next. */
@ApplicationScoped
@Readiness
public class DiskCheck implements HealthCheck {
    private static final long SMALLEST_FREE_SPACE_IN_MEGABYTES = 100;

    private Path folder;

    /** For the container's proxy, which never calls through to it. */
    @SuppressWarnings("NullAway")
    protected DiskCheck() {}

    @Inject
    DiskCheck(Settings settings) {
        folder = settings.dataFolder();
    }

    @Override
    public HealthCheckResponse call() {
        try {
            Path place = Files.isDirectory(folder) ? folder : Path.of("").toAbsolutePath();
            long free = Files.getFileStore(place).getUsableSpace() >> 20;
            return HealthCheckResponse.named("disk")
                    .status(free >= SMALLEST_FREE_SPACE_IN_MEGABYTES)
                    .withData("freeMegabytes", free)
                    .build();
        } catch (IOException e) {
            return HealthCheckResponse.named("disk")
                    .down()
                    .withData("error", e.getClass().getSimpleName())
                    .build();
        }
    }
}
