package id.mikhmon.payment.tripay;

import id.mikhmon.application.payment.GatewayAccount;
import id.mikhmon.application.payment.PaymentGatewayContract;
import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.application.payment.port.PaymentGateway.RawCallback;
import id.mikhmon.outbound.http.DirectCalls;
import id.mikhmon.outbound.http.ScriptedServer;
import id.mikhmon.payment.GatewaySettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** Tripay on a scripted server keeps the contract that the fake keeps. */
class TripayGatewayContractTest extends PaymentGatewayContract {
    private static final String DETAIL = """
            {"success":true,"message":"","data":{"reference":"T-1","merchant_ref":"%s","amount":5785,"fee_customer":785,\
            "checkout_url":"https://tripay.co.id/checkout/T-1","expired_time":1795332900,"status":"%s","paid_at":"1795332600"}}""";
    private static final String PAID = """
            {"reference":"T-1","merchant_ref":"%s","total_amount":5785,"fee_customer":785,"status":"PAID","paid_at":1795332600}""".formatted(REFERENCE);

    private final ScriptedServer server = new ScriptedServer();
    private final TripayPaymentGateway gateway = new TripayPaymentGateway(
            new DirectCalls(Duration.ofSeconds(2)),
            GatewaySettings.defaults(),
            Clock.fixed(Instant.parse("2026-11-22T07:00:00Z"), ZoneOffset.UTC));

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected PaymentGateway gateway() {
        return gateway;
    }

    @Override
    protected GatewayAccount account() {
        return TripaySamples.account(server.address());
    }

    @Override
    protected void otherSideOffersChannels() {
        server.thenAnswer(200, TripaySamples.CHANNELS);
    }

    @Override
    protected void otherSideOpens() {
        server.thenAnswer(200, DETAIL.formatted(REFERENCE, "UNPAID"));
    }

    @Override
    protected void otherSideDeclines() {
        server.thenAnswer(400, "{\"success\":false,\"message\":\"Channel tidak aktif\"}");
    }

    @Override
    protected void otherSideRefusesTheAccount() {
        server.thenAnswer(200, TripaySamples.REFUSED_SIGNATURE);
    }

    @Override
    protected void otherSideTakesItInAndIsNotHeard() {
        server.thenCut();
    }

    @Override
    protected void otherSideIsAway() {
        server.close();
    }

    @Override
    protected void otherSideKnowsNoPayment() {
        server.thenAnswer(200, TripaySamples.list());
    }

    @Override
    protected void otherSideWaitsForTheBuyer() {
        server.thenAnswer(200, DETAIL.formatted(REFERENCE, "UNPAID"));
    }

    @Override
    protected void otherSideWasPaid() {
        server.thenAnswer(200, DETAIL.formatted(REFERENCE, "PAID"));
    }

    @Override
    protected RawCallback paidCallback() {
        return signedBy(TripaySamples.PRIVATE_KEY.reveal());
    }

    @Override
    protected RawCallback forgedCallback() {
        return signedBy("another-private-key");
    }

    private static RawCallback signedBy(String key) {
        try {
            return new RawCallback(
                    Map.of("x-callback-signature", TripayCallbackTest.sign(key, PAID)),
                    PAID.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new AssertionError(failure);
        }
    }
}
