package id.mikhmon.persistence.display;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.display.ListChoicesContract;
import id.mikhmon.application.display.SaveListView;
import id.mikhmon.application.display.SaveListViewService;
import id.mikhmon.application.display.port.ListChoices;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.display.ListChoice;
import id.mikhmon.domain.display.ListName;
import id.mikhmon.domain.display.SavedView;
import id.mikhmon.domain.display.ViewName;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.persistence.testing.Rivals;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcListChoicesIT extends ListChoicesContract {
    private static final PersonId BUDI = new PersonId("budi000000000000");
    private static final ListName ORDERS = new ListName("orders");
    private static final int RIVALS = 8;

    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected Transactions transactions() {
        return stores.transactions();
    }

    @Override
    protected ListChoices choices() {
        return new JdbcListChoices(stores.database());
    }

    @Test
    void eightTabsThatSaveUnderOneNameAtOnceKeepOneView() {
        List<SaveListView.Outcome> outcomes = Rivals.atOnce(RIVALS, rival -> () -> save("Mine", "page=" + rival));

        assertThat(outcomes).hasSize(RIVALS).containsOnly(new SaveListView.Saved());
        assertThat(stores.number("SELECT COUNT(*) FROM list_choices")).isEqualTo(1);
        assertThat(choices().of(BUDI, ORDERS).views()).hasSize(1);
    }

    @Test
    void eightTabsThatSaveTheLastOneAtOnceKeepNoMoreThanOneMay() {
        for (int i = 1; i < ListChoice.MOST_VIEWS; i++) {
            save("View " + i, "");
        }

        List<SaveListView.Outcome> outcomes = Rivals.atOnce(RIVALS, rival -> () -> save("Last " + rival, ""));

        assertThat(outcomes).filteredOn(SaveListView.Saved.class::isInstance).hasSize(1);
        assertThat(choices().of(BUDI, ORDERS).views()).hasSize(ListChoice.MOST_VIEWS);
    }

    private SaveListView.Outcome save(String name, String query) {
        return new SaveListViewService(choices(), transactions())
                .save(BUDI, ORDERS, new SavedView(new ViewName(name), query));
    }
}
