package id.mikhmon.web.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps of a PNG what the picture is made of. The other chunks hold compressed texts and profiles, and whoever unpacks a small
 * one may get gigabytes.
 */
final class PngChunks {
    private static final int SIGNATURE = 8;
    /** Length, name and checksum. */
    private static final int AROUND = 12;

    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngChunks() {}

    /** @return empty when the chunks do not follow each other up to the last one */
    static Optional<byte[]> ofPicture(byte[] png) {
        ByteBuffer buffer = ByteBuffer.wrap(png);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(png.length);
        kept.write(png, 0, SIGNATURE);
        int at = SIGNATURE;
        while (at + AROUND <= png.length) {
            int length = buffer.getInt(at);
            if (length < 0 || length > png.length - at - AROUND) {
                return Optional.empty();
            }
            String name = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (PICTURE.contains(name)) {
                kept.write(png, at, length + AROUND);
            }
            if (name.equals("IEND")) {
                return Optional.of(kept.toByteArray());
            }
            at += length + AROUND;
        }
        return Optional.empty();
    }
}
