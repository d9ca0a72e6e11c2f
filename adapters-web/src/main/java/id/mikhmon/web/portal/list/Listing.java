package id.mikhmon.web.portal.list;

import id.mikhmon.application.display.ChooseColumns;
import id.mikhmon.application.display.DropListView;
import id.mikhmon.application.display.SaveListView;
import id.mikhmon.application.display.ViewListChoice;
import id.mikhmon.domain.display.ColumnChoice;
import id.mikhmon.domain.display.ColumnKey;
import id.mikhmon.domain.display.ListChoice;
import id.mikhmon.domain.display.SavedView;
import id.mikhmon.domain.display.ViewName;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.gate.Visitor;
import id.mikhmon.web.problem.FieldError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the visitor sees of the lists of a page: columns, saved views, orders. Lists go by the names of {@link OwnersList}, in pages and
 * addresses. What was chosen for a list is read once per request, when the page first asks.
 */
@Named("listing")
@RequestScoped
public class Listing implements SaveListView.Cases<Optional<FieldError>> {
    static final String VIEW_NAME = "viewName";

    @Inject
    ViewListChoice viewListChoice;

    @Inject
    ChooseColumns chooseColumns;

    @Inject
    SaveListView saveListView;

    @Inject
    DropListView dropListView;

    @Inject
    PageExchange exchange;

    @Inject
    Notes notes;

    @Inject
    Visitor visitor;

    private final Map<OwnersList, ListChoice> choices = new EnumMap<>(OwnersList.class);
    private boolean acted;

    /** @param shown whether the visitor sees it */
    public record Box(String key, String heading, boolean shown) {}

    /** @param on whether it is what the visitor looks at */
    public record Way(String name, String path, boolean on) {}

    /** A parameter of the address that a form takes along. */
    public record Kept(String name, String value) {}

    /** Does what the visitor pressed beside the list, before the page is drawn. Faces calls it twice when it builds a page anew. */
    public void act(String list) {
        if (acted) {
            return;
        }
        acted = true;
        OwnersList of = OwnersList.named(list);
        Optional<String> columns = exchange.posted("columns");
        if (columns.isPresent()) {
            choose(of, columns.get().equals("usual") ? ColumnChoice.USUAL : chosen(of));
        } else if (exchange.posted("keep").isPresent()) {
            keep(of);
        } else {
            exchange.posted("drop").ifPresent(name -> drop(of, name));
        }
    }

    /** Only what differs from the usual is kept; what the list does not know is not looked at. */
    private ColumnChoice chosen(OwnersList of) {
        List<String> ticked = exchange.all("column");
        Set<ColumnKey> shown = new HashSet<>();
        Set<ColumnKey> hidden = new HashSet<>();
        for (ListColumn column : of.columns()) {
            boolean wanted = ticked.contains(column.key().value());
            if (wanted != column.usual()) {
                (wanted ? shown : hidden).add(column.key());
            }
        }
        return new ColumnChoice(shown, hidden);
    }

    private void choose(OwnersList of, ColumnChoice columns) {
        chooseColumns.choose(visitor.who().person(), of.listName(), columns);
        exchange.redirect(here(of), "columns_chosen");
    }

    private void keep(OwnersList of) {
        Optional<ViewName> name = new FormFields()
                .with(VIEW_NAME, exchange.sent(VIEW_NAME).orElse(""))
                .parsed(
                        VIEW_NAME,
                        ViewName.LONGEST,
                        text -> Parsed.as(ViewName::new, text),
                        "control-characters",
                        notes);
        String query = of.query(exchange);
        if (query.length() > SavedView.LONGEST_QUERY) {
            notes.refuse("general.list.view.long");
        }
        if (name.isEmpty() || !notes.isClean()) {
            return;
        }
        saveListView
                .save(visitor.who().person(), of.listName(), new SavedView(name.get(), query))
                .fold(this)
                .ifPresentOrElse(notes::field, () -> exchange.redirect(here(of), "view_saved"));
    }

    @Override
    public Optional<FieldError> saved(SaveListView.Saved outcome) {
        return Optional.empty();
    }

    @Override
    public Optional<FieldError> tooMany(SaveListView.TooMany outcome) {
        return Optional.of(FieldError.of(VIEW_NAME, "too-many-views", outcome.most()));
    }

    private void drop(OwnersList of, String name) {
        boolean dropped = Parsed.as(ViewName::new, name)
                .filter(known -> dropListView.drop(visitor.who().person(), of.listName(), known))
                .isPresent();
        exchange.redirect(here(of), dropped ? "removed" : "view_not_found");
    }

    private String here(OwnersList of) {
        return of.address(of.query(exchange));
    }

    /** @return whether the visitor sees that column */
    public boolean shows(String list, String key) {
        OwnersList of = OwnersList.named(list);
        return isShown(of, of.column(key));
    }

    /** @return key of the column's name in the texts */
    public String heading(String list, String key) {
        return OwnersList.named(list).column(key).heading();
    }

    /** @return every column that can be chosen, in the order of the list */
    public List<Box> boxes(String list) {
        OwnersList of = OwnersList.named(list);
        return of.columns().stream()
                .map(column -> new Box(column.key().value(), column.heading(), isShown(of, column)))
                .toList();
    }

    /** @return the saved views by name */
    public List<Way> views(String list) {
        OwnersList of = OwnersList.named(list);
        String here = here(of);
        return choice(of).views().stream()
                .map(view -> {
                    String address = of.address(view.query());
                    return new Way(view.name().value(), address, address.equals(here));
                })
                .toList();
    }

    /** @return by what the list can be sorted; empty when there is one order only */
    public List<Way> sorts(String list) {
        OwnersList of = OwnersList.named(list);
        return of.sorts().stream()
                .map(sort -> new Way(
                        sort,
                        of.address(of.query(exchange, sort)),
                        of.sort(exchange).equals(sort)))
                .toList();
    }

    /** @return whether there is anything that a saved view could keep */
    public boolean keepsViews(String list) {
        return !OwnersList.named(list).parameters().isEmpty();
    }

    /** @return what the address of the page filters and sorts by, for forms; what every form takes along anyway is left out */
    public List<Kept> kept(String list) {
        return OwnersList.named(list).parameters().stream()
                .filter(name -> !name.equals("state"))
                .flatMap(name -> exchange.parameter(name).map(value -> new Kept(name, value)).stream())
                .toList();
    }

    /** @return what was typed as the name of a view */
    public String getTyped() {
        return exchange.sent(VIEW_NAME).orElse("");
    }

    private boolean isShown(OwnersList of, ListColumn column) {
        return choice(of).columns().shows(column.key(), column.usual());
    }

    private ListChoice choice(OwnersList of) {
        return choices.computeIfAbsent(
                of, unread -> viewListChoice.view(visitor.who().person(), unread.listName()));
    }
}
