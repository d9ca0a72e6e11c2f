package id.mikhmon.web.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFormatTest {
    private static final Columns COLUMNS =
            Columns.of("code", "phone", "note", "price").withAmounts("price");
    private static final List<String> ROW = List.of("007", "+6281234567890", "=1+1; \"gratis\"", "999999999999");

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBack(TableFormat format) throws IOException {
        byte[] file = written(format, ROW, List.of("AG001", "", "two\nlines, <b>&amp;</b> é 😀", ""));

        assertThat(format.read(file, 10))
                .extracting(TableRow::cells)
                .containsExactly(
                        COLUMNS.names(),
                        ROW,
                        format == TableFormat.CSV
                                ? List.of("AG001", "", "two\nlines, <b>&amp;</b> é 😀", "")
                                // an empty cell at the end is not stored
                                : List.of("AG001", "", "two\nlines, <b>&amp;</b> é 😀"));
    }

    @Test
    void amountsAreNumbersAndAllElseIsText() throws IOException {
        try (XSSFWorkbook book = opened(written(TableFormat.XLSX, ROW, List.of("x", "", "", "-4500")))) {
            Row row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("007");
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("+6281234567890");
            assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(row.getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(999_999_999_999d);
            assertThat(row.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("#,##0");
            assertThat(book.getSheetAt(0).getRow(2).getCell(3).getNumericCellValue())
                    .isEqualTo(-4_500d);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+SUM(A1)", "-2+3", "@SUM(A1)", "\t=1", "=HYPERLINK(\"x\")"})
    void noCellOfAWorkbookIsAFormula(String text) throws IOException {
        try (XSSFWorkbook book = opened(written(TableFormat.XLSX, List.of(text, text, text, "1")))) {
            for (Cell cell : book.getSheetAt(0).getRow(1)) {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            }
            assertThat(book.getSheetAt(0).getRow(1).getCell(2).getStringCellValue())
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+SUM(A1)", "-2+3", "@SUM(A1)"})
    void noCellOfTextIsAFormula(String text) throws IOException {
        assertThat(new String(written(TableFormat.CSV, List.of(text, "", "", "")), StandardCharsets.UTF_8))
                .isEqualTo("code,phone,note,price\r\n'" + text + ",,,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'=1+1", "''=1+1", "'+6281234567890", "'-5", "'", "''", "'x", "=1+1", "'\t=1"})
    void anApostropheOfTheTextItselfIsReadBack(String text) throws IOException {
        for (TableFormat format : TableFormat.values()) {
            assertThat(format.read(written(format, List.of("AG001", text, "x", "1")), 10)
                            .get(1)
                            .cells())
                    .as(format.name())
                    .containsExactly("AG001", text, "x", "1");
        }
    }

    @Test
    void aFileToTakeAlongSaysItsName() {
        assertThat(TableFormat.attachment(TableFormat.CSV.fileName("orders")))
                .isEqualTo("attachment; filename=\"orders.csv\"");
    }

    @Test
    void aTableWithoutRowsHasItsHead() throws IOException {
        assertThat(TableFormat.XLSX.read(written(TableFormat.XLSX), 10))
                .containsExactly(new TableRow(1, COLUMNS.names()));
    }

    @Test
    void whatDoesNotFitOnOneSheetGoesOnOnTheNext() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxFile file = new XlsxFile(COLUMNS, 4)) {
            IntStream.rangeClosed(1, 7).forEach(number -> file.row(List.of("AG00" + number, "", "", "")));
            file.finish(out);
        }

        try (XSSFWorkbook book = opened(out.toByteArray())) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            assertThat(book.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("code");
            assertThat(book.getSheetAt(1).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("AG004");
            assertThat(book.getSheetAt(2).getLastRowNum()).isEqualTo(1);
        }
    }

    @Test
    void ofALongTableNoRowIsLost() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFormat.XLSX.write(out, COLUMNS, rows -> {
            for (int i = 1; i <= 5_000; i++) {
                rows.row(List.of("AG" + i, "+62812345" + i, "", Integer.toString(i)));
            }
        });

        List<TableRow> read = TableFormat.XLSX.read(out.toByteArray(), 5_001);
        assertThat(read).hasSize(5_001);
        assertThat(read.get(5_000)).isEqualTo(new TableRow(5_001, List.of("AG5000", "+628123455000", "", "5000")));
    }

    @Test
    void whenReadingBreaksOffNothingIsWritten() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> TableFormat.XLSX.write(out, COLUMNS, rows -> {
                    rows.row(ROW);
                    throw new IllegalStateException("the database is gone");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(out.size()).isZero();
    }

    @Test
    void addressAndTypeNameTheFormat() {
        assertThat(TableFormat.ofPath("/admin/orders-xlsx")).isEqualTo(TableFormat.XLSX);
        assertThat(TableFormat.ofPath("/admin/orders-csv")).isEqualTo(TableFormat.CSV);
        assertThat(TableFormat.ofPath("/agent/statement")).isEqualTo(TableFormat.CSV);
        assertThat(TableFormat.ofType(TableFormat.WORKBOOK.toUpperCase(java.util.Locale.ROOT) + "; q=1"))
                .isEqualTo(TableFormat.XLSX);
        assertThat(TableFormat.ofType("text/csv; charset=utf-8")).isEqualTo(TableFormat.CSV);
        assertThat(TableFormat.XLSX.fileName("orders")).isEqualTo("orders.xlsx");
    }

    @SafeVarargs
    private static byte[] written(TableFormat format, List<String>... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(out, COLUMNS, sink -> {
            for (List<String> row : rows) {
                sink.row(row);
            }
        });
        return out.toByteArray();
    }

    private static XSSFWorkbook opened(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }
}
