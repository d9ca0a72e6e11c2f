package id.mikhmon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.offer.SaveOffer;
import id.mikhmon.application.payment.SaveGatewayAccount;
import id.mikhmon.application.router.port.RouterProbe;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.router.RouterName;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shop is set up from over the admin API: routers, offers, agents and accounts at gateways. */
class AdminApiTest {
    private static final String ROUTER = "{\"host\":\"10.0.0.1\",\"port\":8729,\"tls\":true,\"user\":\"api\","
            + "\"password\":\"r0uter-pw\",\"hotspotServer\":\"all\",\"loginPage\":\"http://hotspot.lan/login\","
            + "\"timeZone\":\"Asia/Makassar\"}";
    private static final String OFFER = "{\"name\":\"1 hari\",\"description\":\"cepat\",\"router\":\"cafe\","
            + "\"profile\":\"1hari-3M\",\"price\":5000,\"validity\":\"P1D\",\"timeLimit\":\"PT3H\","
            + "\"dataLimitBytes\":1000,\"server\":\"all\",\"voucher\":{\"mode\":\"SAME\",\"prefix\":\"W\","
            + "\"length\":6,\"alphabet\":\"abc123\"},\"active\":true}";
    private static final String AGENT =
            "{\"name\":\"Warung Sari\",\"phone\":\"081234567890\",\"level\":\"GOLD\",\"active\":true}";
    private static final String TRIPAY =
            "{\"active\":true,\"environment\":\"SANDBOX\",\"baseUrl\":\"http://127.0.0.1:9/\","
                    + "\"credentials\":{\"merchantCode\":\"T123\",\"apiKey\":\"very-secret-key\",\"privateKey\":\"pk-secret\"},"
                    + "\"channels\":[\"QRIS\",\"BRIVA\"]}";
    private static final String FONNTE = "{\"active\":true,\"credentials\":{\"token\":\"tok-secret\"}}";

