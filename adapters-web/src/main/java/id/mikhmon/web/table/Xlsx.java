package id.mikhmon.web.table;

import id.mikhmon.web.problem.FieldError;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.SAXException;

/**
 * Reads the first sheet of a workbook as rows of text, one part after the other and none of it as a whole model. A number is read
 * as its digits, whatever its format shows. What a workbook does by itself, formulas and macros, is refused: what was decided about
 * has to be what stands in the file.
 */
final class Xlsx {
    private Xlsx() {}

    static List<TableRow> read(byte[] file, int most) {
        try {
            XlsxParts.check(file);
            return rows(file, most);
        } catch (ProblemException told) {
            throw told;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            // The library has no one exception for files that lie about themselves, and a number or a place may be
            // anything.
            throw refusal("not-xlsx").asException();
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
            SharedTexts texts = new SharedTexts();
            try (InputStream shared = reader.getSharedStringsData()) {
                if (shared != null) {
                    XlsxParts.parse(shared, texts);
                }
            }
            Iterator<InputStream> sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw refusal("not-xlsx").asException();
            }
            SheetRows rows = new SheetRows(texts.all(), most);
            try (InputStream sheet = sheets.next()) {
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
