package id.mikhmon.whatsapp.fonnte;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.messaging.MessagingAccount;
import id.mikhmon.application.messaging.port.MessageSender.Accepted;
import id.mikhmon.application.messaging.port.MessageSender.Answer;
import id.mikhmon.application.messaging.port.MessageSender.Condition;
import id.mikhmon.application.messaging.port.MessageSender.DeviceState;
import id.mikhmon.application.messaging.port.MessageSender.Refused;
import id.mikhmon.application.messaging.port.MessageSender.Unavailable;
import id.mikhmon.application.messaging.port.MessageSender.Unsure;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.outbound.http.CapturedLog;
import id.mikhmon.outbound.http.DirectCalls;
import id.mikhmon.outbound.http.ScriptedServer;
import id.mikhmon.whatsapp.WhatsAppSettings;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FonnteMessageSenderTest {
    private static final String TOKEN = "fonnte-test-token-0001";
    private static final PhoneNumber SARI = new PhoneNumber("+6281234567890");
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2};
    private static final String ACCEPTED = """
            {"detail":"success! message in queue","id":["90000001"],"process":"pending","requestid":5000001,"status":true,"target":["6281234567890"]}""";

    private final ScriptedServer server = new ScriptedServer();
    private final FonnteMessageSender sender = sender(false);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void textIsSentAsAFormWithTheBareToken() {
        server.thenAnswer(200, ACCEPTED);

        Answer answer = sender.send(account(), SARI, "Kode: *AB12* – siap & lunas");

        assertThat(answer).isEqualTo(new Accepted(Optional.of("90000001")));
        assertThat(server.received()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.target()).isEqualTo("/send");
            assertThat(request.headers())
                    .containsEntry("authorization", TOKEN)
                    .containsEntry("content-type", "application/x-www-form-urlencoded");
            assertThat(form(request.body()))
                    .isEqualTo(Map.of(
                            "target", "6281234567890",
                            "message", "Kode: *AB12* – siap & lunas",
                            "connectOnly", "true"));
        });
    }

    @Test
    void foreignNumberIsNotRewritten() {
        server.thenAnswer(200, ACCEPTED.replace("6281234567890", "60123456789"));

        Answer answer = sender.send(account(), new PhoneNumber("+60123456789"), "Hai");

        assertThat(answer).isInstanceOf(Accepted.class);
        assertThat(form(server.received().get(0).body()))
                .containsEntry("target", "60123456789")
                .containsEntry("countryCode", "0");
    }

    @Test
    void templateSignsOfTheGatewayAreReplaced() {
        server.thenAnswer(200, ACCEPTED);

        sender.send(account(), SARI, "{name} | {var1}");

        assertThat(form(server.received().get(0).body())).containsEntry("message", "(name) / (var1)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Status\":true,\"Id\":[\"7\"],\"Target\":[\"6281234567890\"]} | 7",
                "{\"status\":\"true\",\"id\":7} | 7",
                "{\"status\":true,\"id\":[6,7],\"target\":[\"628111\",\"081234567890\"],\"new\":{}} | 7",
                "{\"status\":true,\"id\":[\"7\"],\"target\":\"+62 812-3456-7890\"} | 7",
                "{\"status\":true} | "
            })
    void acceptanceIsReadHoweverItIsWritten(String body, String id) {
        server.thenAnswer(200, body);

        assertThat(send()).isEqualTo(new Accepted(Optional.ofNullable(id)));
    }

    @Test
    void numberThatIsNotListedWasNotTaken() {
        server.thenAnswer(200, ACCEPTED.replace("6281234567890", "628111111111"));

        assertThat(send()).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token invalid", "Request invalid on disconnected device ", "insufficient quota"})
    void faultOfTheAccountIsUnavailable(String reason) {
        server.thenAnswer(200, refused(reason));

        assertThat(send()).isInstanceOf(Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target invalid",
                "input invalid",
                "JSON format invalid",
                "url unreachable",
                "something new under the sun"
            })
    void faultOfTheMessageIsRefused(String reason) {
        server.thenAnswer(200, refused(reason));

        assertThat(send()).isEqualTo(new Refused(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"401 | {}", "403 | <html>no</html>", "429 | {\"status\":false}"})
    void turnedAwayIsUnavailable(int status, String body) {
        server.thenAnswer(status, body);

        assertThat(send()).isInstanceOf(Unavailable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | ''",
                "200 | <html>maintenance</html>",
                "200 | []",
                "200 | {\"detail\":\"ok\"}",
                "200 | {\"status\":\"maybe\"}",
                "302 | ''",
                "502 | <html>bad gateway</html>",
                "500 | {\"status\":false,\"reason\":\"target invalid\"}"
            })
    void nonsenseLeavesItUnsure(int status, String body) {
        server.thenAnswer(status, body);

        assertThat(send()).isInstanceOf(Unsure.class);
        assertThat(server.received()).as("nothing is sent twice").hasSize(1);
    }

    @Test
    void cutAndHugeAnswersLeaveItUnsure() {
        server.thenCut().thenCutInTheMiddle("{\"status\":true").thenAnswer(200, "x".repeat(1_000_000));

        assertThat(List.of(send(), send(), send())).hasOnlyElementsOfType(Unsure.class);
        assertThat(server.received()).hasSize(3);
    }

    @Test
    void silenceLeavesItUnsure() {
        server.thenHang();
        FonnteMessageSender hurried = new FonnteMessageSender(
                new DirectCalls(Duration.ofSeconds(2)), settings(Duration.ofMillis(300), false));

        assertThat(hurried.send(account(), SARI, "Kode: AB12")).isInstanceOf(Unsure.class);
    }

    @Test
    void gatewayThatIsAwayIsUnavailable() {
        server.close();

        assertThat(send()).isInstanceOf(Unavailable.class);
        assertThat(sender.device(account()).state()).isEqualTo(Condition.DOWN);
    }

    @Test
    void fullBulkheadIsUnavailable() {
        FonnteMessageSender busy = new FonnteMessageSender(
                (request, deadline) -> {
                    throw new BulkheadException();
                },
                settings(Duration.ofSeconds(10), false));

        assertThat(busy.send(account(), SARI, "Hai")).isInstanceOf(Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one,two", "line\nbreak", "a b"})
    void tokenThatCannotBeOneIsUnavailableAndNothingIsSent(String token) {
        assertThat(sender.send(account(token), SARI, "Hai")).isInstanceOf(Unavailable.class);
        assertThat(sender.device(account(token)).state()).isEqualTo(Condition.DOWN);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void textBeyondTheGatewaysLimitIsRefused() {
        assertThat(sender.send(account(), SARI, "x".repeat(60_001))).isInstanceOf(Refused.class);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void withoutAttachmentsAPictureGoesAsText() {
        server.thenAnswer(200, ACCEPTED);

        assertThat(sender.sendPicture(account(), SARI, "Kode: AB12", PICTURE)).isInstanceOf(Accepted.class);
        assertThat(form(server.received().get(0).body())).containsEntry("message", "Kode: AB12");
    }

    @Test
    void pictureIsSentInPartsWithItsText() {
        server.thenAnswer(200, ACCEPTED);

        assertThat(sender(true).sendPicture(account(), SARI, "Kode: AB12", PICTURE))
                .isInstanceOf(Accepted.class);
        assertThat(server.received()).singleElement().satisfies(request -> {
            assertThat(request.headers().get("content-type")).startsWith("multipart/form-data; boundary=mikhmon-");
            assertThat(request.body())
                    .contains("name=\"target\"\r\n\r\n6281234567890\r\n")
                    .contains("name=\"message\"\r\n\r\nKode: AB12\r\n")
                    .contains("name=\"connectOnly\"\r\n\r\ntrue\r\n")
                    .contains("name=\"file\"; filename=\"voucher.png\"\r\nContent-Type: image/png\r\n\r\n")
                    .contains("PNG\0\1\2\r\n--mikhmon-")
                    .endsWith("--\r\n");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"url invalid", "url unreachable", "file format not supported", "file size must under 4MB"})
    void refusedPictureIsFollowedByTheTextAlone(String reason) {
        server.thenAnswer(200, refused(reason)).thenAnswer(200, ACCEPTED);

        assertThat(sender(true).sendPicture(account(), SARI, "Kode: AB12", PICTURE))
                .isInstanceOf(Accepted.class);
        assertThat(form(server.received().get(1).body())).containsEntry("message", "Kode: AB12");
    }

    @Test
    void unsurePictureIsNotFollowedByAnything() {
        server.thenCut();

        assertThat(sender(true).sendPicture(account(), SARI, "Kode: AB12", PICTURE))
                .isInstanceOf(Unsure.class);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void connectedDeviceIsReachable() {
        server.thenAnswer(200, """
                {"device":"6281100000001","device_status":"connect","expired":"01 January 2027","messages":12,"name":"Toko","package":"Free","quota":"988","status":true}""");

        assertThat(sender.device(account())).isEqualTo(new DeviceState(Condition.REACHABLE, Optional.of("quota 988")));
        assertThat(server.received().get(0).target()).isEqualTo("/device");
        assertThat(server.received().get(0).headers()).containsEntry("authorization", TOKEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"device_status\":\"disconnect\",\"status\":true} | DOWN",
                "200 | {\"reason\":\"token invalid\",\"status\":false} | DOWN",
                "200 | {\"status\":true} | UNKNOWN",
                "200 | <html></html> | UNKNOWN",
                "500 | '' | UNKNOWN"
            })
    void deviceThatIsNotConnectedIsNotReachable(int status, String body, Condition expected) {
        server.thenAnswer(status, body);

        assertThat(sender.device(account()).state()).isEqualTo(expected);
    }

    @Test
    void tokenShowsInNoLogAndNoAnswer() {
        try (CapturedLog seen = new CapturedLog()) {
            server.thenAnswer(200, refused("token invalid: " + TOKEN))
                    .thenAnswer(200, refused("target invalid " + TOKEN))
                    .thenAnswer(500, TOKEN)
                    .thenCut()
                    .thenAnswer(200, refused("token invalid: " + TOKEN));
            for (int call = 0; call < 4; call++) {
                seen.add(send());
            }
            seen.add(sender.device(account()));
            seen.add(account());

            assertThat(seen.lines())
                    .isNotEmpty()
                    .noneMatch(text -> text.contains(TOKEN) || text.contains("81234567890"));
        }
    }

    @Test
    void onlyATokenIsNeeded() {
        assertThat(sender.credentialNames()).containsExactly("token");
        assertThat(sender.id()).isEqualTo(MessagingGatewayId.FONNTE);
    }

    private Answer send() {
        return sender.send(account(), SARI, "Kode: AB12");
    }

    private FonnteMessageSender sender(boolean pictures) {
        return new FonnteMessageSender(
                new DirectCalls(Duration.ofSeconds(2)), settings(Duration.ofSeconds(10), pictures));
    }

    private static WhatsAppSettings settings(Duration deadline, boolean pictures) {
        return new WhatsAppSettings(Duration.ofSeconds(2), deadline, deadline, "Test/1.0", pictures);
    }

    private MessagingAccount account() {
        return account(TOKEN);
    }

    private MessagingAccount account(String token) {
        URI address = server.address();
        return new MessagingAccount(
                MessagingGatewayId.FONNTE,
                true,
                Optional.of(address),
                Map.of("token", Secret.of(token)),
                Secret.of("webhook-secret"));
    }

    private static String refused(String reason) {
        return "{\"reason\":\"" + reason + "\",\"requestid\":5000002,\"status\":false}";
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }
}
