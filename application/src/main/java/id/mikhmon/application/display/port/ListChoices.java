package id.mikhmon.application.display.port;

import id.mikhmon.domain.display.ColumnChoice;
import id.mikhmon.domain.display.ListChoice;
import id.mikhmon.domain.display.ListName;
import id.mikhmon.domain.display.SavedView;
import id.mikhmon.domain.display.ViewName;
import id.mikhmon.domain.identity.PersonId;

/** Storage of what persons chose for lists. Every method joins the open transaction, or runs in one of its own. */
public interface ListChoices {
    /** @return {@link ListChoice#NOTHING} for who chose nothing */
    ListChoice of(PersonId person, ListName list);

    /** Lets one transaction at a time change what the person chose for the list, until the commit. */
    void lock(PersonId person, ListName list);

    /** Takes the place of what was chosen before. */
    void put(PersonId person, ListName list, ColumnChoice columns);

    /** Takes the place of the view of that name, or comes beside the others. */
    void put(PersonId person, ListName list, SavedView view);

    /** @return false when the person has no such view of the list */
    boolean remove(PersonId person, ListName list, ViewName name);
}
