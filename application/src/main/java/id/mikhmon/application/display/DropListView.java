package id.mikhmon.application.display;

import id.mikhmon.domain.display.ListName;
import id.mikhmon.domain.display.ViewName;
import id.mikhmon.domain.identity.PersonId;

/** A person drops a saved view of its own. */
public interface DropListView {
    /** @return false when the person has no such view of the list */
    boolean drop(PersonId person, ListName list, ViewName name);
}
