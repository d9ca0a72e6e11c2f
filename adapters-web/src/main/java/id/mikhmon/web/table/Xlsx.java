package id.mikhmon.web.table;

import id.mikhmon.web.problem.FieldError;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.SAXException;

/**
 * Reads the first sheet of a workbook as rows of text, one part after the other and none of it as a whole model. A number is read
 * as its digits, whatever its format shows. What a workbook does by itself, formulas and macros, is refused: what was decided about
 * has to be what stands in the file. So is what is hidden from whoever looks at the file.
 */
final class Xlsx {
    /** Unpacked, a workbook is many times its file; a few at once could take all of the memory. */
    static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

    private static final Logger LOG = System.getLogger(Xlsx.class.getName());

    private Xlsx() {}

    static List<TableRow> read(byte[] file, int most) {
        try {
            ONE_AT_A_TIME.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refusal("not-xlsx").asException();
        }
        try {
            XlsxParts.check(file);
            return rows(file, most);
        } catch (ProblemException told) {
            throw told;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            // The library has no one exception for files that lie about themselves, and a number or a place may be
            // anything. That it may be a mistake of ours after all is for the log.
            LOG.log(
                    Level.DEBUG,
                    "a file is taken for no workbook: {0}",
                    e.getClass().getName());
            throw refusal("not-xlsx").asException();
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private static List<TableRow> rows(byte[] file, int most)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(file));
        try {
            if (!workbook.getPartsByContentType(XSSFRelation.MACROS_WORKBOOK.getContentType())
                    .isEmpty()) {
                throw refusal("macros").asException();
            }
            if (workbook.getPartsByContentType(XSSFRelation.WORKBOOK.getContentType())
                    .isEmpty()) {
                throw refusal("not-xlsx").asException();
            }
            XSSFReader reader = new XSSFReader(workbook);
            FirstSheet first = new FirstSheet();
            try (InputStream names = reader.getWorkbookData()) {
                XlsxParts.parse(names, first);
            }
            String part = first.relation().orElseThrow(() -> refusal("not-xlsx").asException());
            SharedTexts texts = new SharedTexts();
            try (InputStream shared = reader.getSharedStringsData()) {
                if (shared != null) {
                    XlsxParts.parse(shared, texts);
                }
            }
            SheetRows rows = new SheetRows(texts.all(), most);
            try (InputStream sheet = reader.getSheet(part)) {
                XlsxParts.parse(sheet, rows);
            }
            return rows.all();
        } finally {
            // closing would write
            workbook.revert();
        }
    }

    static Problem refusal(String key, Object... values) {
        return Problem.badInput(List.of(FieldError.of("body", key, values)));
    }
}
