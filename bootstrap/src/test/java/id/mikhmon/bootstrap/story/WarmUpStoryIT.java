package id.mikhmon.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.bootstrap.running.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever starts the product has it draw its first pages. */
class WarmUpStoryIT {
    @RegisterExtension
    static final RunningServer SERVER = RunningServer.shared();

    @Test
    void theFirstPagesOfTheOwnerAreDrawnBeforeAnybodyAsksAndShownToNobody() {
        Path log = SERVER.product().folder().resolve("logs/messages.log");
        String said = Eventually.await(
                "the pages",
                Duration.ofMinutes(2),
                () -> text(log),
                text -> text.contains("The first pages of the owner are drawn in advance."));
        // how the server tells of a page that broke off
        assertThat(said).doesNotContain("SRVE0777E", "SRVE0315E");

        HttpResponse<String> more =
                SERVER.send(HttpRequest.newBuilder(SERVER.url("/warm-up")).POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(more.statusCode()).isEqualTo(404);
        assertThat(SERVER.get("/warm-up").statusCode()).isEqualTo(405);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
