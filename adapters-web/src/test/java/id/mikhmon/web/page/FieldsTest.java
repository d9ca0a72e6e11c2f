package id.mikhmon.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    @ParameterizedTest
    @CsvSource({
        "a=1&b=2, a, 1",
        "a=1&b=2, b, 2",
        "name=Ibu+Siti, name, Ibu Siti",
        "name=%E6%9C%A8%F0%9F%8C%B3, name, 木🌳",
        "q=a%26b%3Dc, q, a&b=c",
        "&&x=%20y%20&, x, y",
        "x=a=b, x, a=b",
    })
    void readsWhatABrowserSends(String encoded, String name, String value) {
        assertThat(fields(encoded).one(name)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a=", "a=%20", "b=1"})
    void anAbsentOrBlankFieldIsEmpty(String encoded) {
        assertThat(fields(encoded).one("a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%ff", "a=%C3%28", "a=%ED%A0%80", "%C0%80=1"})
    void whatIsNotUtf8OrNotEscapedProperlyIsRefused(String encoded) {
        assertThatExceptionOfType(Fields.Malformed.class).isThrownBy(() -> fields(encoded));
    }

    @Test
    void rawBytesThatAreNotUtf8AreRefused() {
        assertThatExceptionOfType(Fields.Malformed.class)
                .isThrownBy(() -> Fields.parse(new byte[] {'a', '=', (byte) 0xE9}));
    }

    @Test
    void aFieldThatWasGivenTwiceIsRefusedWhenItIsWanted() {
        Fields fields = fields("a=1&a=2&b=3");

        assertThat(fields.one("b")).contains("3");
        assertThatExceptionOfType(Fields.Malformed.class).isThrownBy(() -> fields.one("a"));
    }

    private static Fields fields(String encoded) {
        return Fields.parse(encoded.getBytes(StandardCharsets.UTF_8));
    }
}
