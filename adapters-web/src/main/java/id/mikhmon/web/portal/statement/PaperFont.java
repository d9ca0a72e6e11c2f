package id.mikhmon.web.portal.statement;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;

/**
 * The letters of files for paper: Liberation Sans, which lies in the library that writes them and is under the SIL Open Font License
 * 1.1. A file carries those letters that it uses and no others. There are Latin letters with all their marks, Greek and Cyrillic ones;
 * what there is not, such as Arabic and Javanese, stands as a box.
 */
final class PaperFont {
    private static final String FILE = "font-fallback/LiberationSans-Regular.ttf";
    private static final int BOX = '□';
    private static final BaseFont LETTERS = letters();

    private PaperFont() {}

    static Font plain(float size) {
        return new Font(LETTERS, size);
    }

    /** Drawn with a thicker pen: the library has no letters of their own for it. */
    static Font strong(float size) {
        return new Font(LETTERS, size, Font.BOLD);
    }

    /** @return the text with a box for each letter that the file could not show; the library leaves such letters out */
    static String readable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(letter -> letter == '\n' || LETTERS.charExists(letter) ? letter : BOX)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static BaseFont letters() {
        try (InputStream file = BaseFont.class.getClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("the library has no " + FILE);
            }
            return BaseFont.createFont(
                    FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, file.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }
}
