package id.mikhmon.routeros.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sentences to bytes and back: each word is a length and that many bytes, and a zero length closes the sentence.
 * Pure; safe for any number of threads. Source: MikroTik manual, "API", word and sentence encoding.
 *
 * <p>Lengths are written in the shortest of the five forms and read in any of them. Limits keep a stream of nonsense
 * from filling the memory; nothing is allocated on the word of a length alone, only as bytes really arrive.
 */
public final class SentenceCodec {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final long MAX_LENGTH = 0xFFFFFFFFL;

    private final int maxWordBytes;
    private final int maxSentenceBytes;
    private final int maxWords;

    /**
     * @param maxWordBytes longest word in bytes, at least 1
     * @param maxSentenceBytes all words of a sentence together, in bytes, without their length prefixes
     * @param maxWords most words in a sentence
     */
    public SentenceCodec(int maxWordBytes, int maxSentenceBytes, int maxWords) {
        if (maxWordBytes < 1 || maxSentenceBytes < maxWordBytes || maxWords < 1) {
            throw new IllegalArgumentException("limits must be positive, and a sentence must hold its longest word");
        }
        this.maxWordBytes = maxWordBytes;
        this.maxSentenceBytes = maxSentenceBytes;
        this.maxWords = maxWords;
    }

    /** 16 MiB a word, 32 MiB and 10,000 words a sentence: far above what a router sends, far below what hurts us. */
    public static SentenceCodec standard() {
        return new SentenceCodec(16 * MEBIBYTE, 32 * MEBIBYTE, 10_000);
    }

    /**
     * The whole sentence with its end, ready for one write.
     *
     * @throws IllegalArgumentException if a limit of this codec is passed
     */
    public byte[] encode(Sentence sentence) {
        if (sentence.words().size() > maxWords) {
            throw new IllegalArgumentException("more than " + maxWords + " words in a sentence");
        }
        long total = 0;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        for (byte[] word : sentence.words()) {
            total += word.length;
            if (word.length > maxWordBytes || total > maxSentenceBytes) {
                throw new IllegalArgumentException("a word or sentence is longer than the router would take");
            }
            bytes.writeBytes(lengthPrefix(word.length));
            bytes.writeBytes(word);
        }
        bytes.write(0);
        return bytes.toByteArray();
    }

    /**
     * The next sentence; blocks until it is complete. Empty sentences are skipped.
     *
     * @return empty when the stream ended between two sentences
     * @throws EOFException if the stream ends inside a sentence
     * @throws MalformedSentenceException if the bytes are no sentence, or a limit is passed
     * @throws IOException whatever the stream throws
     */
    public Optional<Sentence> read(InputStream in) throws IOException {
        List<byte[]> words = new ArrayList<>();
        long total = 0;
        while (true) {
            int first = in.read();
            if (first < 0) {
                if (words.isEmpty()) {
                    return Optional.empty();
                }
                throw new EOFException("the stream ended inside a sentence");
            }
            long length = readLength(first, in);
            if (length == 0) {
                if (words.isEmpty()) {
                    continue;
                }
                return Optional.of(Sentence.ofBytes(words));
            }
            total += length;
            if (length > maxWordBytes || total > maxSentenceBytes || words.size() == maxWords) {
                throw new MalformedSentenceException("a word of " + length + " bytes passes the limits");
            }
            byte[] word = in.readNBytes((int) length);
            if (word.length < length) {
                throw new EOFException("the stream ended inside a word");
            }
            words.add(word);
        }
    }

    /**
     * The length of a word in the shortest form.
     *
     * @param length 0 to 0xFFFFFFFF
     */
    static byte[] lengthPrefix(long length) {
        if (length < 0 || length > MAX_LENGTH) {
            throw new IllegalArgumentException("not a length: " + length);
        }
        if (length < 0x80) {
            return bigEndian(length, 1);
        }
        if (length < 0x4000) {
            return bigEndian(length | 0x8000, 2);
        }
        if (length < 0x200000) {
            return bigEndian(length | 0xC00000, 3);
        }
        if (length < 0x10000000) {
            return bigEndian(length | 0xE0000000L, 4);
        }
        return bigEndian(length | 0xF000000000L, 5);
    }

    private static byte[] bigEndian(long value, int bytes) {
        byte[] encoded = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            encoded[i] = (byte) (value >>> (8 * (bytes - 1 - i)));
        }
        return encoded;
    }

    static long readLength(int first, InputStream in) throws IOException {
        if (first < 0x80) {
            return first;
        }
        if (first < 0xC0) {
            return further(first & 0x3F, 1, in);
        }
        if (first < 0xE0) {
            return further(first & 0x1F, 2, in);
        }
        if (first < 0xF0) {
            return further(first & 0x0F, 3, in);
        }
        if (first == 0xF0) {
            return further(0, 4, in);
        }
        throw new MalformedSentenceException("reserved length byte 0x" + Integer.toHexString(first));
    }

    private static long further(long high, int count, InputStream in) throws IOException {
        long length = high;
        for (int i = 0; i < count; i++) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the stream ended inside a length");
            }
            length = length << 8 | next;
        }
        return length;
    }
}
