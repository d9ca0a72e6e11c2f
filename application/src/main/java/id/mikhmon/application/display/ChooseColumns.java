package id.mikhmon.application.display;

import id.mikhmon.domain.display.ColumnChoice;
import id.mikhmon.domain.display.ListName;
import id.mikhmon.domain.identity.PersonId;

/** A person chooses which columns of a list it sees, in every browser and on every node. */
public interface ChooseColumns {
    /** @param columns {@link ColumnChoice#USUAL} to see again what everybody sees */
    void choose(PersonId person, ListName list, ColumnChoice columns);
}
