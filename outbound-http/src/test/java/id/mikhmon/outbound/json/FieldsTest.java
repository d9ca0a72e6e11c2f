package id.mikhmon.outbound.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    @ParameterizedTest
    @ValueSource(strings = {"5000", "\"5000\"", "\" 5000 \"", "5000.00", "\"5000.00\"", "5e3", "5.0E+3"})
    void wholeNumberIsReadHoweverItIsWritten(String written) {
        assertThat(fields("{\"amount\":" + written + "}").whole("amount")).contains(5_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5000.5",
                "\"5.000,00\"",
                "\"\"",
                "null",
                "{}",
                "[5000]",
                "true",
                "1e400000000",
                "99999999999999999999",
                "\"abc\""
            })
    void whatIsNoWholeNumberIsEmpty(String written) {
        assertThat(fields("{\"amount\":" + written + "}").whole("amount")).isEmpty();
    }

    @Test
    void timeIsReadFromNumberAndString() {
        assertThat(fields("{\"paid_at\":\"1768453261\"}").seconds("paid_at"))
                .contains(Instant.parse("2026-01-15T05:01:01Z"));
        assertThat(fields("{\"paid_at\":1768453261}").seconds("paid_at"))
                .contains(Instant.parse("2026-01-15T05:01:01Z"));
        assertThat(fields("{\"paid_at\":1768453261000000}").seconds("paid_at")).isEmpty();
    }

    @Test
    void truthIsReadFromWordsAndNumbers() {
        assertThat(fields("{\"success\":\"true\"}").flag("success")).contains(true);
        assertThat(fields("{\"success\":0}").flag("success")).contains(false);
        assertThat(fields("{\"success\":\"yes\"}").flag("success")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>", "[]", "\"text\"", "{\"a\":1", "{\"a\":1,\"a\":2}", "\uFEFF\u0000", "{\"a\":01}"})
    void whatIsNotOneObjectIsEmpty(String body) {
        assertThat(Fields.read(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void bytesThatAreNotUtf8AreEmpty() {
        assertThat(Fields.read(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"'}))
                .isEmpty();
        assertThat(Fields.read(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0})).isEmpty();
    }

    @Test
    void listLeavesOutWhatIsOfAnotherType() {
        Fields fields = fields("{\"steps\":[\"a\",1,null,{\"b\":2},\"c\"]}");

        assertThat(fields.texts("steps")).containsExactly("a", "c");
        assertThat(fields.objects("steps")).hasSize(1);
        assertThat(fields.objects("missing")).isEmpty();
    }

    @Test
    void scalarsComeFromAListOrASingleValue() {
        assertThat(fields("{\"id\":[\"9\",10,null,{}]}").scalars("id")).containsExactly("9", "10");
        assertThat(fields("{\"id\":9}").scalars("id")).containsExactly("9");
        assertThat(fields("{}").scalars("id")).isEmpty();
    }

    @Test
    void namesAreFoundInAnyCaseWhenAsked() {
        Fields fields = fields("{\"Status\":true}");

        assertThat(fields.flag("status")).isEmpty();
        assertThat(fields.ignoringCase().flag("status")).contains(true);
    }

    private static Fields fields(String json) {
        Optional<Fields> fields = Fields.read(json.getBytes(StandardCharsets.UTF_8));
        assertThat(fields).isPresent();
        return fields.orElseThrow();
    }
}
