package id.mikhmon.routeros.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class SentenceCodecPropertiesTest {

    private final SentenceCodec codec = SentenceCodec.standard();

    @Property(tries = 2000)
    void everyLengthComesBackFromItsShortestForm(@ForAll @LongRange(min = 0, max = 0xFFFFFFFFL) long length)
            throws IOException {
        InputStream bytes = new ByteArrayInputStream(SentenceCodec.lengthPrefix(length));

        assertThat(SentenceCodec.readLength(bytes.read(), bytes)).isEqualTo(length);
        assertThat(bytes.read()).isEqualTo(-1);
    }

    @Property(tries = 500)
    void everySentenceComesBack(@ForAll("sentences") Sentence sentence) throws IOException {
        InputStream bytes = new ByteArrayInputStream(codec.encode(sentence));

        assertThat(codec.read(bytes)).contains(sentence);
        assertThat(bytes.read()).isEqualTo(-1);
    }

    @Property(tries = 300)
    void sentencesComeBackInOrderHoweverTheBytesAreCut(
            @ForAll("sentences") Sentence first, @ForAll("sentences") Sentence second) throws IOException {
        InputStream bytes = new OneByteAtATime(codec.encode(first), codec.encode(second));

        assertThat(codec.read(bytes)).contains(first);
        assertThat(codec.read(bytes)).contains(second);
        assertThat(codec.read(bytes)).isEmpty();
    }

    @Property(tries = 1000)
    void everyTextComesBackByteForByte(@ForAll byte[] bytes) {
        assertThat(RouterText.of(bytes.clone()).bytes()).isEqualTo(bytes);
    }

    @Property(tries = 2000)
    void anyBytesEndInASentenceAnEndOrAnError(@ForAll byte[] bytes) throws IOException {
        InputStream in = new ByteArrayInputStream(bytes);
        try {
            while (codec.read(in).isPresent()) {
                assertThat(in.available()).isLessThan(bytes.length);
            }
        } catch (MalformedSentenceException | EOFException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<Sentence> sentences() {
        Arbitrary<byte[]> words = Arbitraries.oneOf(
                Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(40),
                Arbitraries.of(127, 128, 129, 0x3FFF, 0x4000, 0x4001).map(byte[]::new));
        return words.list().ofMinSize(1).ofMaxSize(8).map((List<byte[]> list) -> Sentence.ofBytes(list));
    }

    /** A stream that gives a single byte however many are asked for, as a slow link does. */
    private static final class OneByteAtATime extends InputStream {

        private final InputStream bytes;

        OneByteAtATime(byte[] first, byte[] second) {
            bytes = new java.io.SequenceInputStream(new ByteArrayInputStream(first), new ByteArrayInputStream(second));
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return bytes.read(into, offset, Math.min(1, length));
        }
    }
}
