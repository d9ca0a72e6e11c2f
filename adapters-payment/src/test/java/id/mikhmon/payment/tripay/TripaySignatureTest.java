package id.mikhmon.payment.tripay;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of {@code payments.md} 1.4 and 1.6. */
class TripaySignatureTest {
    private static final Secret KEY = TripaySamples.PRIVATE_KEY;

    @ParameterizedTest
    @CsvSource({
        "ytf6ooi2gmlNPfpchd94jDOk8hRWOu, T0001, INV55567, 1500000, 9f167eba844d1fcb369404e2bda53702e2f78f7aa12e91da6715414e65b8c86a",
        "TRPY-test-private-key-0001, T9001, ORD-20260115-0001-A1, 5000, 2d8dbf124ee76816eb2ad5fbc5c2077b128734fdcc746c5a5122e13f49fd810a",
        "TRPY-test-private-key-0001, T9001, ORD-20260115-0002-A2, 150000, 38f1f0b2e3bccd287bb20c823bac8d336f8d057290f4a5932e0b266251ea96a5",
        // T-4 and T-5 sign open payments; the last part stands where the amount would
        "TRPY-test-private-key-0001, T9001, BRIVAOPKOS-MELATI-0, 7, f114d058c2a2e40c48e2e19a6b96acd699191bc348a2e37619971ea3d9a8450e",
        "TRPY-test-private-key-0001, T9001, BCAVAOPKOS-MAWAR-, 12, 0df0ef6aacc357965765bfec656934d41530b2cc15b21f24fe846bcb8798bfef"
    })
    void signatureOfAnOrderIsTheVectors(String key, String merchant, String reference, long amount, String expected) {
        assertThat(TripaySignature.ofClosedPayment(Secret.of(key), merchant, reference, amount))
                .isEqualTo(expected);
    }

    @Test
    void callbacksOfTheReferenceAreProven() {
        assertThat(proves(TripayCallbackTest.T6, TripayCallbackTest.T6_SIGNATURE))
                .isTrue();
        assertThat(proves(TripayCallbackTest.T7, TripayCallbackTest.T7_SIGNATURE))
                .isTrue();
        assertThat(proves(
                        "{ \"reference\": \"DEV-T9001000000001\", \"merchant_ref\": \"ORD-20260115-0001-A1\" }",
                        "6b504139eb84ef683bce7c9f5ccd4d2802eacd1c6afb98242d1be4331b3c3777"))
                .isTrue();
    }

    @Test
    void bodyWrittenAnewIsNotProven() {
        String rewritten = TripayCallbackTest.T7.replace("\\u00e9", "é").replace("\\/", "/");

        assertThat(proves(rewritten, "ef57cb35eba2b1959242f2573c3ff1f49b0da3b441f78cf9f039090bb4ab23b1"))
                .as("T-8 is made of the rewritten body")
                .isTrue();
        assertThat(proves(rewritten, TripayCallbackTest.T7_SIGNATURE)).isFalse();
        assertThat(proves(TripayCallbackTest.T7, "ef57cb35eba2b1959242f2573c3ff1f49b0da3b441f78cf9f039090bb4ab23b1"))
                .isFalse();
    }

    @Test
    void capitalLettersInTheSignatureAreTheSameNumber() {
        assertThat(proves(TripayCallbackTest.T6, TripayCallbackTest.T6_SIGNATURE.toUpperCase(Locale.ROOT)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "zz", "d8f059757f88ba27576d59d5503083f1aec3e47563a34f0944be6dffee14879", "null"})
    void whatIsNoSignatureProvesNothing(String signature) {
        assertThat(proves(TripayCallbackTest.T6, signature)).isFalse();
    }

    @Test
    void eachChangedByteBreaksTheProof() {
        byte[] body = TripayCallbackTest.T6.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < body.length; at++) {
            byte[] changed = body.clone();
            changed[at] ^= 1;
            assertThat(TripaySignature.proves(KEY, changed, TripayCallbackTest.T6_SIGNATURE))
                    .as("byte %d", at)
                    .isFalse();
        }
    }

    private static boolean proves(String body, String signature) {
        return TripaySignature.proves(KEY, body.getBytes(StandardCharsets.UTF_8), signature);
    }
}
