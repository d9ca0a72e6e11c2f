package id.mikhmon.payment.tripay;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.payment.port.PaymentGateway.CallbackAnswer;
import id.mikhmon.application.payment.port.PaymentGateway.Forged;
import id.mikhmon.application.payment.port.PaymentGateway.Ignored;
import id.mikhmon.application.payment.port.PaymentGateway.PaymentNews;
import id.mikhmon.application.payment.port.PaymentGateway.PaymentNews.Kind;
import id.mikhmon.application.payment.port.PaymentGateway.RawCallback;
import id.mikhmon.application.payment.port.PaymentGateway.Unreadable;
import id.mikhmon.application.payment.port.PaymentGateway.Verified;
import id.mikhmon.domain.payment.PaymentReference;
import id.mikhmon.domain.shared.Money;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TripayCallbackTest {
    static final String T6 = """
            {"reference":"DEV-T9001000000001","merchant_ref":"ORD-20260115-0001-A1","payment_method":"QRIS by ShopeePay","payment_method_code":"QRIS","total_amount":5000,"fee_merchant":785,"fee_customer":0,"total_fee":785,"amount_received":4215,"is_closed_payment":1,"status":"PAID","paid_at":1768453261,"note":null}""";
    static final String T6_SIGNATURE = "d8f059757f88ba27576d59d5503083f1aec3e47563a34f0944be6dffee148793";
    static final String T7 = """
            {"reference":"DEV-T9001000000002","merchant_ref":"ORD-20260115-0002-A2","payment_method":"BRI Virtual Account","payment_method_code":"BRIVA","total_amount":150000,"fee_merchant":4250,"fee_customer":0,"total_fee":4250,"amount_received":145750,"is_closed_payment":1,"status":"EXPIRED","paid_at":null,"note":"Caf\\u00e9 \\/ kamar 7"}""";
    static final String T7_SIGNATURE = "8e881f267c39d95fa67e30d524621f9247f49554a26066db94ce7c4ba7cd0d39";

    private static final String OURS = T6.replace("0001-A1", "0001-A1P");

    @Test
    void paidCallbackTellsAmountFeeAndTime() {
        CallbackAnswer answer =
                read(OURS.replace("5000", "5750").replace("\"fee_customer\":0", "\"fee_customer\":750"));

        assertThat(answer)
                .isEqualTo(new Verified(
                        new PaymentNews(
                                Kind.PAID,
                                Optional.of(new PaymentReference("ORD-20260115-0001-A1P")),
                                Optional.of("DEV-T9001000000001"),
                                Optional.of(Money.rupiah(5_750)),
                                Optional.of(Money.rupiah(750)),
                                Optional.of(Instant.parse("2026-01-15T05:01:01Z"))),
                        "DEV-T9001000000001:PAID:1768453261"));
    }

    @Test
    void expiredCallbackOfTheReferenceIsRead() {
        CallbackAnswer answer = TripayCallback.read(TripaySamples.PRIVATE_KEY, raw(T7, T7_SIGNATURE));

        assertThat(answer).isInstanceOfSatisfying(Verified.class, verified -> {
            assertThat(verified.news().kind()).isEqualTo(Kind.EXPIRED);
            assertThat(verified.news().paid()).isEmpty();
            assertThat(verified.news().at()).isEmpty();
            assertThat(verified.dedupeKey()).isEqualTo("DEV-T9001000000002:EXPIRED:");
        });
    }

    @Test
    void referenceThatCannotBeOursIsVerifiedWithoutOne() {
        CallbackAnswer answer = TripayCallback.read(TripaySamples.PRIVATE_KEY, raw(T6, T6_SIGNATURE));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Verified.class,
                        verified -> assertThat(verified.news().reference()).isEmpty());
    }

    @Test
    void typesMayDiffer() {
        CallbackAnswer answer = read(OURS.replace("5000", "\"5000\"")
                .replace("1768453261", "\"1768453261\"")
                .replace("\"fee_customer\":0,", "")
                .replace("{\"reference\"", "{\"new_field\":{\"a\":[1]},\"reference\""));

        assertThat(answer).isInstanceOfSatisfying(Verified.class, verified -> {
            assertThat(verified.news().paid()).contains(Money.rupiah(5_000));
            assertThat(verified.news().fee()).contains(Money.rupiah(0));
            assertThat(verified.dedupeKey()).isEqualTo("DEV-T9001000000001:PAID:1768453261");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5000", "5000.5", "null", "\"\"", "99999999999999", "{}"})
    void paidWithoutAUsableAmountSaysSo(String amount) {
        CallbackAnswer answer = read(OURS.replace("\"total_amount\":5000", "\"total_amount\":" + amount));

        assertThat(answer).isInstanceOfSatisfying(Verified.class, verified -> {
            assertThat(verified.news().kind()).isEqualTo(Kind.PAID);
            assertThat(verified.news().paid()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "4999", "5001", "2147483648"})
    void otherAmountIsReportedAsItIs(String amount) {
        CallbackAnswer answer = read(OURS.replace("\"total_amount\":5000", "\"total_amount\":" + amount));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Verified.class,
                        verified -> assertThat(verified.news().paid()).contains(Money.rupiah(Long.parseLong(amount))));
    }

    @Test
    void missingSignatureIsForged() {
        CallbackAnswer answer = TripayCallback.read(
                TripaySamples.PRIVATE_KEY, new RawCallback(Map.of(), T6.getBytes(StandardCharsets.UTF_8)));

        assertThat(answer).isEqualTo(new Forged("no signature"));
    }

    @Test
    void signatureOfAnotherMerchantIsForged() throws GeneralSecurityException {
        CallbackAnswer answer =
                TripayCallback.read(TripaySamples.PRIVATE_KEY, raw(T6, sign("another-private-key", T6)));

        assertThat(answer).isEqualTo(new Forged("wrong signature"));
    }

    @Test
    void forgedNonsenseIsForgedAndNotRead() {
        assertThat(TripayCallback.read(TripaySamples.PRIVATE_KEY, raw("{", T6_SIGNATURE)))
                .isInstanceOf(Forged.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "{\"status\":\"PAID\",\"status\":\"FAILED\"}"})
    void provenBodyThatIsNoObjectIsUnreadable(String body) {
        assertThat(read(body)).isInstanceOf(Unreadable.class);
    }

    @Test
    void otherEventIsIgnored() throws GeneralSecurityException {
        CallbackAnswer answer = TripayCallback.read(
                TripaySamples.PRIVATE_KEY,
                new RawCallback(
                        Map.of(
                                "x-callback-signature",
                                sign(TripaySamples.PRIVATE_KEY.reveal(), OURS),
                                "x-callback-event",
                                "payout_status"),
                        OURS.getBytes(StandardCharsets.UTF_8)));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Ignored.class,
                        ignored -> assertThat(ignored.dedupeKey())
                                .startsWith("sha256:")
                                .hasSizeLessThanOrEqualTo(150));
    }

    @Test
    void unknownStatusIsIgnored() {
        assertThat(read(OURS.replace("\"PAID\"", "\"SETTLED\""))).isInstanceOf(Ignored.class);
    }

    @Test
    void bodyThatNamesNoTransactionIsIgnored() {
        assertThat(read("{\"status\":\"PAID\",\"total_amount\":5000}")).isInstanceOf(Ignored.class);
    }

    @Test
    void eachKindHasItsStatus() {
        assertThat(kind("UNPAID")).isEqualTo(Kind.PENDING);
        assertThat(kind("FAILED")).isEqualTo(Kind.FAILED);
        assertThat(kind("EXPIRED")).isEqualTo(Kind.EXPIRED);
        assertThat(kind("REFUND")).isEqualTo(Kind.REFUNDED);
    }

    private static Kind kind(String status) {
        return ((Verified) read(OURS.replace("\"PAID\"", '"' + status + '"')))
                .news()
                .kind();
    }

    private static CallbackAnswer read(String body) {
        try {
            return TripayCallback.read(
                    TripaySamples.PRIVATE_KEY, raw(body, sign(TripaySamples.PRIVATE_KEY.reveal(), body)));
        } catch (GeneralSecurityException failure) {
            throw new AssertionError(failure);
        }
    }

    private static RawCallback raw(String body, String signature) {
        return new RawCallback(
                Map.of("x-callback-signature", signature, "x-callback-event", "payment_status"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** Made here and not by the class under test, so that both cannot share a mistake. */
    static String sign(String key, String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
