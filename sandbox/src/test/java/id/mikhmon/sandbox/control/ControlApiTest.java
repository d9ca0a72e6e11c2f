package id.mikhmon.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.sandbox.StandIns;
import id.mikhmon.sandbox.http.Answer;
import id.mikhmon.sandbox.http.Request;
import id.mikhmon.sandbox.json.Json;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlApiTest {
    private static final Map<String, String> JSON = Map.of("content-type", "application/json");

    private final StandIns standIns = StandIns.start();
    private final ControlApi control = standIns.control("http://127.0.0.1:9080");

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

    @Test
    void theLinkInAMessageLogsIn() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", standIns.router().port())) {
            socket.getOutputStream()
                    .write(HexFormat.of()
                            .parseHex("062f6c6f67696e0b3d6e616d653d61646d696e113d70617373776f72643d73616e64626f7800"));
            socket.getInputStream().readNBytes(7);
            String add = "\24/ip/hotspot/user/add\n=name=k7m3\16=password=k7m3\r=profile=3jam\0";
            socket.getOutputStream().write(add.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(socket.getInputStream().read()).isEqualTo(5);
        }

        assertThat(text(login("k7m3", "wrong"))).contains("invalid username or password");
        assertThat(text(login("k7m3", "k7m3"))).contains("Anda terhubung");
        assertThat(text(login("k7m3", "k7m3"))).contains("Anda sudah terhubung");
        assertThat(text(login("<b>", "x"))).doesNotContain("<b>");
        assertThat(standIns.router().activeUsers()).containsExactly("k7m3");
    }

    private Answer login(String user, String password) {
        return control.handle(Request.of(
                "GET", "/sandbox/hotspot/login", "username=" + user + "&password=" + password, Map.of(), new byte[0]));
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private Answer call(String method, String path, String body, Map<String, String> headers) {
        return control.handle(Request.of(method, path, null, headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> body(Answer answer) {
        return Json.readObject(new String(answer.body(), StandardCharsets.UTF_8));
    }
}
