package id.mikhmon.domain.display;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that a person chose for a list.
 *
 * @param views by name
 */
public record ListChoice(ColumnChoice columns, List<SavedView> views) {
    public static final ListChoice NOTHING = new ListChoice(ColumnChoice.USUAL, List.of());

    /** How many views a person may keep of one list. */
    public static final int MOST_VIEWS = 12;

    public ListChoice {
        views = views.stream().sorted(Comparator.comparing(SavedView::name)).toList();
    }

    public Optional<SavedView> view(ViewName name) {
        return views.stream().filter(view -> view.name().equals(name)).findFirst();
    }

    /** @return whether there is room for a view of that name; one that is there already makes room for itself */
    public boolean takes(ViewName name) {
        return views.size() < MOST_VIEWS || view(name).isPresent();
    }
}
