package id.mikhmon.sandbox.router;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences of the binary API (routeros.md 1.2). A word is kept as a string whose characters are the bytes 0 to 255, because the protocol knows no charset:
 * what a client writes comes back byte for byte.
 */
final class Words {
    private static final int LONGEST_WORD = 1 << 20;
    private static final int MOST_WORDS = 4096;

    private Words() {}

    /**
     * Blocks until a sentence is complete. Never empty: empty sentences are skipped.
     *
     * @throws IOException at the end of the stream or on a reserved length
     */
    static List<String> read(InputStream in) throws IOException {
        List<String> words = new ArrayList<>();
        while (true) {
            int length = readLength(in);
            if (length == 0 && !words.isEmpty()) {
                return words;
            }
            if (length > 0) {
                byte[] word = in.readNBytes(length);
                if (word.length < length) {
                    throw new EOFException("the connection ended inside a word");
                }
                words.add(new String(word, StandardCharsets.ISO_8859_1));
            }
            if (words.size() > MOST_WORDS) {
                throw new IOException("a sentence of more than " + MOST_WORDS + " words");
            }
        }
    }

    /** The bytes of one sentence, its closing empty word included. */
    static byte[] bytes(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String word : words) {
            byte[] bytes = word.getBytes(StandardCharsets.ISO_8859_1);
            writeLength(out, bytes.length);
            out.writeBytes(bytes);
        }
        out.write(0);
        return out.toByteArray();
    }

    /** Text as it travels: the characters of its UTF-8 bytes. */
    static String toWire(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Wire words as text for people; bytes that are not UTF-8 become replacement characters. */
    static String toText(String wire) {
        return new String(wire.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    static void writeLength(ByteArrayOutputStream out, long length) {
        if (length < 0x80) {
            out.write((int) length);
        } else if (length < 0x4000) {
            bigEndian(out, length | 0x8000, 2);
        } else if (length < 0x200000) {
            bigEndian(out, length | 0xC00000, 3);
        } else if (length < 0x10000000) {
            bigEndian(out, length | 0xE0000000L, 4);
        } else {
            out.write(0xF0);
            bigEndian(out, length, 4);
        }
    }

    private static void bigEndian(ByteArrayOutputStream out, long value, int bytes) {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            out.write((int) (value >> shift));
        }
    }

    private static int readLength(InputStream in) throws IOException {
        int first = octet(in);
        if (first >= 0xF8) {
            throw new IOException("a reserved control byte");
        }
        int more = first < 0x80 ? 0 : first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        long length = more == 4 ? 0 : first & (0x7F >> more);
        for (int i = 0; i < more; i++) {
            length = length << 8 | octet(in);
        }
        if (length > LONGEST_WORD) {
            throw new IOException("a word of " + length + " bytes");
        }
        return (int) length;
    }

    private static int octet(InputStream in) throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw new EOFException("the connection ended");
        }
        return octet;
    }
}
