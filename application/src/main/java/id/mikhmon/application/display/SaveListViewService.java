package id.mikhmon.application.display;

import id.mikhmon.application.display.port.ListChoices;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.display.ListChoice;
import id.mikhmon.domain.display.ListName;
import id.mikhmon.domain.display.SavedView;
import id.mikhmon.domain.identity.PersonId;

/** Counts under a lock: two tabs at once keep no more than one may. */
public final class SaveListViewService implements SaveListView {
    private final ListChoices choices;
    private final Transactions transactions;

    public SaveListViewService(ListChoices choices, Transactions transactions) {
        this.choices = choices;
        this.transactions = transactions;
    }

    @Override
    public Outcome save(PersonId person, ListName list, SavedView view) {
        return transactions.required(() -> {
            choices.lock(person, list);
            if (!choices.of(person, list).takes(view.name())) {
                return new TooMany(ListChoice.MOST_VIEWS);
            }
            choices.put(person, list, view);
            return new Saved();
        });
    }
}
