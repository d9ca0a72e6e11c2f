package id.mikhmon.application.display;

import id.mikhmon.application.display.port.ListChoices;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.display.ColumnChoice;
import id.mikhmon.domain.display.ListChoice;
import id.mikhmon.domain.display.ListName;
import id.mikhmon.domain.display.SavedView;
import id.mikhmon.domain.display.ViewName;
import id.mikhmon.domain.identity.PersonId;

/** Choices of lists in memory. */
public final class InMemoryListChoices implements ListChoices {
    private final Table<Place, ColumnChoice> columns;
    private final Table<Named, Kept> views;

    public InMemoryListChoices(InMemoryTransactions transactions) {
        columns = transactions.table();
        views = transactions.table();
    }

    private record Place(PersonId person, ListName list) {}

    private record Named(Place place, ViewName name) {}

    private record Kept(Place place, SavedView view) {}

    @Override
    public ListChoice of(PersonId person, ListName list) {
        Place place = new Place(person, list);
        return new ListChoice(
                columns.get(place).orElse(ColumnChoice.USUAL),
                views.all()
                        .filter(kept -> kept.place().equals(place))
                        .map(Kept::view)
                        .toList());
    }

    @Override
    public void lock(PersonId person, ListName list) {
        // One transaction at a time: everything is locked as it is.
        columns.add(new Place(person, list), ColumnChoice.USUAL);
    }

    @Override
    public void put(PersonId person, ListName list, ColumnChoice chosen) {
        columns.put(new Place(person, list), chosen);
    }

    @Override
    public void put(PersonId person, ListName list, SavedView view) {
        Place place = new Place(person, list);
        views.put(new Named(place, view.name()), new Kept(place, view));
    }

    @Override
    public boolean remove(PersonId person, ListName list, ViewName name) {
        Named key = new Named(new Place(person, list), name);
        boolean there = views.get(key).isPresent();
        views.remove(key);
        return there;
    }
}
