package id.mikhmon.application.display;

import id.mikhmon.domain.display.ListChoice;
import id.mikhmon.domain.display.ListName;
import id.mikhmon.domain.identity.PersonId;

/** What a person chose for a list. */
public interface ViewListChoice {
    /** @return {@link ListChoice#NOTHING} for who chose nothing */
    ListChoice view(PersonId person, ListName list);
}
