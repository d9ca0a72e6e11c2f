package id.mikhmon.persistence.display;

import id.mikhmon.application.display.port.ListChoices;
import id.mikhmon.domain.display.ColumnChoice;
import id.mikhmon.domain.display.ColumnKey;
import id.mikhmon.domain.display.ListChoice;
import id.mikhmon.domain.display.ListName;
import id.mikhmon.domain.display.SavedView;
import id.mikhmon.domain.display.ViewName;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Statements;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Columns in the table {@code list_choices}, one row for each person and list, which is also what writers lock; views in
 * {@code list_views}.
 */
public final class JdbcListChoices implements ListChoices {
    private static final char SHOWN = '+';
    private static final char HIDDEN = '-';

    private final Database database;

    public JdbcListChoices(Database database) {
        this.database = database;
    }

    @Override
    public ListChoice of(PersonId person, ListName list) {
        return database.sql(connection -> {
            ColumnChoice columns = Statements.first(
                            connection,
                            "SELECT differing FROM list_choices WHERE person = ? AND list_name = ?",
                            row -> columns(row.getString(1)),
                            person.value(),
                            list.value())
                    .orElse(ColumnChoice.USUAL);
            List<SavedView> views = Statements.list(
                    connection,
                    "SELECT view_name, list_query FROM list_views WHERE person = ? AND list_name = ?",
                    row -> new SavedView(new ViewName(row.getString(1)), row.getString(2)),
                    person.value(),
                    list.value());
            return new ListChoice(columns, views);
        });
    }

    @Override
    public void lock(PersonId person, ListName list) {
        // Changes nothing when the row is there, and locks it all the same.
        change(
                "INSERT INTO list_choices (person, list_name, differing) VALUES (?, ?, '')"
                        + " ON DUPLICATE KEY UPDATE differing = differing",
                person.value(),
                list.value());
    }

    @Override
    public void put(PersonId person, ListName list, ColumnChoice columns) {
        String differing = text(columns);
        change(
                "INSERT INTO list_choices (person, list_name, differing) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE differing = ?",
                person.value(),
                list.value(),
                differing,
                differing);
    }

    @Override
    public void put(PersonId person, ListName list, SavedView view) {
        change(
                "INSERT INTO list_views (person, list_name, view_name, list_query) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE list_query = ?",
                person.value(),
                list.value(),
                view.name().value(),
                view.query(),
                view.query());
    }

    @Override
    public boolean remove(PersonId person, ListName list, ViewName name) {
        return change(
                        "DELETE FROM list_views WHERE person = ? AND list_name = ? AND view_name = ?",
                        person.value(),
                        list.value(),
                        name.value())
                == 1;
    }

    private int change(String sql, @Nullable Object... parameters) {
        return database.sql(connection -> Statements.update(connection, sql, parameters));
    }

    /** Such as {@code +fee -customer}. */
    private static String text(ColumnChoice columns) {
        Set<String> words = new TreeSet<>();
        columns.shown().forEach(key -> words.add(SHOWN + key.value()));
        columns.hidden().forEach(key -> words.add(HIDDEN + key.value()));
        return String.join(" ", words);
    }

    private static ColumnChoice columns(String text) {
        return new ColumnChoice(keys(text, SHOWN), keys(text, HIDDEN));
    }

    private static Set<ColumnKey> keys(String text, char sign) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty() && word.charAt(0) == sign)
                .map(word -> new ColumnKey(word.substring(1)))
                .collect(Collectors.toSet());
    }
}
