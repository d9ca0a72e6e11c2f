package id.mikhmon.web.portal.list;

import id.mikhmon.domain.display.ColumnKey;

/**
 * A column that the visitor may show or hide.
 *
 * @param heading key of its name in the texts
 * @param usual whether the list shows it by itself
 */
record ListColumn(ColumnKey key, String heading, boolean usual) {
    /** The column's key is what stands behind the last dot of its heading's. */
    static ListColumn of(String heading, boolean usual) {
        return new ListColumn(new ColumnKey(heading.substring(heading.lastIndexOf('.') + 1)), heading, usual);
    }
}
