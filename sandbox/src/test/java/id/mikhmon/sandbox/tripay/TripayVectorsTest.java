package id.mikhmon.sandbox.tripay;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.sandbox.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors T-1 to T-9 of payments.md 1. */
class TripayVectorsTest {
    private static final String KEY = "TRPY-test-private-key-0001";
    private static final String T6 =
            "{\"reference\":\"DEV-T9001000000001\",\"merchant_ref\":\"ORD-20260115-0001-A1\",\"payment_method\":\"QRIS by ShopeePay\","
                    + "\"payment_method_code\":\"QRIS\",\"total_amount\":5000,\"fee_merchant\":785,\"fee_customer\":0,\"total_fee\":785,\"amount_received\":4215,"
                    + "\"is_closed_payment\":1,\"status\":\"PAID\",\"paid_at\":1768453261,\"note\":null}";
    private static final String T7 =
            "{\"reference\":\"DEV-T9001000000002\",\"merchant_ref\":\"ORD-20260115-0002-A2\",\"payment_method\":\"BRI Virtual Account\","
                    + "\"payment_method_code\":\"BRIVA\",\"total_amount\":150000,\"fee_merchant\":4250,\"fee_customer\":0,\"total_fee\":4250,\"amount_received\":145750,"
                    + "\"is_closed_payment\":1,\"status\":\"EXPIRED\",\"paid_at\":null,\"note\":\"Caf\\u00e9 \\/ kamar 7\"}";

    @ParameterizedTest
    @CsvSource({
        "ytf6ooi2gmlNPfpchd94jDOk8hRWOu,T0001,INV55567,1500000,9f167eba844d1fcb369404e2bda53702e2f78f7aa12e91da6715414e65b8c86a",
        "TRPY-test-private-key-0001,T9001,ORD-20260115-0001-A1,5000,2d8dbf124ee76816eb2ad5fbc5c2077b128734fdcc746c5a5122e13f49fd810a",
        "TRPY-test-private-key-0001,T9001,ORD-20260115-0002-A2,150000,38f1f0b2e3bccd287bb20c823bac8d336f8d057290f4a5932e0b266251ea96a5"
    })
    void closedPayments(String key, String merchant, String ref, long amount, String signature) {
        assertThat(Signatures.ofTransaction(key, merchant, ref, amount)).isEqualTo(signature);
    }

    @ParameterizedTest
    @CsvSource({
        "BRIVAOP,KOS-MELATI-07,f114d058c2a2e40c48e2e19a6b96acd699191bc348a2e37619971ea3d9a8450e",
        "BCAVAOP,KOS-MAWAR-12,0df0ef6aacc357965765bfec656934d41530b2cc15b21f24fe846bcb8798bfef"
    })
    void openPayments(String channel, String ref, String signature) {
        assertThat(Signatures.ofOpenPayment(KEY, "T9001", channel, ref)).isEqualTo(signature);
    }

    @Test
    void callbacksAreSignedOverTheirBytes() {
        assertThat(callback(T6)).isEqualTo("d8f059757f88ba27576d59d5503083f1aec3e47563a34f0944be6dffee148793");
        assertThat(callback(T7)).isEqualTo("8e881f267c39d95fa67e30d524621f9247f49554a26066db94ce7c4ba7cd0d39");
        assertThat(callback("{ \"reference\": \"DEV-T9001000000001\", \"merchant_ref\": \"ORD-20260115-0001-A1\" }"))
                .isEqualTo("6b504139eb84ef683bce7c9f5ccd4d2802eacd1c6afb98242d1be4331b3c3777");
    }

    @Test
    void writingAParsedCallbackAgainChangesItsSignatureUnlessItsEscapesAreKept() {
        assertThat(callback(Json.write(Json.read(T7))))
                .isEqualTo("ef57cb35eba2b1959242f2573c3ff1f49b0da3b441f78cf9f039090bb4ab23b1");
        assertThat(Json.writeEscaped(Json.read(T7))).isEqualTo(T7);
        assertThat(Json.writeEscaped(Json.read(T6))).isEqualTo(T6);
    }

    @Test
    void theChecksumOfQrisIsThatOfTheReference() {
        String sample = "00020101021226600015COM.EXAMPLE.WWW01189360000000000000010208TEST00010303UMI"
                + "520448165303360540450005802ID5909WIFI TEST6007JAKARTA6105101106304";

        assertThat(QrisPayload.checksum("123456789")).isEqualTo(0x29B1);
        assertThat(QrisPayload.checksum(sample)).isEqualTo(0xDE40);
        assertThat(QrisPayload.of(5785, "DEV-T0001000000001"))
                .contains("54045785", "5303360")
                .matches(".*6304[0-9A-F]{4}");
    }

    private static String callback(String body) {
        return Signatures.ofCallback(KEY, body.getBytes(StandardCharsets.UTF_8));
    }
}
