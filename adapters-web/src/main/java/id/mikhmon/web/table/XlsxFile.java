package id.mikhmon.web.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that grows row by row. Only the last rows are in memory, the others wait in a packed temporary file until
 * {@link #finish}. What does not fit on one sheet goes on on the next one, under the same head.
 */
final class XlsxFile implements TableFormat.Sink, AutoCloseable {
    private static final int ROWS_IN_MEMORY = 100;
    private static final int WIDTH = 20;

    private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final Columns columns;
    private final int rowsOfASheet;
    private final CellStyle head;
    private final CellStyle text;
    private final CellStyle amount;
    private @Nullable SXSSFSheet sheet;
    private int next;

    XlsxFile(Columns columns) {
        this(columns, SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    /** @param rowsOfASheet at least 2: the head and a row */
    XlsxFile(Columns columns, int rowsOfASheet) {
        this.columns = columns;
        this.rowsOfASheet = rowsOfASheet;
        book.setCompressTempFiles(true);
        // As text a cell stays what it is when somebody opens it to correct a letter: "=1" no formula, "081" no number.
        text = style("@");
        amount = style("#,##0");
        head = style("@");
        Font bold = book.createFont();
        bold.setBold(true);
        head.setFont(bold);
    }

    private CellStyle style(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat((short) BuiltinFormats.getBuiltinFormat(format));
        return style;
    }

    @Override
    public void row(List<String> cells) {
        SXSSFRow row = nextRow();
        for (int i = 0; i < cells.size(); i++) {
            String value = cells.get(i);
            if (value.isEmpty()) {
                continue;
            }
            Cell cell = row.createCell(i);
            if (columns.isAmount(i)) {
                cell.setCellValue((double) Long.parseLong(value));
                cell.setCellStyle(amount);
            } else {
                cell.setCellValue(value);
                cell.setCellStyle(text);
            }
        }
    }

    private SXSSFRow nextRow() {
        SXSSFSheet current = sheet;
        if (current == null || next == rowsOfASheet) {
            current = newSheet();
            sheet = current;
        }
        return current.createRow(next++);
    }

    private SXSSFSheet newSheet() {
        SXSSFSheet created = book.createSheet();
        created.setDefaultColumnWidth(WIDTH);
        created.createFreezePane(0, 1);
        SXSSFRow row = created.createRow(0);
        for (int i = 0; i < columns.names().size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(columns.names().get(i));
            cell.setCellStyle(head);
        }
        next = 1;
        return created;
    }

    void finish(OutputStream out) throws IOException {
        if (sheet == null) {
            sheet = newSheet();
        }
        book.write(out);
    }

    /** Takes the temporary files away. */
    @Override
    public void close() throws IOException {
        book.close();
    }
}
