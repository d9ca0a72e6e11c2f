package id.mikhmon.application.display;

import id.mikhmon.application.display.port.ListChoices;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.display.ColumnChoice;
import id.mikhmon.domain.display.ListName;
import id.mikhmon.domain.identity.PersonId;

/** Stores chosen columns; of two tabs the later one counts. */
public final class ChooseColumnsService implements ChooseColumns {
    private final ListChoices choices;
    private final Transactions transactions;

    public ChooseColumnsService(ListChoices choices, Transactions transactions) {
        this.choices = choices;
        this.transactions = transactions;
    }

    @Override
    public void choose(PersonId person, ListName list, ColumnChoice columns) {
        transactions.run(() -> choices.put(person, list, columns));
    }
}
