package id.mikhmon.web.table;

import id.mikhmon.web.problem.FieldError;
import id.mikhmon.web.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * The rows of one sheet as they come by. Blank cells at the end of a row are not there, however they are painted. What nobody sees who
 * looks at the sheet is refused.
 */
final class SheetRows extends Shallow {
    private static final int MOST_COLUMNS = 50;
    private static final int MOST_ERRORS = 200;

    /** What a spreadsheet stores as a number; its 15 digits never need more. */
    private static final String NUMBER = "-?[0-9]{1,18}(\\.[0-9]{1,18})?([Ee][+-]?[0-9]{1,2})?";

    private final List<String> texts;
    private final int most;
    private final List<TableRow> rows = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();
    private final CellText text = new CellText();
    private final BitSet hiddenColumns = new BitSet(MOST_COLUMNS);
    private List<String> cells = new ArrayList<>();
    private int line;
    private int column;
    private String kind = "";
    private boolean formula;
    private boolean hiddenRow;

    /**
     * @param texts that cells name by their place
     * @param most rows that are of use; of the others one is kept, to tell that there are too many
     */
    SheetRows(List<String> texts, int most) {
        this.texts = texts;
        this.most = most;
    }

    /** @throws id.mikhmon.web.problem.ProblemException with 400 naming line and column of each cell that may not be */
    List<TableRow> all() {
        if (!errors.isEmpty()) {
            throw Problem.badInput(errors).asException();
        }
        return rows;
    }

    @Override
    public void startElement(String space, String name, String prefixed, Attributes attributes) throws SAXException {
        super.startElement(space, name, prefixed, attributes);
        switch (name) {
            case "col" -> {
                if (isHidden(attributes, "width")) {
                    hideColumns(attributes);
                }
            }
            case "row" -> {
                line = attribute(attributes, "r").map(Integer::parseInt).orElse(line + 1);
                column = -1;
                hiddenRow = isHidden(attributes, "ht");
                cells = new ArrayList<>();
            }
            case "c" -> {
                column = attribute(attributes, "r")
                        .map(place -> (int) new CellReference(place).getCol())
                        .orElse(column + 1);
                kind = attribute(attributes, "t").orElse("n");
                formula = false;
                text.clear();
            }
            case "f" -> formula = true;
            default -> text.begin(name);
        }
    }

    /** @param size how wide or high it is; at nought nobody sees it either */
    private static boolean isHidden(Attributes attributes, String size) {
        return attribute(attributes, "hidden").filter(SheetRows::isTrue).isPresent()
                || attribute(attributes, size)
                        .map(Double::parseDouble)
                        .filter(length -> length <= 0)
                        .isPresent();
    }

    private static boolean isTrue(String flag) {
        return flag.equals("1") || flag.equals("true");
    }

    private void hideColumns(Attributes attributes) {
        int first = Integer.parseInt(attributes.getValue("min")) - 1;
        int end = Math.min(Integer.parseInt(attributes.getValue("max")), MOST_COLUMNS);
        if (first < end) {
            hiddenColumns.set(first, end);
        }
    }

    private static Optional<String> attribute(Attributes attributes, String name) {
        return Optional.ofNullable(attributes.getValue(name));
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        text.add(letters, start, length);
    }

    @Override
    public void endElement(String space, String name, String prefixed) throws SAXException {
        super.endElement(space, name, prefixed);
        text.end(name);
        if (name.equals("c")) {
            endCell();
        } else if (name.equals("row") && !cells.isEmpty()) {
            endRow();
        }
    }

    private void endRow() {
        if (hiddenRow) {
            wrong(FieldError.of("row", "hidden"));
        }
        if (rows.size() <= most) {
            rows.add(new TableRow(line, cells));
        }
    }

    private void endCell() throws SAXException {
        if (formula) {
            wrong(FieldError.of(nameOfColumn(), "formula"));
            return;
        }
        String value = value().strip();
        if (value.isEmpty()) {
            return;
        }
        if (column >= MOST_COLUMNS) {
            wrong(FieldError.of("row", "too-many", MOST_COLUMNS));
            return;
        }
        if (hiddenColumns.get(column)) {
            wrong(FieldError.of(nameOfColumn(), "hidden"));
            // Told once it is enough for all of its cells.
            hiddenColumns.clear(column);
        }
        if (column < cells.size()) {
            throw new SAXException("cells of a row stand in their order");
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(value);
    }

    private void wrong(FieldError error) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(error.at(line));
        }
    }

    /** @return what the head calls it, else its letter */
    private String nameOfColumn() {
        List<String> head = rows.isEmpty() ? List.of() : rows.get(0).cells();
        return column < head.size() && !head.get(column).isEmpty()
                ? head.get(column)
                : CellReference.convertNumToColString(column);
    }

    private String value() {
        String stored = text.toString();
        return switch (kind) {
            case "s" -> texts.get(Integer.parseInt(stored.strip()));
            case "b" -> stored.equals("1") ? "TRUE" : "FALSE";
            // 81234567890 may be stored as 8.123456789E10
            case "n" ->
                stored.matches(NUMBER)
                        ? new BigDecimal(stored).stripTrailingZeros().toPlainString()
                        : stored;
            default -> stored;
        };
    }
}
