package id.mikhmon.routeros.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text as a router holds it. The API carries bytes and names no charset: newer tools write UTF-8, WinBox 3 the
 * machine's code page. So what is well-formed UTF-8 is read as that, anything else as windows-1252 and marked
 * {@link #legacy()}; the bytes are kept, so that writing an unchanged text back changes nothing.
 */
public final class RouterText {

    private static final Charset LEGACY = Charset.forName("windows-1252");

    private final byte[] bytes;
    private final String text;
    private final boolean legacy;

    private RouterText(byte[] bytes, String text, boolean legacy) {
        this.bytes = bytes;
        this.text = text;
        this.legacy = legacy;
    }

    /** A text of ours, to be written as UTF-8. */
    public static RouterText of(String text) {
        return new RouterText(text.getBytes(StandardCharsets.UTF_8), text, false);
    }

    /** A text as it came; the array is taken over. */
    public static RouterText of(byte[] bytes) {
        try {
            String strict = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new RouterText(bytes, strict, false);
        } catch (CharacterCodingException notUtf8) {
            return new RouterText(bytes, new String(bytes, LEGACY), true);
        }
    }

    /** The text to show; for a legacy one a guess that may hold replacement characters. */
    public String text() {
        return text;
    }

    /** Whether the bytes were not UTF-8. */
    public boolean legacy() {
        return legacy;
    }

    /** A copy of the bytes on the wire. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RouterText that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return text;
    }
}
