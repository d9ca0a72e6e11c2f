package id.mikhmon.web.portal.list;

import java.util.List;

/** For tests of what has to keep up with the columns of a list. */
public final class ColumnNames {
    private ColumnNames() {}

    /** @return keys of the columns that can be chosen */
    public static List<String> of(OwnersList list) {
        return list.columns().stream().map(column -> column.key().value()).toList();
    }
}
