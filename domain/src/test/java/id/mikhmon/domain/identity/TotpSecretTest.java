package id.mikhmon.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {
    /** The key of RFC 6238, appendix B: the ASCII digits 1 to 0, twice. */
    private static final TotpSecret OF_THE_RFC = TotpSecret.of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheRfc(long second, String code) {
        assertThat(OF_THE_RFC.codeAt(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void codeOfHalfAMinuteAgoOrAheadIsTaken() {
        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.codeAt(NOW.minusSeconds(30)), NOW, 0))
                .hasValue(37_037_036);
        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.codeAt(NOW), NOW, 0)).hasValue(37_037_037);
        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.codeAt(NOW.plusSeconds(30)), NOW, 0))
                .hasValue(37_037_038);
        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.codeAt(NOW.minusSeconds(90)), NOW, 0))
                .isEmpty();
    }

    @Test
    void codeServesOnce() {
        String code = OF_THE_RFC.codeAt(NOW);
        OptionalLong step = OF_THE_RFC.stepOf(code, NOW, 0);

        assertThat(OF_THE_RFC.stepOf(code, NOW, step.orElseThrow())).isEmpty();
        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.codeAt(NOW.minusSeconds(30)), NOW, step.orElseThrow()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "12345", "1234567", "12345a", "' 05047'"})
    void whatIsNoCodeIsRefused(String typed) {
        assertThat(OF_THE_RFC.stepOf(typed, NOW, 0)).isEmpty();
    }

    @Test
    void keySurvivesBeingTypedIntoAnApp() {
        TotpSecret drawn = TotpSecret.draw(new Random(1));

        assertThat(TotpSecret.of(drawn.base32())).isEqualTo(drawn);
        assertThat(drawn.base32()).hasSize(32);
        assertThat(drawn.toString()).doesNotContain(drawn.base32());
        assertThatThrownBy(() -> TotpSecret.of("GEZDGNBVGY3TQOJQ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TotpSecret.of("gezdgnbvgy3tqojqgezdgnbvgy3tqojq"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addressIsWhatAppsRead() {
        assertThat(OF_THE_RFC.address("WiFi Pak Hasan", new LoginName("hasan@rumah")))
                .isEqualTo("otpauth://totp/WiFi%20Pak%20Hasan:hasan%40rumah"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=WiFi%20Pak%20Hasan");
    }
}
