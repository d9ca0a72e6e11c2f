package id.mikhmon.web.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a table is written: as text that every program reads, or as a workbook that a spreadsheet opens without asking. */
public enum TableFormat {
    CSV(TableFormat.TEXT + ";charset=utf-8") {
        @Override
        public void write(OutputStream out, Columns columns, Rows rows) throws IOException {
            Sink lines = cells -> out.write(Csv.line(cells).getBytes(StandardCharsets.UTF_8));
            lines.row(columns.names());
            rows.writeTo(lines);
        }
    },

    XLSX(TableFormat.WORKBOOK) {
        @Override
        public void write(OutputStream out, Columns columns, Rows rows) throws IOException {
            try (XlsxFile file = new XlsxFile(columns)) {
                rows.writeTo(file);
                file.finish(out);
            }
        }
    };

    /** The media type of CSV. */
    public static final String TEXT = "text/csv";

    /** The media type of XLSX. */
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Endings that promise a workbook, kept or not. */
    private static final Pattern SPREADSHEET = Pattern.compile("\\.(xls[a-z]?|ods)$", Pattern.CASE_INSENSITIVE);

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What writes the rows of a table, reading them as it goes. */
    @FunctionalInterface
    public interface Rows {
        void writeTo(Sink sink) throws IOException;
    }

    /** Takes one row after the other. */
    @FunctionalInterface
    public interface Sink {
        /** @param cells as many as there are columns */
        void row(List<String> cells) throws IOException;
    }

    /**
     * Writes a table with the names of its columns above. However long it is, only some of its rows are in memory at once. No cell is
     * taken for a formula.
     */
    public abstract void write(OutputStream out, Columns columns, Rows rows) throws IOException;

    /** @return the value of {@code Content-Type} */
    public String mediaType() {
        return mediaType;
    }

    /** @return {@code name} with the ending of this format, such as {@code orders.csv} */
    public String fileName(String name) {
        return name + "." + ending();
    }

    /**
     * @param file its name, of characters that need no quoting
     * @return the value of {@code Content-Disposition} for a file to take along
     */
    public static String attachment(String file) {
        return "attachment; filename=\"" + file + "\"";
    }

    private String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return what an address such as {@code /admin/orders-xlsx} asks for; CSV unless it says otherwise */
    public static TableFormat ofPath(String path) {
        return path.endsWith("-" + XLSX.ending()) ? XLSX : CSV;
    }

    /** @return what a body of that type holds, one of the two types above */
    public static TableFormat ofType(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith(WORKBOOK) ? XLSX : CSV;
    }

    /** @return what a file holds that has such a name, or such a beginning whatever its name */
    public static TableFormat ofFile(String name, byte[] file) {
        boolean packed = file.length > 1 && file[0] == 'P' && file[1] == 'K';
        return packed || SPREADSHEET.matcher(name).find() ? XLSX : CSV;
    }

    /**
     * @param most rows that are of use, the head counted: of a workbook one more is kept
     * @return the rows of a file in this format without the blank ones, the head being the first
     * @throws id.mikhmon.web.problem.ProblemException with 400 naming line and field when it is no such file
     */
    public List<TableRow> read(byte[] file, int most) {
        return this == XLSX ? Xlsx.read(file, most) : Csv.read(file);
    }
}
