package id.mikhmon.application.display;

import id.mikhmon.application.display.port.ListChoices;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.display.ListName;
import id.mikhmon.domain.display.ViewName;
import id.mikhmon.domain.identity.PersonId;

/** Removes a view. */
public final class DropListViewService implements DropListView {
    private final ListChoices choices;
    private final Transactions transactions;

    public DropListViewService(ListChoices choices, Transactions transactions) {
        this.choices = choices;
        this.transactions = transactions;
    }

    @Override
    public boolean drop(PersonId person, ListName list, ViewName name) {
        return transactions.required(() -> choices.remove(person, list, name));
    }
}
