package id.mikhmon.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.funds.ProofPicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedPictureTest {
    private static final String HIDDEN = "<script>alert(1)</script>";

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void pictureIsDrawnAnewAndStillShowsTheSame(String format) throws IOException {
        BufferedImage red = plain(40, 20, BufferedImage.TYPE_INT_RGB, 0xFFCC0000);

        BufferedImage drawn = drawn(file(red, format));

        assertThat(drawn.getWidth()).isEqualTo(40);
        assertThat(drawn.getHeight()).isEqualTo(20);
        assertThat(drawn.getRGB(20, 10) >> 16 & 0xFF).isBetween(0xC0, 0xD8);
        assertThat(drawn.getRGB(20, 10) & 0xFF).isLessThan(0x10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void nothingThatHidesInTheFileIsKept(String format) throws IOException {
        byte[] file = file(plain(40, 20, BufferedImage.TYPE_INT_RGB, 0xFF00CC00), format);
        byte[] more = Arrays.copyOf(file, file.length + HIDDEN.length());
        System.arraycopy(HIDDEN.getBytes(StandardCharsets.US_ASCII), 0, more, file.length, HIDDEN.length());

        ProofPicture picture = ((ReceivedPicture.Drawn) ReceivedPicture.read(more)).picture();

        assertThat(new String(picture.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void whatShinesThroughBecomesWhite() throws IOException {
        BufferedImage drawn = drawn(file(plain(8, 8, BufferedImage.TYPE_INT_ARGB, 0x00000000), "png"));

        assertThat(drawn.getRGB(4, 4) & 0xFF).isGreaterThan(0xF0);
    }

    @Test
    void pictureOfAPhoneIsMadeSmaller() throws IOException {
        BufferedImage drawn = drawn(file(plain(4_000, 3_000, BufferedImage.TYPE_BYTE_GRAY, 0xFF808080), "jpg"));

        assertThat(drawn.getWidth()).isEqualTo(2_000);
        assertThat(drawn.getHeight()).isEqualTo(1_500);
    }

    @Test
    void pictureThatDoesNotCompressFitsAllTheSame() throws IOException {
        BufferedImage noise = new BufferedImage(1_900, 1_900, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < noise.getHeight(); y++) {
            noise.setRGB(0, y, 1_900, 1, random.ints(1_900).toArray(), 0, 1_900);
        }

        byte[] file = file(noise, "jpg");

        assertThat(file.length).isLessThan(ReceivedPicture.MOST_BYTES);
        assertThat(drawn(file).getWidth()).isEqualTo(1_900);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "GIF89a",
                "RIFF    WEBPVP8 ",
                "%PDF-1.7"
            })
    void whatIsNoPngOrJpegIsRefused(String text) {
        assertThat(ReceivedPicture.read(text.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new ReceivedPicture.Unfit("no-picture", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void brokenPictureIsRefusedWhereverItBreaks(String format) throws IOException {
        byte[] file = file(plain(40, 20, BufferedImage.TYPE_INT_RGB, 0xFFCC0000), format);
        Random random = new Random(2);
        for (int n = 0; n < 300; n++) {
            byte[] broken = Arrays.copyOf(file, 3 + random.nextInt(file.length - 3));
            broken[random.nextInt(broken.length)] ^= (byte) (1 + random.nextInt(255));

            // Cut off in its last part a picture may still be drawn; whatever comes is one of the two, and never
            // thrown.
            assertThat(ReceivedPicture.read(broken)).isNotNull();
        }
        assertThat(ReceivedPicture.read(Arrays.copyOf(file, 20)))
                .isEqualTo(new ReceivedPicture.Unfit("no-picture", List.of()));
    }

    @Test
    void fileOverFiveMegabytesIsRefusedBeforeAnythingIsRead() {
        byte[] file = new byte[ReceivedPicture.MOST_BYTES + 1];
        file[0] = (byte) 0xFF;

        assertThat(ReceivedPicture.read(file)).isEqualTo(new ReceivedPicture.Unfit("picture-too-large", List.of(5)));
    }

    @Test
    void smallFileThatClaimsToBeHugeIsRefusedBeforeItIsDecoded() throws IOException {
        byte[] bomb = png(60_000, 60_000, new byte[0], new byte[1_000]);

        assertThat(ReceivedPicture.read(bomb)).isEqualTo(new ReceivedPicture.Unfit("picture-too-wide", List.of(25)));
    }

    @Test
    void textsInsideAPngAreNeverUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.write("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(new byte[200 * 1024 * 1024]);
        }
        byte[] row = {0, 10, 20, 30};

        byte[] file = png(1, 1, packed.toByteArray(), row);

        assertThat(file.length).isLessThan(1024 * 1024);
        assertThat(ReceivedPicture.read(file)).isInstanceOf(ReceivedPicture.Drawn.class);
        assertThat(PngChunks.ofPicture(file).orElseThrow().length).isLessThan(200);
    }

    private static BufferedImage plain(int width, int height, int type, int argb) {
        BufferedImage image = new BufferedImage(width, height, type);
        int[] row = new int[width];
        Arrays.fill(row, argb);
        for (int y = 0; y < height; y++) {
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static BufferedImage drawn(byte[] file) throws IOException {
        ProofPicture picture = ((ReceivedPicture.Drawn) ReceivedPicture.read(file)).picture();
        return ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
    }

    /** A PNG in true colour, put together by hand. */
    private static byte[] png(int width, int height, byte[] compressedText, byte[] pixels) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream values = new DataOutputStream(head);
        values.writeInt(width);
        values.writeInt(height);
        values.write(new byte[] {8, 2, 0, 0, 0});
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(rows)) {
            deflater.write(pixels);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
        chunk(file, "IHDR", head.toByteArray());
        chunk(file, "zTXt", compressedText);
        chunk(file, "IDAT", rows.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] content) throws IOException {
        DataOutputStream out = new DataOutputStream(file);
        byte[] word = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(word);
        sum.update(content);
        out.writeInt(content.length);
        out.write(word);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }
}
