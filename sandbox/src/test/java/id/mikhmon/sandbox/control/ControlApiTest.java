package id.mikhmon.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.sandbox.StandIns;
import id.mikhmon.sandbox.http.Answer;
import id.mikhmon.sandbox.http.Request;
import id.mikhmon.sandbox.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlApiTest {
    private static final Map<String, String> JSON = Map.of("content-type", "application/json");

    private final StandIns standIns = StandIns.start();
    private final ControlApi control = standIns.control();

    @AfterEach
    void stop() {
        standIns.close();
    }

    @Test
    void faultsAreSwitchedByTheCallOfTheContract() {
        for (String part : List.of("router", "payments", "messages")) {
            Answer answer = call("PUT", "/sandbox/" + part + "/faults", "{\"mode\":\"HANG\",\"latencyMs\":5}", JSON);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(body(answer)).containsEntry("mode", "HANG").containsEntry("latencyMs", 5L);
        }
        assertThat(call("PUT", "/sandbox/router/faults", "{\"mode\":\"DANCE\"}", JSON)
                        .status())
                .isEqualTo(400);
        assertThat(call("PUT", "/sandbox/router/faults", "{", JSON).status()).isEqualTo(400);
    }

    @Test
    void noFormOfAnotherSiteCanChangeAnything() {
        assertThat(call("POST", "/sandbox/reset", "a=b", Map.of("content-type", "application/x-www-form-urlencoded"))
                        .status())
                .isEqualTo(415);
        assertThat(call("POST", "/sandbox/reset", "{}", Map.of("content-type", "text/plain"))
                        .status())
                .isEqualTo(415);
        assertThat(call("POST", "/sandbox/reset", "", Map.of("origin", "https://example.com"))
                        .status())
                .isEqualTo(415);
        assertThat(call("POST", "/sandbox/reset", "", Map.of()).status()).isEqualTo(200);
        assertThat(call("POST", "/sandbox/reset", "{}", JSON).status()).isEqualTo(200);
    }

    @Test
    void whatIsNotThereIs404() {
        assertThat(call("POST", "/sandbox/payments/unknown/pay", "{}", JSON).status())
                .isEqualTo(404);
        assertThat(call("POST", "/sandbox/payments/unknown/dance", "{}", JSON).status())
                .isEqualTo(404);
        assertThat(call("POST", "/sandbox/router/users/nobody/login", "{}", JSON)
                        .status())
                .isEqualTo(404);
        assertThat(call("GET", "/sandbox/nothing", "", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void messagesGoOutOnlyToAnAddressThatWasSet() {
        Answer answer = call(
                "POST",
                "/sandbox/messages",
                "{\"gateway\":\"fonnte\",\"phone\":\"081234567890\",\"text\":\"CEK\"}",
                JSON);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(body(answer)).containsEntry("delivery", null);
        assertThat(body(call("GET", "/sandbox/messages", "", Map.of()))).containsEntry("messages", List.of());
        assertThat(call("POST", "/sandbox/messages", "{\"phone\":\"abc\",\"text\":\"CEK\"}", JSON)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void thePageComesWithAStrictPolicy() {
        Answer page = call("GET", "/sandbox/", "", Map.of());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().get("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(call("GET", "/sandbox", "", Map.of()).headers()).containsEntry("Location", "sandbox/");
        assertThat(body(call("GET", "/sandbox/state", "", Map.of())))
                .containsKeys("payments", "messages", "users", "log", "faults", "ports");
        assertThat(body(call("GET", "/sandbox/payments/deliveries", "", Map.of())))
                .containsEntry("count", 0L);
        assertThat(body(call("GET", "/sandbox/router/users/count", "", Map.of())))
                .containsEntry("count", 0L);
    }

    private Answer call(String method, String path, String body, Map<String, String> headers) {
        return control.handle(Request.of(method, path, null, headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> body(Answer answer) {
        return Json.readObject(new String(answer.body(), StandardCharsets.UTF_8));
    }
}
