package id.mikhmon.outbound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.mikhmon.outbound.http.CallFailed.Fate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DirectCallsTest {
    private final ScriptedServer server = new ScriptedServer();
    private final DirectCalls calls = new DirectCalls(Duration.ofSeconds(2));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answerComesWithStatusAndBytes() throws CallFailed {
        server.thenAnswer(404, "gone");

        HttpAnswer answer = calls.exchange(post(server.address()), Duration.ofSeconds(5));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).asString().isEqualTo("gone");
    }

    @Test
    void redirectIsNotFollowed() throws CallFailed {
        server.then(exchange -> {
            exchange.getResponseHeaders().set("Location", server.address() + "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });

        assertThat(calls.exchange(post(server.address()), Duration.ofSeconds(5)).status())
                .isEqualTo(302);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void closedPortMeansNothingWasSent() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        assertThat(failure(nobody, Duration.ofSeconds(5)).fate()).isEqualTo(Fate.NOT_SENT);
    }

    @Test
    void unknownHostMeansNothingWasSent() {
        assertThat(failure(URI.create("http://nobody.invalid"), Duration.ofSeconds(10))
                        .fate())
                .isEqualTo(Fate.NOT_SENT);
    }

    @Test
    void serverErrorLeavesOpenWhetherItWasDone() {
        server.thenAnswer(502, "<html>bad gateway</html>");

        CallFailed failure = failure(server.address(), Duration.ofSeconds(5));

        assertThat(failure.fate()).isEqualTo(Fate.PERHAPS_DONE);
        assertThat(failure).hasMessage("HTTP 502");
    }

    @Test
    void cutConnectionLeavesOpenWhetherItWasDone() {
        server.thenCut();

        assertThat(failure(server.address(), Duration.ofSeconds(5)).fate()).isEqualTo(Fate.PERHAPS_DONE);
        assertThat(server.received()).as("a cut call is not repeated").hasSize(1);
    }

    @Test
    void answerCutInTheMiddleIsNoAnswer() {
        server.thenCutInTheMiddle("{\"success\":true");

        assertThat(failure(server.address(), Duration.ofSeconds(5)).fate()).isEqualTo(Fate.PERHAPS_DONE);
    }

    @Test
    void silenceEndsAtTheDeadline() {
        server.thenHang();

        assertThat(failure(server.address(), Duration.ofMillis(200)).fate()).isEqualTo(Fate.PERHAPS_DONE);
    }

    @Test
    void bodyThatNeverEndsEndsAtTheDeadline() {
        server.thenHangInTheBody();

        assertThat(failure(server.address(), Duration.ofMillis(200)).fate()).isEqualTo(Fate.PERHAPS_DONE);
    }

    @Test
    void answerBeyondTheLimitIsNoAnswer() throws CallFailed {
        server.thenAnswer(200, "x".repeat(DirectCalls.LONGEST_ANSWER))
                .thenAnswer(200, "x".repeat(DirectCalls.LONGEST_ANSWER + 1));

        assertThat(calls.exchange(post(server.address()), Duration.ofSeconds(5)).body())
                .hasSize(DirectCalls.LONGEST_ANSWER);
        assertThat(failure(server.address(), Duration.ofSeconds(5))).hasMessageContaining("longer than");
    }

    @Test
    void faultToleranceSpeaksTheSameWords() {
        assertThat(guarded(CircuitBreakerOpenException::new).fate()).isEqualTo(Fate.NOT_SENT);
        assertThat(guarded(BulkheadException::new).fate()).isEqualTo(Fate.NOT_SENT);
        assertThat(guarded(TimeoutException::new).fate()).isEqualTo(Fate.PERHAPS_DONE);
    }

    private static CallFailed guarded(Supplier<RuntimeException> thrown) {
        GuardedCalls guarded = new GuardedCalls((request, deadline) -> {
            throw thrown.get();
        });
        return catchThrowableOfType(
                CallFailed.class,
                () -> guarded.exchange(post(URI.create("http://127.0.0.1:1")), Duration.ofSeconds(1)));
    }

    private CallFailed failure(URI address, Duration deadline) {
        return catchThrowableOfType(CallFailed.class, () -> calls.exchange(post(address), deadline));
    }

    private static HttpRequest post(URI address) {
        return HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
    }
}
