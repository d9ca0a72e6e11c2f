package id.mikhmon.application.display;

import id.mikhmon.application.display.port.ListChoices;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.display.ListChoice;
import id.mikhmon.domain.display.ListName;
import id.mikhmon.domain.identity.PersonId;

/** Reads a choice. */
public final class ViewListChoiceService implements ViewListChoice {
    private final ListChoices choices;
    private final Transactions transactions;

    public ViewListChoiceService(ListChoices choices, Transactions transactions) {
        this.choices = choices;
        this.transactions = transactions;
    }

    @Override
    public ListChoice view(PersonId person, ListName list) {
        return transactions.required(() -> choices.of(person, list));
    }
}
