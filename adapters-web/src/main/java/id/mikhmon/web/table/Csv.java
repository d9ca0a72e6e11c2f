package id.mikhmon.web.table;

import id.mikhmon.web.problem.FieldError;
import id.mikhmon.web.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables as text, after RFC 4180: cells parted by commas, or by semicolons as spreadsheets in Indonesia write them, quoted where
 * they contain such a sign, a quotation mark or a line break. A spreadsheet takes a cell that begins with {@code =} and the like
 * for a formula, so that such a cell is written with an apostrophe before it, which is taken off when it is read. A text that has
 * one there itself gets another.
 */
final class Csv {
    private static final char MARK = '"';
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /**
     * @return the rows without the blank ones; a byte order mark is skipped
     * @throws id.mikhmon.web.problem.ProblemException with 400 when it is not UTF-8, or a quotation mark has no partner
     */
    static List<TableRow> read(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.badInput(List.of(FieldError.of("body", "not-utf"))).asException();
        }
        return new Reading(text.startsWith("\uFEFF") ? text.substring(1) : text).rows();
    }

    /** @return one line with its end */
    static String line(List<String> cells) {
        return String.join(",", cells.stream().map(Csv::cell).toList()) + "\r\n";
    }

    private static String cell(String value) {
        // A phone number is no formula, and neither is a negative amount: a sign and digits.
        boolean formula = isFormula(value) && !value.matches("[+-][0-9]+");
        String plain = formula ? "'" + value : value;
        return plain.matches("(?s).*[,;\"\r\n].*") ? MARK + plain.replace("\"", "\"\"") + MARK : plain;
    }

    private static String unescaped(String cell) {
        return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
    }

    /** @return whether the text is one, behind whatever number of apostrophes */
    private static boolean isFormula(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && FORMULA.indexOf(text.charAt(first)) >= 0;
    }

    /** One pass over the text. */
    private static final class Reading {
        private final String text;
        private final char separator;
        private final List<TableRow> rows = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private int line = 1;
        private int rowLine = 1;

        Reading(String text) {
            this.text = text;
            String head = text.lines().findFirst().orElse("");
            this.separator = head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
        }

        List<TableRow> rows() {
            int i = 0;
            while (i < text.length()) {
                char c = text.charAt(i);
                if (c == MARK && cell.isEmpty()) {
                    i = quoted(i + 1);
                } else if (c == separator) {
                    endCell();
                    i++;
                } else if (c == '\n' || c == '\r') {
                    endRow();
                    i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 2 : 1;
                    line++;
                    rowLine = line;
                } else {
                    cell.append(c);
                    i++;
                }
            }
            endRow();
            return rows;
        }

        /** @return the place behind the closing mark */
        private int quoted(int start) {
            int i = start;
            while (i < text.length()) {
                char c = text.charAt(i);
                boolean pair = c == MARK && i + 1 < text.length() && text.charAt(i + 1) == MARK;
                if (c == MARK && !pair) {
                    return i + 1;
                }
                line += c == '\n' ? 1 : 0;
                cell.append(c);
                i += pair ? 2 : 1;
            }
            throw Problem.badInput(List.of(FieldError.of("body", "open-quote").at(rowLine)))
                    .asException();
        }

        private void endCell() {
            cells.add(unescaped(cell.toString().strip()));
            cell.setLength(0);
        }

        private void endRow() {
            endCell();
            if (cells.stream().anyMatch(value -> !value.isEmpty())) {
                rows.add(new TableRow(rowLine, cells));
            }
            cells.clear();
        }
    }
}
