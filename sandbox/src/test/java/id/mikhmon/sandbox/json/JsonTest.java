package id.mikhmon.sandbox.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void whatIsReadIsWrittenBack() {
        String text = "{\"a\":[1,-2.50,true,null,\"x\\ny\"],\"b\":{},\"c\":[]}";

        assertThat(Json.write(Json.read(text))).isEqualTo(text);
        assertThat(Json.readObject(" { \"a\" : [ 1 , 2.5 ] } "))
                .isEqualTo(Map.of("a", List.of(1L, new BigDecimal("2.5"))));
    }

    @Test
    void escapedTextIsThatOfPhp() {
        assertThat(Json.writeEscaped(Json.object("note", "Café / kamar 7", "paid_at", null)))
                .isEqualTo("{\"note\":\"Caf\\u00e9 \\/ kamar 7\",\"paid_at\":null}");
        assertThat(Json.read("\"Caf\\u00e9 \\/ kamar 7\"")).isEqualTo("Café / kamar 7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\"}",
                "{\"a\":1,}",
                "\"x",
                "01",
                "+1",
                "1.",
                "tru",
                "1 2",
                "{a:1}",
                "\"\\x\"",
                "\"\\u12\""
            })
    void brokenTextIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.read(text));
    }

    @Test
    void deepNestingIsRefusedInsteadOfOverflowingTheStack() {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.read("[".repeat(100_000)));
    }
}
