package id.mikhmon.application.display;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.domain.display.ColumnChoice;
import id.mikhmon.domain.display.ColumnKey;
import id.mikhmon.domain.display.ListChoice;
import id.mikhmon.domain.display.ListName;
import id.mikhmon.domain.display.SavedView;
import id.mikhmon.domain.display.ViewName;
import id.mikhmon.domain.identity.PersonId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListViewsTest {
    private static final PersonId HASAN = new PersonId("hasan00000000000");
    private static final PersonId SITI = new PersonId("siti000000000000");
    private static final ListName ORDERS = new ListName("orders");

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryListChoices choices = new InMemoryListChoices(transactions);
    private final ViewListChoice view = new ViewListChoiceService(choices, transactions);
    private final SaveListView save = new SaveListViewService(choices, transactions);
    private final DropListView drop = new DropListViewService(choices, transactions);

    @Test
    void chosenColumnsAreSeenByWhoChoseThem() {
        ColumnChoice chosen = new ColumnChoice(Set.of(), Set.of(new ColumnKey("agent")));

        new ChooseColumnsService(choices, transactions).choose(HASAN, ORDERS, chosen);

        assertThat(view.view(HASAN, ORDERS).columns()).isEqualTo(chosen);
        assertThat(view.view(SITI, ORDERS)).isEqualTo(ListChoice.NOTHING);
    }

    @Test
    void thirteenthViewIsRefusedAndNothingIsStored() {
        for (int i = 0; i < ListChoice.MOST_VIEWS; i++) {
            assertThat(save.save(HASAN, ORDERS, named("View " + i))).isEqualTo(new SaveListView.Saved());
        }

        assertThat(save.save(HASAN, ORDERS, named("One more")))
                .isEqualTo(new SaveListView.TooMany(ListChoice.MOST_VIEWS));
        assertThat(view.view(HASAN, ORDERS).views()).hasSize(ListChoice.MOST_VIEWS);
        // Of another list, or of somebody else, there is room.
        assertThat(save.save(HASAN, new ListName("agents"), named("One more"))).isEqualTo(new SaveListView.Saved());
        assertThat(save.save(SITI, ORDERS, named("One more"))).isEqualTo(new SaveListView.Saved());
    }

    @Test
    void sameNameTakesThePlaceEvenWhereThereIsNoRoomForMore() {
        for (int i = 0; i < ListChoice.MOST_VIEWS; i++) {
            save.save(HASAN, ORDERS, named("View " + i));
        }
        SavedView changed = new SavedView(new ViewName("View 3"), "status=PAID");

        assertThat(save.save(HASAN, ORDERS, changed)).isEqualTo(new SaveListView.Saved());

        assertThat(view.view(HASAN, ORDERS).view(changed.name())).contains(changed);
        assertThat(view.view(HASAN, ORDERS).views()).hasSize(ListChoice.MOST_VIEWS);
    }

    @Test
    void viewOfSomebodyElseIsNotFound() {
        save.save(HASAN, ORDERS, named("Mine"));

        assertThat(drop.drop(SITI, ORDERS, new ViewName("Mine"))).isFalse();
        assertThat(view.view(HASAN, ORDERS).views()).hasSize(1);
        assertThat(drop.drop(HASAN, ORDERS, new ViewName("Mine"))).isTrue();
        assertThat(view.view(HASAN, ORDERS).views()).isEmpty();
    }

    private static SavedView named(String name) {
        return new SavedView(new ViewName(name), "status=REVIEW");
    }
}
