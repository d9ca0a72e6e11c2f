package id.mikhmon.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.mikhmon.web.problem.FieldError;
import id.mikhmon.web.problem.ProblemException;
import id.mikhmon.web.problem.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nonsense",
                "{",
                "{\"a\":1",
                "{\"a\":1}}",
                "{\"a\":1}{}",
                "{\"a\":1} x",
                "[]",
                "\"a\"",
                "1",
                "null",
                "true",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":1}}",
                "{'a':1}",
                "{a:1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":1,}",
                "{\"a\":\"\u0000\"}",
                "\uFEFF{}",
                "// x\n{}"
            })
    void whatIsNotExactlyOneObjectIsUnreadable(String body) {
        assertThat(unreadable(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(ProblemKind.UNREADABLE);
    }

    @Test
    void bytesThatAreNoUtf8AreUnreadable() {
        assertThat(unreadable(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xc3, '"', '}'}))
                .isEqualTo(ProblemKind.UNREADABLE);
        assertThat(unreadable("{}".getBytes(StandardCharsets.UTF_16))).isEqualTo(ProblemKind.UNREADABLE);
    }

    @Test
    void deepNestingIsUnreadableAndHarmsNobody() {
        assertThat(unreadable(("{\"a\":" + "[".repeat(60_000)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ProblemKind.UNREADABLE);
        assertThat(unreadable("{\"a\":".repeat(10_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ProblemKind.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.0|not-whole",
                "5.5|not-whole",
                "5e0|not-whole",
                "5E3|not-whole",
                "1e400|not-whole",
                "-1|too-small",
                "0|too-small",
                "101|too-large",
                "9223372036854775808|too-large",
                "-9223372036854775809|too-small",
                "1e-400|not-whole",
                "\"5\"|not-a-number",
                "true|not-a-number",
                "null|null",
                "[5]|not-a-number",
                "{}|not-a-number"
            })
    void aNumberThatIsNoPlainIntegerWithinBoundsIsRefused(String literal, String key) {
        assertThat(errors("{\"n\":" + literal + "}", fields -> fields.whole("n", 1, 100)))
                .extracting(FieldError::field, FieldError::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("n", key));
    }

    @Test
    void aNumberOfThousandsOfDigitsIsOutOfBounds() {
        assertThat(errors("{\"n\":" + "9".repeat(60_000) + "}", fields -> fields.whole("n", 1, 100)))
                .extracting(FieldError::key)
                .containsExactly("too-large");
        assertThat(errors("{\"n\":-" + "9".repeat(60_000) + "}", fields -> fields.whole("n", 1, 100)))
                .extracting(FieldError::key)
                .containsExactly("too-small");
    }

    @Test
    void theLargestLongIsStillANumber() {
        assertThat(read("{\"n\":9223372036854775807}").whole("n", 0, Long.MAX_VALUE))
                .contains(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5|not-a-text",
                "true|not-a-text",
                "null|null",
                "{}|not-a-text",
                "[\"a\"]|not-a-text",
                "\"\"|blank",
                "\"  \"|blank",
                "\"abcdef\"|too-long",
                "\"a\\u0000b\"|control-characters",
                "\"a\\nb\"|control-characters",
                "\"a\\u007fb\"|control-characters",
                "\"a\\u0085\"|control-characters",
                "\"\\ud800\"|control-characters",
                "\"\\u2028\"|control-characters"
            })
    void aTextThatIsNoneOrHasNoPlaceInOneIsRefused(String literal, String key) {
        assertThat(errors("{\"t\":" + literal + "}", fields -> fields.text("t", 5)))
                .extracting(FieldError::field, FieldError::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("t", key));
    }

    @Test
    void blanksAtBothEndsAreTakenOffButALiteralStaysAsItIs() {
        JsonFields fields = read("{\"t\":\" Budi \",\"p\":\" x \",\"q\":\"\"}");

        assertThat(fields.text("t", 5)).contains("Budi");
        assertThat(fields.literal("p", 5)).contains(" x ");
        assertThat(fields.literal("q", 5)).contains("");
        fields.finish();
    }

    @Test
    void lettersOfAllScriptsAndPicturesAreTexts() {
        assertThat(read("{\"t\":\"Sitiصβ🎉\"}").text("t", 20)).contains("Sitiصβ🎉");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceByItsFullName() {
        List<FieldError> errors =
                errors("{\"a\":1,\"x\":2,\"c\":{\"name\":\"\",\"y\":3},\"voucher\":\"no\"}", fields -> {
                    fields.text("a", 5);
                    fields.text("b", 5);
                    JsonFields child = fields.object("c");
                    child.text("name", 5);
                    child.text("phone", 5);
                    JsonFields voucher = fields.object("voucher");
                    voucher.text("mode", 5);
                });

        assertThat(errors)
                .extracting(error -> error.field() + " " + error.key())
                .containsExactlyInAnyOrder(
                        "a not-a-text",
                        "b missing",
                        "c.name blank",
                        "c.phone missing",
                        "voucher not-an-object",
                        "x unknown-field",
                        "c.y unknown-field");
    }

    @Test
    void anUnknownFieldCannotBlowUpTheAnswer() {
        List<FieldError> errors = errors("{\"" + "x".repeat(50_000) + "\":1}", fields -> {});

        assertThat(errors.get(0).field()).hasSizeLessThan(70);
    }

    @Test
    void whatMayBeLeftOutMayAlsoBeNull() {
        JsonFields fields = read("{\"t\":null}");

        assertThat(fields.optionalText("t", 5)).isEmpty();
        assertThat(fields.optionalText("u", 5)).isEmpty();
        assertThat(fields.optionalWhole("v", 1, 2)).isEmpty();
        assertThat(fields.optionalList("w", 3, 5, Optional::of, "choice")).isEmpty();
        fields.finish();
    }

    @Test
    void aListNamesTheEntryThatIsWrong() {
        assertThat(errors("{\"l\":[\"a\",5,\"\"]}", fields -> fields.optionalList("l", 3, 5, Optional::of, "choice")))
                .extracting(error -> error.field() + " " + error.key())
                .containsExactly("l[1] not-a-text", "l[2] blank");
        assertThat(errors("{\"l\":[1,2,3,4]}", fields -> fields.optionalList("l", 3, 5, Optional::of, "choice")))
                .extracting(FieldError::key)
                .containsExactly("too-many");
        assertThat(errors("{\"l\":{}}", fields -> fields.optionalList("l", 3, 5, Optional::of, "choice")))
                .extracting(FieldError::key)
                .containsExactly("not-a-list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"PT0S\"|duration-out-of-range",
                "\"P11D\"|duration-out-of-range",
                "\"1 day\"|duration",
                "\"-P1D\"|duration",
                "\"P1M\"|duration",
                "\"PT0.5S\"|duration",
                "86400|not-a-text",
                "\"P999999999D\"|duration"
            })
    void aDurationOutsideOfFormOrBoundsIsRefused(String literal, String key) {
        assertThat(errors(
                        "{\"d\":" + literal + "}",
                        fields -> fields.duration("d", Duration.ofSeconds(1), Duration.ofDays(10))))
                .extracting(FieldError::key)
                .containsExactly(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"true\"", "[]", "0"})
    void aFlagIsTrueOrFalseAndNothingElse(String literal) {
        assertThat(errors("{\"f\":" + literal + "}", fields -> fields.flag("f")))
                .extracting(FieldError::key)
                .containsExactly("not-a-flag");
    }

    private static JsonFields read(String body) {
        return JsonFields.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemKind unreadable(byte[] body) {
        return catchThrowableOfType(ProblemException.class, () -> JsonFields.read(body))
                .problem()
                .kind();
    }

    private static List<FieldError> errors(String body, Consumer<JsonFields> reading) {
        JsonFields fields = read(body);
        reading.accept(fields);
        return catchThrowableOfType(ProblemException.class, fields::finish)
                .problem()
                .errors();
    }
}
