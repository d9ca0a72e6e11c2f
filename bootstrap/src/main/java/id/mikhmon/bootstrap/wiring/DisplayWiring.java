package id.mikhmon.bootstrap.wiring;

import id.mikhmon.application.display.ChooseColumns;
import id.mikhmon.application.display.ChooseColumnsService;
import id.mikhmon.application.display.DropListView;
import id.mikhmon.application.display.DropListViewService;
import id.mikhmon.application.display.SaveListView;
import id.mikhmon.application.display.SaveListViewService;
import id.mikhmon.application.display.ViewListChoice;
import id.mikhmon.application.display.ViewListChoiceService;
import id.mikhmon.application.display.port.ListChoices;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.persistence.display.JdbcListChoices;
import id.mikhmon.persistence.transaction.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How persons like to see lists. */
@Dependent
public class DisplayWiring {
    @Produces
    @Singleton
    ListChoices listChoices(Database database) {
        return new JdbcListChoices(database);
    }

    @Produces
    @Singleton
    ViewListChoice viewListChoice(ListChoices choices, Transactions transactions) {
        return new ViewListChoiceService(choices, transactions);
    }

    @Produces
    @Singleton
    ChooseColumns chooseColumns(ListChoices choices, Transactions transactions) {
        return new ChooseColumnsService(choices, transactions);
    }

    @Produces
    @Singleton
    SaveListView saveListView(ListChoices choices, Transactions transactions) {
        return new SaveListViewService(choices, transactions);
    }

    @Produces
    @Singleton
    DropListView dropListView(ListChoices choices, Transactions transactions) {
        return new DropListViewService(choices, transactions);
    }
}
