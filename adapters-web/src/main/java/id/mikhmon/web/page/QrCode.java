package id.mikhmon.web.page;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Optional;

/**
 * A QR code as one SVG path, drawn by us, so that the page needs no picture from elsewhere and no second request.
 *
 * @param size modules on a side, the quiet zone of four on each side counted
 * @param path what SVG's {@code d} takes, one stroke of width one for every run of dark modules
 */
public record QrCode(int size, String path) {
    private static final int QUIET = 4;

    /** @return empty when the text is too long for any QR code */
    public static Optional<QrCode> of(String text) {
        try {
            return Optional.of(
                    drawn(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix()));
        } catch (WriterException e) {
            return Optional.empty();
        }
    }

    private static QrCode drawn(ByteMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) != 1) {
                    continue;
                }
                int start = x;
                while (x + 1 < modules.getWidth() && modules.get(x + 1, y) == 1) {
                    x++;
                }
                path.append('M')
                        .append(start + QUIET)
                        .append(' ')
                        .append(y + QUIET)
                        .append(".5h")
                        .append(x + 1 - start);
            }
        }
        return new QrCode(modules.getWidth() + 2 * QUIET, path.toString());
    }
}
