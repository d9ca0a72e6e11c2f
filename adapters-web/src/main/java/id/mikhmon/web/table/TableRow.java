package id.mikhmon.web.table;

import java.util.List;

/**
 * A row of a file that was sent.
 *
 * @param line where it begins, from 1, as an editor or a spreadsheet numbers it
 */
public record TableRow(int line, List<String> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }
}
