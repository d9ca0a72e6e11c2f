package id.mikhmon.genieacs;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.acs.port.AccessControlServer.Condition;
import id.mikhmon.application.acs.port.AccessControlServer.State;
import id.mikhmon.outbound.http.DirectCalls;
import id.mikhmon.outbound.http.ScriptedServer;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class NbiAccessControlServerTest {
    private static final NbiSettings SETTINGS = new NbiSettings(Duration.ofSeconds(2), Duration.ofSeconds(10));

    private final ScriptedServer server = new ScriptedServer();
    private final NbiAccessControlServer acs =
            new NbiAccessControlServer(new DirectCalls(Duration.ofSeconds(2)), SETTINGS);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.16", "1.2.13+20240606"})
    void knownVersionIsReachable(String version) {
        thenAnswer(200, version);

        assertThat(acs.check(server.address()))
                .isEqualTo(new Condition(State.REACHABLE, Optional.of(version), Optional.empty()));
    }

    @Test
    void questionCountsAndFetchesNothing() {
        thenAnswer(200, "1.2.16");

        acs.check(URI.create(server.address() + "/nbi/"));

        assertThat(server.received()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("HEAD");
            assertThat(request.target()).isEqualTo("/nbi/devices?query=%7B%22_id%22%3A%22%22%7D&limit=1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.3", "1.3.0", "2.0.0"})
    void otherVersionIsDegraded(String version) {
        thenAnswer(200, version);

        Condition condition = acs.check(server.address());

        assertThat(condition.state()).isEqualTo(State.DEGRADED);
        assertThat(condition.version()).contains(version);
        assertThat(condition.problem()).get().asString().contains(version);
    }

    @ParameterizedTest
    @CsvSource({"401,", "403,", "404,", "200,", "302,", "500,", "503,1.2.16", "404,1.2.16"})
    void anyOtherAnswerIsDown(int status, String version) {
        thenAnswer(status, version);

        Condition condition = acs.check(server.address());

        assertThat(condition.state()).isEqualTo(State.DOWN);
        assertThat(condition.problem()).get().asString().contains("HTTP " + status);
    }

    @Test
    void silenceIsDownAtTheDeadline() {
        server.thenHang();
        NbiAccessControlServer hurried = new NbiAccessControlServer(
                new DirectCalls(Duration.ofSeconds(2)), new NbiSettings(Duration.ofSeconds(2), Duration.ofMillis(300)));

        assertThat(hurried.check(server.address()).state()).isEqualTo(State.DOWN);
    }

    @Test
    void closedPortIsDown() {
        server.close();

        assertThat(acs.check(server.address()).state()).isEqualTo(State.DOWN);
    }

    @Test
    void openBreakerIsDown() {
        NbiAccessControlServer held = new NbiAccessControlServer(
                (request, deadline) -> {
                    throw new CircuitBreakerOpenException();
                },
                SETTINGS);

        assertThat(held.check(server.address()).problem()).get().asString().startsWith("held back");
    }

    @Test
    void withoutConfigurationTheseDefaultsHold() {
        assertThat(NbiSettings.defaults()).isEqualTo(new NbiSettings(Duration.ofSeconds(2), Duration.ofSeconds(5)));
    }

    private void thenAnswer(int status, String version) {
        server.then(exchange -> {
            if (version != null) {
                exchange.getResponseHeaders().set("GenieACS-Version", version);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }
}
