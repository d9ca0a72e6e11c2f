package id.mikhmon.payment.tripay;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.payment.GatewayAccount;
import id.mikhmon.application.payment.GatewayAccount.Environment;
import id.mikhmon.application.payment.port.PaymentGateway.Capabilities;
import id.mikhmon.application.payment.port.PaymentGateway.Declined;
import id.mikhmon.application.payment.port.PaymentGateway.Forged;
import id.mikhmon.application.payment.port.PaymentGateway.Misconfigured;
import id.mikhmon.application.payment.port.PaymentGateway.NotFound;
import id.mikhmon.application.payment.port.PaymentGateway.OpenAnswer;
import id.mikhmon.application.payment.port.PaymentGateway.OpenRequest;
import id.mikhmon.application.payment.port.PaymentGateway.OpenUnknown;
import id.mikhmon.application.payment.port.PaymentGateway.Opened;
import id.mikhmon.application.payment.port.PaymentGateway.PaymentNews.Kind;
import id.mikhmon.application.payment.port.PaymentGateway.RawCallback;
import id.mikhmon.application.payment.port.PaymentGateway.StatusAnswer;
import id.mikhmon.application.payment.port.PaymentGateway.StatusKnown;
import id.mikhmon.application.payment.port.PaymentGateway.StatusUnavailable;
import id.mikhmon.application.payment.port.PaymentGateway.Unreachable;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.payment.PaymentInstruction;
import id.mikhmon.domain.shared.CurrencyCode;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.outbound.http.DirectCalls;
import id.mikhmon.outbound.http.ScriptedServer;
import id.mikhmon.payment.GatewaySettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TripayPaymentGatewayTest {
    private static final String GATEWAY_REFERENCE = "DEV-T9001000000001";
    private static final GatewaySettings SETTINGS = settings(Duration.ofSeconds(10));

    private final ScriptedServer server = new ScriptedServer();
    private final TripayPaymentGateway gateway =
            new TripayPaymentGateway(new DirectCalls(Duration.ofSeconds(2)), SETTINGS, TripaySamples.CLOCK);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void requestIsTheSampleOfTheReference() {
        server.thenAnswer(200, TripaySamples.CREATE_REPLY);

        open();

        assertThat(server.received()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.target()).isEqualTo("/transaction/create");
            assertThat(request.headers())
                    .containsEntry("content-type", "application/json")
                    .containsEntry("authorization", "Bearer " + TripaySamples.API_KEY)
                    .containsEntry("user-agent", "Test/1.0");
            // made with openssl of T9001ORD-20260115-0001-A1P5000
            assertThat(request.body())
                    .isEqualTo(TripaySamples.CREATE_REQUEST.replace(
                            "SIGNATURE", "4ff86ddaee6d53d70508be58257af74d4a6aed69c93924ad1e050b42c6c9358f"));
        });
    }

    @Test
    void largeAmountIsSentWithoutExponent() {
        server.thenAnswer(200, TripaySamples.CREATE_REPLY);

        open(Money.rupiah(10_000_000), Optional.empty(), new PhoneNumber("+60123456789"));

        assertThat(server.received().get(0).body())
                .contains("\"amount\":10000000,", "\"price\":10000000,")
                .contains("\"customer_email\":\"kasir@example.com\"")
                .contains("\"customer_phone\":\"+60123456789\"")
                .doesNotContain("null");
    }

    @Test
    void paymentThatWasHeldUpGetsTheShortestTimeOfItsChannel() {
        server.thenAnswer(200, TripaySamples.CREATE_REPLY);
        Clock late = Clock.offset(TripaySamples.CLOCK, Duration.ofMinutes(55));

        new TripayPaymentGateway(new DirectCalls(Duration.ofSeconds(2)), SETTINGS, late)
                .open(account(), TripaySamples.request());

        Instant soonest = late.instant().plus(Duration.ofMinutes(11));
        assertThat(server.received().get(0).body()).contains("\"expired_time\":" + soonest.getEpochSecond() + ",");
    }

    @Test
    void openedPaymentTellsHowToPay() {
        server.thenAnswer(200, TripaySamples.CREATE_REPLY);

        assertThat(open())
                .isEqualTo(new Opened(
                        GATEWAY_REFERENCE,
                        new PaymentInstruction(
                                Optional.empty(),
                                Optional.of(TripaySamples.QR_STRING),
                                Optional.of("https://tripay.co.id/qr/DEV-T9001000000001"),
                                Optional.of("https://tripay.co.id/checkout/DEV-T9001000000001"),
                                List.of("Buka aplikasi pembayaran", "Pindai kode QR")),
                        Money.rupiah(0),
                        Instant.ofEpochSecond(1_768_444_200)));
    }

    @Test
    void feeIsWhatTheAnswerAsksAboveTheRequest() {
        server.thenAnswer(200, TripaySamples.CREATE_REPLY.replace("\"amount\":5000", "\"amount\":\"5750\""))
                .thenAnswer(
                        200,
                        TripaySamples.CREATE_REPLY
                                .replace("\"amount\":5000,", "")
                                .replace("\"fee_customer\":0", "\"fee_customer\":\"800\""));

        assertThat(((Opened) open()).fee()).isEqualTo(Money.rupiah(750));
        assertThat(((Opened) open()).fee()).isEqualTo(Money.rupiah(800));
    }

    @Test
    void redirectChannelLeadsToItsOwnPage() {
        server.thenAnswer(
                200,
                TripaySamples.CREATE_REPLY.replace("\"pay_url\":null", "\"pay_url\":\"https://dana.example.com/p/1\""));

        assertThat(((Opened) open()).instruction().checkoutUrl()).contains("https://dana.example.com/p/1");
    }

    @Test
    void addressThatIsNoWebAddressIsLeftOut() {
        server.thenAnswer(
                200, TripaySamples.CREATE_REPLY.replace("\"pay_url\":null", "\"pay_url\":\"javascript:alert(1)\""));

        assertThat(((Opened) open()).instruction().checkoutUrl())
                .contains("https://tripay.co.id/checkout/DEV-T9001000000001");
    }

    @Test
    void stepsOfSeveralWaysSayWhichWayTheyBelongTo() {
        server.thenAnswer(
                200,
                TripaySamples.CREATE_REPLY.replace(
                        "[{\"title\":\"QRIS\",\"steps\":[\"Buka aplikasi <b>pembayaran</b>\",\"Pindai kode QR\"]}]",
                        """
                        [{"title":"ATM <i>BRI</i>","steps":["Pilih &quot;Lain&quot; &amp; lanjut","  "]},\
                        {"title":"BRImo","steps":["&lt;script&gt;x&lt;/script&gt;Masukkan<br/>kode",7,null]},{"steps":null}]"""));

        assertThat(((Opened) open()).instruction().steps())
                .containsExactly("ATM BRI: Pilih \"Lain\" & lanjut", "BRImo: xMasukkan kode");
    }

    @Test
    void answerWithFewerAndStrangerFieldsIsStillAnOpening() {
        server.thenAnswer(
                200,
                "{\"success\":1,\"data\":{\"reference\":123456,\"pay_code\":8800123,\"new\":{\"x\":[]},\"instructions\":7}}");

        assertThat(open())
                .isEqualTo(new Opened(
                        "123456",
                        new PaymentInstruction(
                                Optional.of("8800123"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()),
                        Money.rupiah(0),
                        TripaySamples.request().expiresAt()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"success\":false,\"message\":\"Invalid API Key\"}",
                "200 | {\"success\":false,\"message\":\"Invalid signature\"}",
                "401 | {\"success\":false,\"message\":\"Unauthenticated.\"}",
                "403 | <html>who are you</html>",
                "400 | {\"success\":\"false\",\"message\":\"IP is not in whitelist\"}"
            })
    void refusedAccountIsMisconfigured(int status, String body) {
        server.thenAnswer(status, body);

        assertThat(open()).isInstanceOf(Misconfigured.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"success\":false,\"message\":\"Channel tidak aktif\"} | Channel tidak aktif",
                "400 | {\"success\":false,\"message\":\"Minimum amount is <b>10000</b>\"} | Minimum amount is 10000",
                "422 | {\"success\":false,\"message\":\"merchant_ref sudah dipakai\"} | merchant_ref sudah dipakai",
                "404 | {\"success\":false,\"message\":\"Payment channel not found\"} | Payment channel not found",
                "200 | {\"success\":false} | HTTP 200"
            })
    void refusedPaymentIsDeclinedWithTheVendorsSentence(int status, String body, String reason) {
        server.thenAnswer(status, body);

        assertThat(open()).isEqualTo(new Declined(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | <html>checking your browser</html>",
                "200 | ''",
                "200 | []",
                "200 | {\"data\":{\"reference\":\"X\"}}",
                "200 | {\"success\":true}",
                "200 | {\"success\":true,\"data\":null}",
                "200 | {\"success\":true,\"data\":{\"pay_code\":\"1\"}}",
                "200 | {\"success\":true,\"data\":{\"reference\":\"X\",\"merchant_ref\":\"ANOTHER-P\"}}",
                "302 | ''",
                "404 | not found",
                "500 | {\"success\":false,\"message\":\"Invalid signature\"}",
                "503 | ''"
            })
    void nonsenseLeavesTheOutcomeUnknown(int status, String body) {
        server.thenAnswer(status, body);

        assertThat(open()).isInstanceOf(OpenUnknown.class);
        assertThat(server.received()).as("creating is never repeated").hasSize(1);
    }

    @Test
    void cutConnectionLeavesTheOutcomeUnknown() {
        server.thenCut().thenCutInTheMiddle("{\"success\":true,");

        assertThat(open()).isInstanceOf(OpenUnknown.class);
        assertThat(open()).isInstanceOf(OpenUnknown.class);
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void silenceLeavesTheOutcomeUnknown() {
        server.thenHang().thenHangInTheBody();

        assertThat(hurried().open(account(), TripaySamples.request())).isInstanceOf(OpenUnknown.class);
        assertThat(hurried().open(account(), TripaySamples.request())).isInstanceOf(OpenUnknown.class);
    }

    @Test
    void hugeAnswerLeavesTheOutcomeUnknown() {
        server.thenAnswer(200, "{\"success\":true,\"message\":\"" + "x".repeat(1_000_000) + "\"}");

        assertThat(open()).isInstanceOf(OpenUnknown.class);
    }

    @Test
    void gatewayThatIsAwayIsUnreachableAndUnavailable() {
        server.close();

        assertThat(open()).isInstanceOf(Unreachable.class);
        assertThat(gateway.channels(account())).isNotNull().asString().contains("ChannelsUnavailable");
        assertThat(status()).isInstanceOf(StatusUnavailable.class);
    }

    @Test
    void throttledOpeningMayBeTriedAgain() {
        server.thenAnswer(429, "{\"success\":false,\"message\":\"Too Many Attempts.\"}");

        assertThat(open()).isEqualTo(new Unreachable("Too Many Attempts."));
    }

    @Test
    void openBreakerIsUnreachableAndUnavailable() {
        TripayPaymentGateway held = new TripayPaymentGateway(
                (request, deadline) -> {
                    throw new CircuitBreakerOpenException();
                },
                SETTINGS,
                TripaySamples.CLOCK);

        assertThat(held.open(account(), TripaySamples.request())).isInstanceOf(Unreachable.class);
        assertThat(held.status(account(), TripaySamples.REFERENCE, Optional.empty()))
                .isInstanceOf(StatusUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "line\nbreak", "blank space", "ünicode"})
    void credentialThatCannotBeUsedIsMisconfiguredAndNothingIsSent(String key) {
        GatewayAccount account = withCredentials(Map.of(
                "merchantCode", Secret.of("T9001"), "apiKey", Secret.of(key), "privateKey", TripaySamples.PRIVATE_KEY));

        assertThat(gateway.open(account, TripaySamples.request())).isInstanceOf(Misconfigured.class);
        assertThat(gateway.status(account, TripaySamples.REFERENCE, Optional.empty()))
                .isInstanceOf(StatusUnavailable.class);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void callbackWithoutAPrivateKeyIsForged() {
        assertThat(gateway.receive(withCredentials(Map.of()), new RawCallback(Map.of(), new byte[0])))
                .isInstanceOf(Forged.class);
    }

    @Test
    void otherCurrencyIsDeclined() {
        assertThat(open(new Money(5, new CurrencyCode("USD")), Optional.empty(), new PhoneNumber("+6281234567890")))
                .isInstanceOf(Declined.class);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void withoutAnAddressTheVendorsOwnIsCalledByEnvironment() {
        assertThat(calledAddress(Environment.SANDBOX))
                .isEqualTo(URI.create("https://tripay.co.id/api-sandbox/transaction/create"));
        assertThat(calledAddress(Environment.PRODUCTION))
                .isEqualTo(URI.create("https://tripay.co.id/api/transaction/create"));
    }

    @Test
    void paidDetailTellsAmountFeeAndTime() {
        server.thenAnswer(
                200,
                TripaySamples.detail("PAID", "\"1768453261\"")
                        .replace("\"amount\":5000", "\"amount\":5750")
                        .replace("\"fee_customer\":0", "\"fee_customer\":750"));

        assertThat(status()).isInstanceOfSatisfying(StatusKnown.class, known -> {
            assertThat(known.news().kind()).isEqualTo(Kind.PAID);
            assertThat(known.news().reference()).contains(TripaySamples.REFERENCE);
            assertThat(known.news().paid()).contains(Money.rupiah(5_750));
            assertThat(known.news().fee()).contains(Money.rupiah(750));
            assertThat(known.news().at()).contains(Instant.parse("2026-01-15T05:01:01Z"));
            assertThat(known.opening()).map(Opened::fee).contains(Money.rupiah(750));
        });
        assertThat(server.received().get(0).target()).isEqualTo("/transaction/detail?reference=DEV-T9001000000001");
    }

    @Test
    void openPaymentIsPendingAndTellsHowToPay() {
        server.thenAnswer(200, TripaySamples.detail("UNPAID", "null"));

        assertThat(status()).isInstanceOfSatisfying(StatusKnown.class, known -> {
            assertThat(known.news().kind()).isEqualTo(Kind.PENDING);
            assertThat(known.news().paid()).isEmpty();
            assertThat(known.opening().orElseThrow().instruction().qrString()).contains(TripaySamples.QR_STRING);
        });
    }

    @Test
    void lostOpeningIsFoundByOurReference() {
        server.thenAnswer(
                        200,
                        TripaySamples.list(
                                row("OTHER-P", "DEV-T1", "PAID"),
                                row("ORD-20260115-0001-A1P", "DEV-T2", "EXPIRED"),
                                row("ORD-20260115-0001-A1P", "DEV-T3", "UNPAID")))
                .thenAnswer(200, TripaySamples.detail("UNPAID", "null"));

        StatusAnswer answer = gateway.status(account(), TripaySamples.REFERENCE, Optional.empty());

        assertThat(answer).isInstanceOf(StatusKnown.class);
        assertThat(server.received().get(0).target())
                .isEqualTo("/merchant/transactions?page=1&per_page=50&merchant_ref=ORD-20260115-0001-A1P");
        assertThat(server.received().get(1).target()).isEqualTo("/transaction/detail?reference=DEV-T3");
    }

    @Test
    void paidTransactionCountsBeforeAnOpenOneUnderTheSameReference() {
        server.thenAnswer(
                        200,
                        TripaySamples.list(
                                row("ORD-20260115-0001-A1P", "DEV-T3", "UNPAID"),
                                row("ORD-20260115-0001-A1P", "DEV-T4", "PAID")))
                .thenAnswer(200, TripaySamples.detail("PAID", "1768453261"));

        gateway.status(account(), TripaySamples.REFERENCE, Optional.empty());

        assertThat(server.received().get(1).target()).isEqualTo("/transaction/detail?reference=DEV-T4");
    }

    @Test
    void paymentThatIsNotListedIsNotFound() {
        server.thenAnswer(200, TripaySamples.list())
                .thenAnswer(200, TripaySamples.list(row("OTHER-P", "DEV-T1", "PAID")));

        assertThat(gateway.status(account(), TripaySamples.REFERENCE, Optional.empty()))
                .isEqualTo(new NotFound());
        assertThat(gateway.status(account(), TripaySamples.REFERENCE, Optional.empty()))
                .isEqualTo(new NotFound());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"success\":false,\"message\":\"Transaction not found\"}",
                "200 | {\"success\":false,\"message\":\"Transaksi tidak ditemukan\"}",
                "404 | {\"success\":false,\"message\":\"\"}"
            })
    void unknownTransactionIsNotFound(int status, String body) {
        server.thenAnswer(status, body);

        assertThat(status()).isEqualTo(new NotFound());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"success\":false,\"message\":\"Invalid API Key\"}",
                "200 | {\"success\":false,\"message\":\"Ada kesalahan\"}",
                "404 | <html>no such page</html>",
                "429 | {\"success\":false}",
                "403 | {}",
                "500 | ''",
                "200 | {\"success\":true,\"data\":{}}",
                "200 | {\"success\":true,\"data\":{\"reference\":\"X\",\"status\":\"SOMETHING\"}}"
            })
    void anythingElseIsUnavailableAndMovesNothing(int status, String body) {
        server.thenAnswer(status, body);

        assertThat(status()).isInstanceOf(StatusUnavailable.class);
    }

    @Test
    void askingEndsAtItsDeadline() {
        server.thenHang();

        assertThat(hurried().status(account(), TripaySamples.REFERENCE, Optional.empty()))
                .isInstanceOf(StatusUnavailable.class);
    }

    @Test
    void askingAloneProvesNothingToConfirm() {
        assertThat(gateway.capabilities()).isEqualTo(new Capabilities(false, Duration.ofSeconds(60)));
        assertThat(gateway.credentialNames()).containsExactlyInAnyOrder("merchantCode", "apiKey", "privateKey");
        assertThat(gateway.id()).isEqualTo(GatewayId.TRIPAY);
    }

    /** Gives up soon; for answers that never come. */
    private static TripayPaymentGateway hurried() {
        return new TripayPaymentGateway(
                new DirectCalls(Duration.ofSeconds(2)), settings(Duration.ofMillis(300)), TripaySamples.CLOCK);
    }

    private static GatewaySettings settings(Duration deadline) {
        return new GatewaySettings(Duration.ofSeconds(2), deadline, deadline, "kasir@example.com", "Test/1.0");
    }

    private OpenAnswer open() {
        return gateway.open(account(), TripaySamples.request());
    }

    private OpenAnswer open(Money amount, Optional<String> email, PhoneNumber phone) {
        OpenRequest request = TripaySamples.request(amount, email, phone);
        return gateway.open(account(), request);
    }

    private StatusAnswer status() {
        return gateway.status(account(), TripaySamples.REFERENCE, Optional.of(GATEWAY_REFERENCE));
    }

    private GatewayAccount account() {
        return TripaySamples.account(server.address());
    }

    private GatewayAccount withCredentials(Map<String, Secret> credentials) {
        return new GatewayAccount(
                GatewayId.TRIPAY, true, Environment.SANDBOX, Optional.of(server.address()), credentials, List.of());
    }

    private static URI calledAddress(Environment environment) {
        URI[] called = new URI[1];
        TripayPaymentGateway noting = new TripayPaymentGateway(
                (request, deadline) -> {
                    called[0] = request.uri();
                    throw new CircuitBreakerOpenException();
                },
                SETTINGS,
                TripaySamples.CLOCK);
        GatewayAccount sample = TripaySamples.account(Optional.empty(), List.of());
        noting.open(
                new GatewayAccount(
                        GatewayId.TRIPAY, true, environment, Optional.empty(), sample.credentials(), List.of()),
                TripaySamples.request());
        return called[0];
    }

    private static String row(String merchantRef, String reference, String status) {
        return "{\"reference\":\"%s\",\"merchant_ref\":\"%s\",\"status\":\"%s\"}"
                .formatted(reference, merchantRef, status);
    }
}
