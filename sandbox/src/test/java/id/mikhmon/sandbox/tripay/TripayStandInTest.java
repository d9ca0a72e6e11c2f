package id.mikhmon.sandbox.tripay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.sandbox.http.Answer;
import id.mikhmon.sandbox.http.Delivery;
import id.mikhmon.sandbox.http.Request;
import id.mikhmon.sandbox.http.WebhookCatcher;
import id.mikhmon.sandbox.json.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TripayStandInTest {
    /** Short only where a test waits for silence; a busy machine may take its time otherwise. */
    private Duration patience = Duration.ofSeconds(20);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final WebhookCatcher merchant = new WebhookCatcher();
    private TripayStandIn tripay = TripayStandIn.start(TripaySettings.defaults().resendingAfter(Duration.ofMillis(30)));

    @AfterEach
    void stop() {
        tripay.close();
        merchant.close();
    }

    @Test
    void theCustomerBearsTheFeeOfAQrisPayment() throws Exception {
        Map<String, Object> created = create("QRIS", "ORD-1-A", 5000);

        assertThat(created)
                .containsEntry("amount", 5785L)
                .containsEntry("fee_customer", 785L)
                .containsEntry("amount_received", 5000L)
                .containsEntry("status", "UNPAID")
                .containsEntry("pay_code", null)
                .containsEntry("pay_url", null);
        assertThat((String) created.get("reference")).matches("DEV-T0001\\d{11}");
        assertThat((String) created.get("qr_string")).contains("54045785");
        HttpResponse<byte[]> qr = CLIENT.send(
                HttpRequest.newBuilder(URI.create((String) created.get("qr_url")))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(qr.body()).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void channelsDifferInWhatTheBuyerGets() throws Exception {
        assertThat(create("BRIVA", "ORD-2-A", 25000))
                .containsEntry("amount", 29250L)
                .containsEntry("qr_string", null)
                .extractingByKey("pay_code")
                .asString()
                .matches("8\\d{14}");
        assertThat(create("DANA", "ORD-3-A", 25000))
                .containsEntry("amount", 26000L)
                .extractingByKey("pay_url")
                .asString()
                .contains("/checkout/DEV-");
        List<?> channels = (List<?>) get("merchant/payment-channel").get("data");
        assertThat(channels)
                .hasSize(11)
                .filteredOn(c -> Boolean.FALSE.equals(((Map<?, ?>) c).get("active")))
                .hasSize(1);
        assertThat(Json.write(
                        get("merchant/fee-calculator?amount=5000&code=QRIS").get("data")))
                .isEqualTo(
                        "[{\"code\":\"QRIS\",\"name\":\"QRIS by ShopeePay\",\"fee\":{\"flat\":750,\"percent\":\"0.70\",\"min\":null,\"max\":null},"
                                + "\"total_fee\":{\"merchant\":0,\"customer\":785}}]");
        assertThat(Json.write(get("payment/instruction?code=BRIVA&pay_code=88&amount=1&allow_html=0")))
                .contains("Masukkan kode 88")
                .doesNotContain("<b>");
    }

    @Test
    void aFormIsTakenLikeJson() throws Exception {
        String signature = Signatures.ofTransaction("sandbox-private-key", "T0001", "ORD-4-A", 2000);
        String form =
                "method=QRIS&merchant_ref=ORD-4-A&amount=2000&customer_name=Sari&customer_email=a%40b.id&order_items[0][name]=3+jam"
                        + "&order_items[0][price]=2000&order_items[0][quantity]=1&signature=" + signature;

        HttpResponse<String> answer = post("transaction/create", form, "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void whatDoesNotFitIsRefusedWithoutSuccess() throws Exception {
        assertThat(refusal(body("QRIS", "ORD-5-A", 5000).replace("\"signature\":\"", "\"signature\":\"0")))
                .isEqualTo("Invalid signature");
        assertThat(refusal(body("BRIVA", "ORD-5-A", 5000))).startsWith("Amount must be between 10000");
        assertThat(refusal(body("QRIS2", "ORD-5-A", 5000))).isEqualTo("Payment channel is not available");
        assertThat(refusal(body("QRIS", "ORD-5-A", 5000).replace("\"quantity\":1", "\"quantity\":2")))
                .startsWith("Amount is not equal");
        assertThat(refusal(body("QRIS", "ORD-5-A", 5000).replace("\"amount\":5000", "\"amount\":5000.5")))
                .isEqualTo("The amount must be an integer");
        assertThat(refusal(body("QRIS", "ORD-5-A", 5000)
                        .replace("}]", "}],\"expired_time\":" + (Instant.now().getEpochSecond() + 7200))))
                .startsWith("Expired time must be between 10 and 60");
        assertThat(refusal("{")).startsWith("broken JSON");
        HttpResponse<String> stranger = CLIENT.send(
                HttpRequest.newBuilder(URI.create(tripay.baseUrl() + "/merchant/payment-channel"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.body()).isEqualTo("{\"success\":false,\"message\":\"Invalid API Key\"}");
    }

    @Test
    void aPaidCallbackIsSignedOverItsEscapedBytes() throws Exception {
        String reference = (String) create("QRIS", "ORD-6-A", 5000).get("reference");
        tripay.note(reference, "Café / kamar 7");

        PaymentStep step = tripay.pay("ORD-6-A").orElseThrow();

        Request callback = merchant.caught().get(0);
        assertThat(step.deliveries()).singleElement().matches(Delivery::accepted);
        assertThat(callback.header("X-Callback-Event")).isEqualTo("payment_status");
        assertThat(callback.header("X-Callback-Signature"))
                .isEqualTo(Signatures.ofCallback("sandbox-private-key", callback.body()));
        assertThat(callback.text())
                .contains(
                        "Caf\\u00e9 \\/ kamar 7",
                        "\"total_amount\":5785",
                        "\"fee_customer\":785",
                        "\"status\":\"PAID\"");
        Map<?, ?> detail =
                (Map<?, ?>) get("transaction/detail?reference=" + reference).get("data");
        assertThat(detail.get("paid_at")).isInstanceOf(String.class);
        Map<?, ?> listed = (Map<?, ?>)
                ((List<?>) get("merchant/transactions?merchant_ref=ORD-6-A").get("data")).get(0);
        assertThat(listed.get("paid_at")).isInstanceOf(Long.class);
        assertThat(get("transaction/check-status?reference=" + reference))
                .containsEntry("message", "Status transaksi saat ini PAID");
    }

    @Test
    void aRefusedCallbackIsSentAgainThreeTimesAtMost() throws Exception {
        create("QRIS", "ORD-7-A", 5000);
        merchant.answerWith(Answer.json(200, Json.object("success", false)));

        tripay.pay("ORD-7-A");

        assertThat(merchant.await(4)).hasSize(4);
        Thread.sleep(100);
        assertThat(tripay.deliveries()).extracting(Delivery::attempt).containsExactly(1, 2, 3, 4);
        assertThat(merchant.caught())
                .extracting(Request::text)
                .containsOnly(merchant.caught().get(0).text());
    }

    @Test
    void aRedirectIsNoSuccess() throws Exception {
        create("QRIS", "ORD-8-A", 5000);
        merchant.answerWith(Answer.redirect("https://example.com/"));

        assertThat(tripay.pay("ORD-8-A").orElseThrow().deliveries())
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.accepted()).isFalse();
                    assertThat(d.status()).isEqualTo(303);
                });
    }

    @Test
    void lateStaleAndWrongPaymentsHappen() throws Exception {
        create("QRIS", "ORD-9-A", 5000);

        assertThat(tripay.expire("ORD-9-A").orElseThrow().payment().status()).isEqualTo("EXPIRED");
        assertThat(tripay.pay("ORD-9-A", 1).orElseThrow().payment().status()).isEqualTo("PAID");
        assertThat(tripay.expire("ORD-9-A").orElseThrow().payment().status()).isEqualTo("PAID");
        assertThat(merchant.caught())
                .extracting(r -> Json.readObject(r.text()).get("status"))
                .containsExactly("EXPIRED", "PAID", "EXPIRED");
        assertThat(merchant.caught().get(1).text()).contains("\"total_amount\":1,");
        assertThat(tripay.pay("unknown")).isEmpty();
    }

    @Test
    void oneCallbackIsSentManyTimesAtOnce() throws Exception {
        create("QRIS", "ORD-10-A", 5000);
        tripay.pay("ORD-10-A");

        assertThat(tripay.resend("ORD-10-A", 100, 20).orElseThrow().deliveries())
                .hasSize(100)
                .allMatch(Delivery::accepted);
    }

    @Test
    void everybodyPaysInABurst() throws Exception {
        for (int i = 0; i < 50; i++) {
            create("QRIS", "ORD-" + i + "-B", 2000);
        }

        BulkResult result = tripay.payAll(8, 2);

        assertThat(result.payments()).isEqualTo(50);
        assertThat(result.deliveries()).hasSize(100).allMatch(Delivery::accepted);
        assertThat(tripay.payAll(8, 2).payments()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = TripayFault.class,
            names = {"HANG", "ACCEPT_THEN_HANG"})
    void someRequestsAreNeverAnswered(TripayFault fault) {
        patience = Duration.ofMillis(700);
        tripay.misbehave(fault, Duration.ZERO);

        assertThatThrownBy(() -> create("QRIS", "ORD-11-A", 5000)).isInstanceOf(HttpTimeoutException.class);
        assertThat(tripay.payments()).hasSize(fault == TripayFault.HANG ? 0 : 1);
    }

    @Test
    void theOtherFaultsSpeakForThemselves() throws Exception {
        tripay.misbehave(TripayFault.REFUSE, Duration.ZERO);
        assertThatThrownBy(() -> get("merchant/payment-channel")).isInstanceOf(ConnectException.class);
        tripay.misbehave(TripayFault.CUT, Duration.ZERO);
        assertThatThrownBy(() -> get("merchant/payment-channel")).isInstanceOf(IOException.class);
        tripay.misbehave(TripayFault.ERROR_500, Duration.ZERO);
        assertThat(post("transaction/create", body("QRIS", "ORD-12-A", 5000), "application/json")
                        .statusCode())
                .isEqualTo(500);
        tripay.misbehave(TripayFault.NONSENSE, Duration.ZERO);
        HttpResponse<String> nonsense = post("transaction/create", body("QRIS", "ORD-12-A", 5000), "application/json");
        assertThat(nonsense.statusCode()).isEqualTo(200);
        assertThat(nonsense.body()).startsWith("<!doctype html>");
        tripay.misbehave(TripayFault.NONE, Duration.ofMillis(120));
        long start = System.nanoTime();
        get("merchant/payment-channel");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(119));
        assertThat(tripay.payments()).isEmpty();
    }

    @Test
    void aCallbackMayComeBeforeTheAnswerOrNever() throws Exception {
        tripay.misbehave(TripayFault.CALLBACK_FIRST, Duration.ZERO);
        assertThat(create("QRIS", "ORD-13-A", 5000)).containsEntry("status", "PAID");
        assertThat(merchant.caught()).hasSize(1);
        tripay.misbehave(TripayFault.CALLBACK_LOST, Duration.ZERO);
        create("QRIS", "ORD-14-A", 5000);
        assertThat(tripay.pay("ORD-14-A").orElseThrow().deliveries()).isEmpty();
        assertThat(merchant.caught()).hasSize(1);
    }

    @Test
    void theCheckoutPagePaysOnlyWithItsOwnForm() throws Exception {
        String page = (String) create("DANA", "ORD-15-A", 25000).get("checkout_url");
        String html = CLIENT.send(
                        HttpRequest.newBuilder(URI.create(page)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        String token = html.replaceAll("(?s).*?name=\"token\" value=\"([0-9a-f]+)\".*", "$1");

        assertThat(html).contains("Bayar Rp 26.000");
        assertThat(form(page + "/pay", "token=guess").statusCode()).isEqualTo(403);
        assertThat(form(page + "/pay", "token=" + token).statusCode()).isEqualTo(303);
        assertThat(merchant.await(1)).hasSize(1);
        assertThat(tripay.payment("ORD-15-A").orElseThrow().status()).isEqualTo("PAID");
    }

    private Map<String, Object> create(String method, String ref, long amount) throws Exception {
        HttpResponse<String> answer = post("transaction/create", body(method, ref, amount), "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Object created = Json.readObject(answer.body()).get("data");
        return Json.readObject(Json.write(created));
    }

    private String refusal(String body) throws Exception {
        Map<String, Object> answer = Json.readObject(
                post("transaction/create", body, "application/json").body());
        assertThat(answer).containsEntry("success", false);
        return (String) answer.get("message");
    }

    private String body(String method, String ref, long amount) {
        return Json.write(Json.object(
                "method",
                method,
                "merchant_ref",
                ref,
                "amount",
                amount,
                "customer_name",
                "Tamu",
                "customer_email",
                "tamu@example.com",
                "customer_phone",
                "081234567890",
                "callback_url",
                merchant.url(),
                "return_url",
                "https://wifi.example.com/o/abc",
                "signature",
                Signatures.ofTransaction("sandbox-private-key", "T0001", ref, amount),
                "order_items",
                List.of(Json.object("name", "1 hari", "price", amount, "quantity", 1))));
    }

    private Map<String, Object> get(String path) throws IOException, InterruptedException {
        return Json.readObject(CLIENT.send(asMerchant(path).GET().build(), HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private HttpResponse<String> post(String path, String body, String type) throws IOException, InterruptedException {
        return CLIENT.send(
                asMerchant(path)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> form(String url, String body) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(url))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder asMerchant(String path) {
        return HttpRequest.newBuilder(URI.create(tripay.baseUrl() + "/" + path))
                .timeout(patience)
                .header("Authorization", "Bearer DEV-sandbox-api-key");
    }
}
