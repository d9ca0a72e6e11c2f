package id.mikhmon.web.picture;

import id.mikhmon.domain.funds.ProofPicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Reads a file that should be a picture and draws it anew as a JPEG of at most {@value #LONGEST_SIDE} pixels a side. What is too
 * large is refused before it is decoded. Takes up to a second or two of one core.
 */
public final class ReceivedPicture {
    public static final int MOST_BYTES = 5 * 1024 * 1024;
    public static final int MOST_MEGABYTES = 5;
    public static final int MOST_MEGAPIXELS = 25;
    private static final int LONGEST_SIDE = 2_000;
    private static final int WHITE = 0xFF;
    private static final float GOOD = 0.85f;
    private static final float SMALL = 0.4f;

    /** A decoded picture is far larger than its file; a few at once could take all of the memory. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private ReceivedPicture() {}

    /** What came of the file. */
    public sealed interface Reading {}

    public record Drawn(ProofPicture picture) implements Reading {}

    /**
     * @param error key of the sentence that tells why not
     * @param values what the sentence mentions
     */
    public record Unfit(String error, List<Object> values) implements Reading {
        public Unfit {
            values = List.copyOf(values);
        }
    }

    public static Reading read(byte[] file) {
        if (file.length > MOST_BYTES) {
            return new Unfit("picture-too-large", List.of(MOST_MEGABYTES));
        }
        Optional<String> format = format(file);
        Optional<byte[]> bare =
                format.filter("png"::equals).isPresent() ? PngChunks.ofPicture(file) : format.map(jpeg -> file);
        if (bare.isEmpty()) {
            return noPicture();
        }
        AT_ONCE.acquireUninterruptibly();
        try {
            return draw(format.get(), bare.get());
        } catch (IOException | RuntimeException e) {
            // The decoders of the JDK have no common type for what a broken file does to them.
            return noPicture();
        } finally {
            AT_ONCE.release();
        }
    }

    private static Unfit noPicture() {
        return new Unfit("no-picture", List.of());
    }

    /** Told from the first bytes: names and types of clients mean nothing. */
    private static Optional<String> format(byte[] file) {
        if (beginsWith(file, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("jpeg");
        }
        return beginsWith(file, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A) ? Optional.of("png") : Optional.empty();
    }

    private static boolean beginsWith(byte[] file, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static Reading draw(String format, byte[] file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(stream, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_MEGAPIXELS * 1_000_000L) {
                return new Unfit("picture-too-wide", List.of(MOST_MEGAPIXELS));
            }
            ImageReadParam every = reader.getDefaultReadParam();
            int step = (int) Math.max(1, (Math.max(width, height) + LONGEST_SIDE - 1) / LONGEST_SIDE);
            every.setSourceSubsampling(step, step, 0, 0);
            return jpeg(onWhite(reader.read(0, every)));
        } finally {
            reader.dispose();
        }
    }

    /** A JPEG has no transparency; what shines through becomes white, as on the screen it was made on. */
    private static BufferedImage onWhite(BufferedImage read) {
        BufferedImage plain = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[read.getWidth()];
        for (int y = 0; y < read.getHeight(); y++) {
            read.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                int opacity = row[x] >>> 24;
                row[x] = opacity == WHITE
                        ? row[x]
                        : mixed(row[x] >> 16, opacity) << 16
                                | mixed(row[x] >> 8, opacity) << 8
                                | mixed(row[x], opacity);
            }
            plain.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return plain;
    }

    private static int mixed(int shifted, int opacity) {
        return ((shifted & 0xFF) * opacity + WHITE * (WHITE - opacity)) / WHITE;
    }

    private static Reading jpeg(BufferedImage plain) throws IOException {
        byte[] jpeg = jpeg(plain, GOOD);
        if (jpeg.length > ProofPicture.MOST_BYTES) {
            jpeg = jpeg(plain, SMALL);
        }
        return new Drawn(new ProofPicture(jpeg));
    }

    private static byte[] jpeg(BufferedImage plain, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(plain, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
