package id.mikhmon.web.api.order;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Draws a text as a QR code: black on white with one bit per dot, written as PNG by hand so that no AWT has to start. */
final class QrPicture {
    private static final int EDGE_IN_PIXELS = 360;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    /** One bit per dot, greyscale, and the standard's only compression, filter and no interlacing. */
    private static final byte[] FORMAT = {1, 0, 0, 0, 0};

    private QrPicture() {}

    /** @return a square PNG of 360 pixels with the quiet margin that the standard asks for */
    static byte[] png(String text) {
        BitMatrix dots = matrix(text);
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            DataOutputStream png = new DataOutputStream(bytes);
            png.write(SIGNATURE);
            chunk(png, "IHDR", header(dots));
            chunk(png, "IDAT", pixels(dots));
            chunk(png, "IEND", new byte[0]);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            EDGE_IN_PIXELS,
                            EDGE_IN_PIXELS,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    StandardCharsets.UTF_8.name(),
                                    EncodeHintType.MARGIN,
                                    4));
        } catch (WriterException e) {
            throw new IllegalStateException("a login address does not fit into a QR code", e);
        }
    }

    private static byte[] header(BitMatrix dots) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(bytes);
        header.writeInt(dots.getWidth());
        header.writeInt(dots.getHeight());
        header.write(FORMAT);
        return bytes.toByteArray();
    }

    private static byte[] pixels(BitMatrix dots) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes)) {
            for (int y = 0; y < dots.getHeight(); y++) {
                byte[] row = new byte[1 + (dots.getWidth() + 7) / 8];
                for (int x = 0; x < dots.getWidth(); x++) {
                    if (!dots.get(x, y)) {
                        row[1 + x / 8] |= (byte) (0x80 >> (x % 8));
                    }
                }
                packed.write(row);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream png, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        png.writeInt(content.length);
        png.write(name);
        png.write(content);
        png.writeInt((int) checksum.getValue());
    }
}