    private final PlayedShop shop = new PlayedShop();
    private final ApiUnderTest api = new ApiUnderTest(shop);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "routers/cafe",
                "offers/1hari",
                "agents/AG001",
                "payment-gateways/tripay",
                "messaging-gateways/fonnte"
            })
    void whatIsPutIsCreatedThenFoundAndListedWithoutSecrets(String path) {
        Answer created = api.put("admin/" + path, bodyOf(path));
        Answer found = api.get("admin/" + path).asAdmin().send();
        Answer listed = api.get("admin/" + path.substring(0, path.indexOf('/')))
                .asAdmin()
                .send();

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/v1/admin/" + path);
        assertThat(found.json()).isEqualTo(created.json());
        JsonValue only = listed.json().values().iterator().next().asJsonArray().get(0);
        assertThat(only).isEqualTo(found.json());
        for (Answer answer : List.of(created, found, listed)) {
            assertThat(new String(answer.bytes(), StandardCharsets.UTF_8))
                    .doesNotContain("r0uter-pw", "very-secret-key", "pk-secret", "tok-secret");
        }
    }

    @Test
    void aSecondPutReplaces() {
        api.put("admin/routers/cafe", ROUTER);

        assertThat(api.put("admin/routers/cafe", ROUTER.replace("10.0.0.1", "10.0.0.2"))
                        .status())
                .isEqualTo(200);
        assertThat(shop.routers.get(new RouterName("cafe")).host()).isEqualTo("10.0.0.2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // path | right | wrong | field
                "routers/cafe|\"10.0.0.1\"|\"\"|host",
                "routers/cafe|\"10.0.0.1\"|\"a b\"|host",
                "routers/cafe|\"10.0.0.1\"|\"http://x/\"|host",
                "routers/cafe|\"10.0.0.1\"|5|host",
                "routers/cafe|8729|0|port",
                "routers/cafe|8729|65536|port",
                "routers/cafe|8729|-1|port",
                "routers/cafe|8729|8729.0|port",
                "routers/cafe|8729|8e3|port",
                "routers/cafe|8729|\"8729\"|port",
                "routers/cafe|\"tls\":true|\"tls\":1|tls",
                "routers/cafe|\"tls\":true,||tls",
                "routers/cafe|\"api\"|null|user",
                "routers/cafe|\"r0uter-pw\"|7|password",
                "routers/cafe|\"http://hotspot.lan/login\"|\"hotspot.lan/login\"|loginPage",
                "routers/cafe|\"http://hotspot.lan/login\"|\"ftp://hotspot.lan/\"|loginPage",
                "routers/cafe|\"http://hotspot.lan/login\"|\"http://u:p@hotspot.lan/\"|loginPage",
                "routers/cafe|\"http://hotspot.lan/login\"|\"http://hotspot.lan/login?a=b\"|loginPage",
                "routers/cafe|\"http://hotspot.lan/login\"|\"http://\"|loginPage",
                "routers/cafe|\"Asia/Makassar\"|\"Mars/Olympus\"|timeZone",
                "routers/cafe|\"Asia/Makassar\"|\"+07:00\"|timeZone",
                "routers/cafe|\"host\"|\"x\":1,\"host\"|x",
                "routers/no%20name|\"10.0.0.1\"|\"10.0.0.1\"|name",
                "offers/1hari|\"1 hari\"|\"\"|name",
                "offers/1hari|\"cafe\"|\"no name\"|router",
                "offers/1hari|5000|0|price",
                "offers/1hari|5000|-5000|price",
                "offers/1hari|5000|5000.5|price",
                "offers/1hari|5000|5000.0|price",
                "offers/1hari|5000|1000000000000|price",
                "offers/1hari|5000|\"5000\"|price",
                "offers/1hari|\"price\":5000,||price",
                "offers/1hari|\"P1D\"|\"1d\"|validity",
                "offers/1hari|\"P1D\"|\"PT0S\"|validity",
                "offers/1hari|\"P1D\"|\"P4000D\"|validity",
                "offers/1hari|\"P1D\"|86400|validity",
                "offers/1hari|\"PT3H\"|\"-PT3H\"|timeLimit",
                "offers/1hari|1000|-1|dataLimitBytes",
                "offers/1hari|1000|9223372036854775808|dataLimitBytes",
                "offers/1hari|\"SAME\"|\"same\"|voucher.mode",
                "offers/1hari|\"W\"|\"ä\"|voucher.prefix",
                "offers/1hari|\"W\"|\"12345678901234567\"|voucher.prefix",
                "offers/1hari|\"length\":6|\"length\":3|voucher.length",
                "offers/1hari|\"length\":6|\"length\":33|voucher.length",
                "offers/1hari|\"abc123\"|\"a\"|voucher.alphabet",
                "offers/1hari|\"abc123\"|\"aab\"|voucher.alphabet",
                "offers/1hari|\"abc123\"|\"a b\"|voucher.alphabet",
                "offers/1hari|\"mode\"|\"modus\":1,\"mode\"|voucher.modus",
                "offers/1hari|\"active\":true|\"active\":\"yes\"|active",
                "offers/%2e%2e%20|\"1 hari\"|\"1 hari\"|id",
                "agents/AG001|\"Warung Sari\"|\"\"|name",
                "agents/AG001|\"081234567890\"|\"x\"|phone",
                "agents/AG001|\"GOLD\"|\"gold\"|level",
                "agents/AG001|\"active\":true|\"active\":null|active",
                "agents/AG1|\"GOLD\"|\"GOLD\"|code",
                "agents/ag001|\"GOLD\"|\"GOLD\"|code",
                "payment-gateways/tripay|\"SANDBOX\"|\"TEST\"|environment",
                "payment-gateways/tripay|\"http://127.0.0.1:9/\"|\"127.0.0.1\"|baseUrl",
                "payment-gateways/tripay|\"very-secret-key\"|5|credentials.apiKey",
                "payment-gateways/tripay|\"very-secret-key\"|\"\"|credentials.apiKey",
                "payment-gateways/tripay|\"BRIVA\"|\"B R\"|channels[1]",
                "payment-gateways/tripay|[\"QRIS\",\"BRIVA\"]|\"QRIS\"|channels",
                "payment-gateways/tripay|\"active\":true,||active",
                "messaging-gateways/fonnte|{\"token\":\"tok-secret\"}|[]|credentials",
                "messaging-gateways/fonnte|\"active\":true|\"active\":1|active"
            })
    void everyWrongFieldIs400AndNamed(String path, String right, String wrong, String field) {
        String body = bodyOf(path).replace(right, wrong == null ? "" : wrong);

        Answer answer = api.put("admin/" + path, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(field);
        assertThat(new String(answer.bytes(), StandardCharsets.UTF_8)).doesNotContain("secret", "r0uter");
    }

    @Test
    void whatHasADefaultMayBeLeftOut() {
        assertThat(api.put(
                                "admin/offers/1hari",
                                "{\"name\":\"1 hari\",\"router\":\"cafe\",\"profile\":\"p\",\"price\":5000,\"validity\":\"P1D\","
                                        + "\"voucher\":{\"mode\":\"SEPARATE\",\"length\":6,\"alphabet\":\"abc\"},\"active\":false}")
                        .json())
                .containsEntry("timeLimit", JsonValue.NULL)
                .containsEntry("dataLimitBytes", JsonValue.NULL)
                .containsEntry("active", JsonValue.FALSE);
        assertThat(api.put(
                                "admin/routers/cafe",
                                "{\"host\":\"r\",\"port\":8728,\"tls\":false,\"user\":\"admin\",\"password\":\"\","
                                        + "\"loginPage\":\"http://hotspot.lan/login\"}")
                        .json()
                        .getString("timeZone"))
                .isEqualTo("Asia/Jakarta");
    }

    @Test
    void anOfferForARouterThatIsNotThereIs422() {
        shop.savingOffer = SaveOffer.UnknownRouter::new;

        Answer answer = api.put("admin/offers/1hari", OFFER);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("router");
    }

    @Test
    void anUnknownLevelIs422AndATakenPhoneIs409() {
        shop.savingAgent = SaveAgent.UnknownLevel::new;
        Answer level = api.put("admin/agents/AG001", AGENT.replace("GOLD", "TIN"));
        shop.savingAgent = SaveAgent.PhoneTaken::new;
        Answer phone = api.put("admin/agents/AG001", AGENT);

        assertThat(level.status()).isEqualTo(422);
        assertThat(level.faults()).containsExactly("level");
        assertThat(phone.status()).isEqualTo(409);
        assertThat(phone.faults()).containsExactly("phone");
    }

    @Test
    void anAgentsPhoneComesBackAsE164() {
        assertThat(api.put("admin/agents/AG001", AGENT).json().getString("phone"))
                .isEqualTo("+6281234567890");
        assertThat(shop.agents).containsKey(new AgentCode("AG001"));
    }

    @Test
    void credentialsWithWrongNamesAre400AndNamed() {
        shop.gateways.savingGateway =
                () -> new SaveGatewayAccount.WrongCredentials(Set.of("privateKey"), Set.of("pin"));

        Answer answer = api.put("admin/payment-gateways/tripay", TRIPAY);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly("credentials.privateKey", "credentials.pin");
    }

    @Test
    void aGatewayOfALaterVersionIs422AndAStrangeOne404() {
        shop.gateways.savingGateway = SaveGatewayAccount.NotSupported::new;

        assertThat(api.put("admin/payment-gateways/xendit", TRIPAY).status()).isEqualTo(422);
        assertThat(api.put("admin/payment-gateways/paypal", TRIPAY).status()).isEqualTo(404);
        assertThat(api.put("admin/messaging-gateways/smoke", FONNTE).status()).isEqualTo(404);
        assertThat(api.get("admin/payment-gateways/midtrans").asAdmin().send().status())
                .isEqualTo(404);
    }

    @Test
    void gatewaysTellWhereTheyHaveToReport() {
        JsonObject tripay = api.put("admin/payment-gateways/tripay", TRIPAY).json();
        JsonObject fonnte = api.put("admin/messaging-gateways/fonnte", FONNTE).json();

        assertThat(tripay.getString("callbackUrl")).isEqualTo("https://wifi.example/webhooks/payments/tripay");
        assertThat(tripay.getString("lastCallbackAt")).isEqualTo("2026-11-22T14:05:00+07:00");
        assertThat(tripay.getString("baseUrl")).isEqualTo("http://127.0.0.1:9");
        assertThat(tripay.getJsonArray("credentialsSet")).hasSize(3);
        assertThat(fonnte.getString("webhookUrl"))
                .isEqualTo("https://wifi.example/webhooks/whatsapp/fonnte/made-by-us");
        assertThat(fonnte.getString("status")).isEqualTo("REACHABLE");
    }

    @Test
    void aRouterTestTellsWhatWasFound() {
        api.put("admin/routers/cafe", ROUTER);
        shop.findings = Optional.of(new RouterProbe.Findings(
                true,
                Optional.of("Cafe"),
                Optional.of("7.16"),
                Optional.of("hAP"),
                Optional.of(Duration.ofMillis(12)),
                Optional.empty()));

        Answer answer = api.request("POST", "admin/routers/cafe/test").asAdmin().send();

        assertThat(new String(answer.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"reachable\":true,\"identity\":\"Cafe\",\"version\":\"7.16\",\"board\":\"hAP\","
                        + "\"latencyMs\":12,\"problem\":null}");
        assertThat(api.request("POST", "admin/routers/other/test")
                        .asAdmin()
                        .send()
                        .status())
                .isEqualTo(404);
    }

    private static String bodyOf(String path) {
        return switch (path.substring(0, path.indexOf('/'))) {
            case "routers" -> ROUTER;
            case "offers" -> OFFER;
            case "agents" -> AGENT;
            case "payment-gateways" -> TRIPAY;
            default -> FONNTE;
        };
    }
}
