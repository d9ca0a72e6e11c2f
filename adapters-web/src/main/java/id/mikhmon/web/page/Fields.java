package id.mikhmon.web.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a form or of a query, read from {@code application/x-www-form-urlencoded} strictly: what is not UTF-8 or
 * not encoded properly is refused, since guessing would store something that nobody typed.
 */
public final class Fields {
    public static final Fields NONE = new Fields(Map.of(), Set.of());

    /** The text is not what a browser sends. */
    public static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    private final Map<String, String> first;
    private final Set<String> repeated;

    private Fields(Map<String, String> first, Set<String> repeated) {
        this.first = first;
        this.repeated = repeated;
    }

    /** @throws Malformed when an escape is cut or the bytes are not UTF-8 */
    public static Fields parse(byte[] encoded) {
        if (encoded.length == 0) {
            return NONE;
        }
        Map<String, String> first = new HashMap<>();
        Set<String> repeated = new HashSet<>();
        int start = 0;
        for (int end = 0; end <= encoded.length; end++) {
            if (end < encoded.length && encoded[end] != '&') {
                continue;
            }
            if (end > start) {
                int equals = start;
                while (equals < end && encoded[equals] != '=') {
                    equals++;
                }
                String name = decoded(encoded, start, equals);
                String value = equals < end ? decoded(encoded, equals + 1, end) : "";
                if (first.putIfAbsent(name, value) != null) {
                    repeated.add(name);
                }
            }
            start = end + 1;
        }
        return new Fields(first, repeated);
    }

    /**
     * @param query as it came, null for none
     * @return whether {@link #parse} would take it
     */
    public static boolean isLegal(String query) {
        try {
            parse(query == null ? new byte[0] : query.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (Malformed e) {
            return false;
        }
    }

    /**
     * @return the trimmed value; empty when the field is absent or blank
     * @throws Malformed when it was given twice
     */
    public Optional<String> one(String name) {
        if (repeated.contains(name)) {
            throw new Malformed("the field " + name + " was given twice");
        }
        return Optional.ofNullable(first.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String decoded(byte[] encoded, int start, int end) {
        byte[] plain = new byte[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            byte b = encoded[i];
            if (b == '+') {
                plain[length++] = ' ';
            } else if (b == '%') {
                if (i + 2 >= end) {
                    throw new Malformed("an escape is cut");
                }
                int value = Character.digit(encoded[i + 1], 16) * 16 + Character.digit(encoded[i + 2], 16);
                if (Character.digit(encoded[i + 1], 16) < 0 || Character.digit(encoded[i + 2], 16) < 0) {
                    throw new Malformed("an escape is not hexadecimal");
                }
                plain[length++] = (byte) value;
                i += 2;
            } else {
                plain[length++] = b;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(plain, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("the text is not UTF-8");
        }
    }
}
