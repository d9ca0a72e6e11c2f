package id.mikhmon.routeros.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceCodecTest {

    private final SentenceCodec codec = SentenceCodec.standard();

    @ParameterizedTest
    @CsvSource({
        "0, 00",
        "6, 06",
        "127, 7f",
        "128, 8080",
        "200, 80c8",
        "16383, bfff",
        "16384, c04000",
        "65536, c10000",
        "2097151, dfffff",
        "2097152, e0200000",
        "268435455, efffffff",
        "268435456, f010000000",
        "4294967295, f0ffffffff"
    })
    void lengthHasTheBytesOfTheReferenceBothWays(long length, String hex) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(hex);

        assertThat(SentenceCodec.lengthPrefix(length)).isEqualTo(bytes);
        InputStream rest = new ByteArrayInputStream(bytes);
        assertThat(SentenceCodec.readLength(rest.read(), rest)).isEqualTo(length);
        assertThat(rest.read()).isEqualTo(-1);
    }

    @Test
    void loginSentenceHasTheBytesOfTheReference() {
        Sentence login = Sentence.of("/login", "=name=admin", "=password=secret");

        assertThat(HexFormat.of().formatHex(codec.encode(login)))
                .isEqualTo("062f6c6f67696e" + "0b3d6e616d653d61646d696e" + "103d70617373776f72643d736563726574" + "00");
    }

    @Test
    void lengthsCountBytesAndNotCharacters() {
        assertThat(codec.encode(Sentence.of("é".repeat(64)))).startsWith(0x80, 0x80);
    }

    @Test
    void emptySentencesAreSkipped() throws IOException {
        assertThat(codec.read(stream("0000" + "05" + "21646f6e65" + "00"))).contains(Sentence.of("!done"));
    }

    @Test
    void theEndBetweenTwoSentencesIsNoError() throws IOException {
        assertThat(codec.read(stream(""))).isEmpty();
        assertThat(codec.read(stream("0000"))).isEmpty();
    }

    @Test
    void longerFormsThanNeededAreReadToo() throws IOException {
        assertThat(codec.read(stream("8005" + "21646f6e65" + "f000000000"))).contains(Sentence.of("!done"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"05", "0521646f", "0521646f6e65", "80", "c000", "f0000000", "0521646f6e6580"})
    void theEndInsideASentenceIsAnError(String hex) {
        assertThatThrownBy(() -> codec.read(stream(hex))).isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f1", "f7", "f8", "ff"})
    void reservedLengthBytesAreAnError(String hex) {
        assertThatThrownBy(() -> codec.read(stream(hex + "00000000")))
                .isInstanceOf(MalformedSentenceException.class)
                .hasMessageContaining("0x" + hex);
    }

    @Test
    void anAnnouncedLengthAboveTheLimitIsAnErrorBeforeItsBytesCome() {
        assertThatThrownBy(() -> codec.read(stream("f0ffffffff"))).isInstanceOf(MalformedSentenceException.class);
    }

    @Test
    void sentencesAreLimitedInWordsAndBytesBothWays() {
        SentenceCodec small = new SentenceCodec(4, 6, 2);

        assertThatThrownBy(() -> small.encode(Sentence.of("12345"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> small.encode(Sentence.of("1234", "123"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> small.encode(Sentence.of("1", "2", "3"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> small.read(stream("0431323334" + "03313233" + "00")))
                .isInstanceOf(MalformedSentenceException.class);
        assertThatThrownBy(() -> small.read(stream("0131" + "0132" + "0133" + "00")))
                .isInstanceOf(MalformedSentenceException.class);
    }

    @Test
    void sentencesWithoutWordsOrWithAnEmptyWordCannotBeMade() {
        assertThatThrownBy(() -> Sentence.ofBytes(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sentence.of("/login", "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static InputStream stream(String hex) {
        return new ByteArrayInputStream(HexFormat.of().parseHex(hex));
    }
}
