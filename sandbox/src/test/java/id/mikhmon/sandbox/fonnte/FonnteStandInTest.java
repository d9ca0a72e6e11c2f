package id.mikhmon.sandbox.fonnte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.sandbox.http.Answer;
import id.mikhmon.sandbox.http.Delivery;
import id.mikhmon.sandbox.http.Request;
import id.mikhmon.sandbox.http.WebhookCatcher;
import id.mikhmon.sandbox.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FonnteStandInTest {
    /** Short only where a test waits for silence; a busy machine may take its time otherwise. */
    private Duration patience = Duration.ofSeconds(20);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String FORM = "application/x-www-form-urlencoded";

    private final WebhookCatcher product = new WebhookCatcher();
    private final FonnteStandIn fonnte =
            FonnteStandIn.start(FonnteSettings.defaults().resendingAfter(Duration.ofMillis(20)));

    @AfterEach
    void stop() {
        fonnte.close();
        product.close();
    }

    @Test
    void aFormIsSentToEveryNumberInIt() throws Exception {
        Map<String, Object> answer = send(
                FORM,
                "target=081234567890%7CSari%2C%2B6281234567891%2Cnonsense&message=Halo+%7Bname%7D&connectOnly=true");

        assertThat(answer)
                .containsEntry("status", true)
                .containsEntry("target", List.of("6281234567890", "6281234567891"));
        assertThat((List<?>) answer.get("id")).hasSize(2);
        assertThat(fonnte.messagesTo("0812-3456-7890")).singleElement().satisfies(m -> {
            assertThat(m.phone()).isEqualTo("+6281234567890");
            assertThat(m.text()).isEqualTo("Halo Sari");
        });
    }

    @Test
    @SuppressWarnings("StringConcatToTextBlock")
    void aMultipartFormIsTakenToo() throws Exception {
        String body = "--x\r\nContent-Disposition: form-data; name=\"target\"\r\n\r\n6281234567890\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"message\"\r\n\r\nKode Anda: é\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"url\"\r\n\r\nhttps://example.com/qr.png\r\n--x--\r\n";

        assertThat(send("multipart/form-data; boundary=x", body)).containsEntry("status", true);
        assertThat(fonnte.messages()).singleElement().satisfies(m -> {
            assertThat(m.text()).isEqualTo("Kode Anda: é");
            assertThat(m.mediaUrl()).isEqualTo("https://example.com/qr.png");
        });
    }

    @Test
    void jsonIsRefused() throws Exception {
        assertThat(send("application/json", "{\"target\":\"6281234567890\",\"message\":\"x\"}"))
                .containsEntry("status", false)
                .containsEntry("reason", "input invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "DISCONNECTED,request invalid on disconnected device",
        "QUOTA,insufficient quota",
        "TOKEN_INVALID,token invalid",
        "NO_ATTACHMENTS,url invalid",
        "TARGET_INVALID,target invalid"
    })
    void refusalsComeWithStatus200(FonnteFault fault, String reason) throws Exception {
        fonnte.misbehave(fault, Duration.ZERO);

        assertThat(send(FORM, "target=081234567890&message=x&url=https%3A%2F%2Fexample.com%2Fq.png"))
                .containsEntry("status", false)
                .containsEntry("reason", reason);
        assertThat(fonnte.messages()).isEmpty();
    }

    @Test
    void aDisconnectedDeviceQueuesWhenItMay() throws Exception {
        fonnte.misbehave(FonnteFault.DISCONNECTED, Duration.ZERO);

        assertThat(send(FORM, "target=081234567890&message=x&connectOnly=false"))
                .containsEntry("status", true);
        assertThat(fonnte.messages()).singleElement().matches(PhoneMessage::queued);
        assertThat(post("/device", FORM, "")).containsEntry("device_status", "disconnect");
        fonnte.misbehave(FonnteFault.NONE, Duration.ZERO);
        assertThat(fonnte.messages()).singleElement().matches(m -> !m.queued());
    }

    @Test
    void aMessageMayBeSentThoughItsAnswerNeverComes() {
        patience = Duration.ofMillis(700);
        fonnte.misbehave(FonnteFault.ACCEPT_THEN_HANG, Duration.ZERO);

        assertThatThrownBy(() -> send(FORM, "target=081234567890&message=x")).isInstanceOf(HttpTimeoutException.class);
        assertThat(fonnte.messages()).hasSize(1);
    }

    @Test
    void whatACustomerWritesIsRepeatedUntilItIsTaken() throws Exception {
        fonnte.sendInboundTo(product.url());
        product.answerWith(Answer.json(503, Map.of()));

        Delivery first = fonnte.write("081234567890", "BELI 3JAM").orElseThrow();
        product.await(3);
        product.answerWith(Answer.json(200, Map.of()));

        assertThat(first.accepted()).isFalse();
        Thread.sleep(100);
        assertThat(fonnte.deliveries()).filteredOn(Delivery::accepted).hasSize(1);
        Map<String, Object> body = Json.readObject(product.caught().get(0).text());
        assertThat(body)
                .containsEntry("sender", "6281234567890")
                .containsEntry("message", "BELI 3JAM")
                .containsEntry("device", "6281100000001");
        assertThat(product.caught())
                .extracting(Request::text)
                .containsOnly(product.caught().get(0).text());
    }

    @Test
    void sentMessagesReportTheirProgress() throws Exception {
        fonnte.sendStatusTo(product.url());

        send(FORM, "target=081234567890&message=x");

        product.await(3);
        assertThat(product.caught())
                .extracting(r -> Json.readObject(r.text()).get("state"))
                .containsExactly("sent", "delivered", "read");
    }

    private Map<String, Object> send(String type, String body) throws Exception {
        return post("/send", type, body);
    }

    private Map<String, Object> post(String path, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(fonnte.baseUrl() + path))
                .timeout(patience)
                .header("Authorization", "sandbox-fonnte-token")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return Json.readObject(response.body());
    }
}
