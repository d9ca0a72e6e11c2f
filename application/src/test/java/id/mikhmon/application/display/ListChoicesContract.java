package id.mikhmon.application.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.mikhmon.application.display.port.ListChoices;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.display.ColumnChoice;
import id.mikhmon.domain.display.ColumnKey;
import id.mikhmon.domain.display.ListChoice;
import id.mikhmon.domain.display.ListName;
import id.mikhmon.domain.display.SavedView;
import id.mikhmon.domain.display.ViewName;
import id.mikhmon.domain.identity.PersonId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every storage of choices keeps to. */
public abstract class ListChoicesContract {
    private static final PersonId HASAN = new PersonId("hasan00000000000");
    private static final PersonId SITI = new PersonId("siti000000000000");
    private static final ListName ORDERS = new ListName("orders");
    private static final ListName AGENTS = new ListName("agents");
    private static final ColumnChoice CHOSEN =
            new ColumnChoice(Set.of(new ColumnKey("fee"), new ColumnKey("paid_at")), Set.of(new ColumnKey("agent")));

    protected abstract Transactions transactions();

    protected abstract ListChoices choices();

    @Test
    void columnsAreFoundAsTheyWereChosenByThatPersonForThatList() {
        choices().put(HASAN, ORDERS, CHOSEN);

        assertThat(choices().of(HASAN, ORDERS)).isEqualTo(new ListChoice(CHOSEN, List.of()));
        assertThat(choices().of(HASAN, AGENTS)).isEqualTo(ListChoice.NOTHING);
        assertThat(choices().of(SITI, ORDERS)).isEqualTo(ListChoice.NOTHING);
    }

    @Test
    void laterChoiceTakesThePlaceOfTheEarlierAndLeavesTheViews() {
        SavedView view = view("Mine", "status=REVIEW");
        choices().put(HASAN, ORDERS, CHOSEN);
        choices().put(HASAN, ORDERS, view);

        choices().put(HASAN, ORDERS, ColumnChoice.USUAL);

        assertThat(choices().of(HASAN, ORDERS).columns()).isEqualTo(ColumnChoice.USUAL);
        assertThat(choices().of(HASAN, ORDERS).views()).containsExactly(view);
    }

    @Test
    void choiceOfEveryColumnThereMayBeHasRoom() {
        ColumnChoice all = new ColumnChoice(
                IntStream.range(0, ColumnChoice.MOST)
                        .mapToObj(i ->
                                new ColumnKey("a" + "b".repeat(27) + (char) ('a' + i / 20) + (char) ('a' + i % 20)))
                        .collect(Collectors.toSet()),
                Set.of());

        choices().put(HASAN, ORDERS, all);

        assertThat(choices().of(HASAN, ORDERS).columns()).isEqualTo(all);
    }

    @Test
    void viewsComeByNameAndOneOfTheSameNameIsReplaced() {
        SavedView mine = view("Perlu dicek é 🙂", "status=REVIEW&from=2026-11-22");
        SavedView all = view("all", "");
        SavedView capital = view("All", "q=%C3%A9+x");
        choices().put(HASAN, ORDERS, mine);
        choices().put(HASAN, ORDERS, view("all", "status=PAID"));
        choices().put(HASAN, ORDERS, capital);
        choices().put(HASAN, ORDERS, all);

        assertThat(choices().of(HASAN, ORDERS).views()).containsExactly(capital, all, mine);
        assertThat(choices().of(SITI, ORDERS).views()).isEmpty();
        assertThat(choices().of(HASAN, AGENTS).views()).isEmpty();
    }

    @Test
    void longestNameAndQueryHaveRoom() {
        SavedView view = view("n".repeat(ViewName.LONGEST), "q=" + "x".repeat(SavedView.LONGEST_QUERY - 2));

        choices().put(HASAN, ORDERS, view);

        assertThat(choices().of(HASAN, ORDERS).views()).containsExactly(view);
    }

    @Test
    void viewIsRemovedOnceAndByItsOwnerAlone() {
        choices().put(HASAN, ORDERS, view("Mine", "status=REVIEW"));

        assertThat(choices().remove(SITI, ORDERS, new ViewName("Mine"))).isFalse();
        assertThat(choices().remove(HASAN, AGENTS, new ViewName("Mine"))).isFalse();
        assertThat(choices().remove(HASAN, ORDERS, new ViewName("mine"))).isFalse();
        assertThat(choices().remove(HASAN, ORDERS, new ViewName("Mine"))).isTrue();
        assertThat(choices().remove(HASAN, ORDERS, new ViewName("Mine"))).isFalse();
        assertThat(choices().of(HASAN, ORDERS)).isEqualTo(ListChoice.NOTHING);
    }

    @Test
    void lockChangesNothing() {
        transactions().run(() -> choices().lock(HASAN, AGENTS));
        choices().put(HASAN, ORDERS, CHOSEN);
        transactions().run(() -> choices().lock(HASAN, ORDERS));

        assertThat(choices().of(HASAN, AGENTS)).isEqualTo(ListChoice.NOTHING);
        assertThat(choices().of(HASAN, ORDERS).columns()).isEqualTo(CHOSEN);
    }

    @Test
    void whatWasWrittenBeforeAFailureIsGone() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions().run(() -> {
                    choices().lock(HASAN, ORDERS);
                    choices().put(HASAN, ORDERS, CHOSEN);
                    choices().put(HASAN, ORDERS, view("Mine", ""));
                    throw new IllegalStateException("the work failed");
                }));

        assertThat(choices().of(HASAN, ORDERS)).isEqualTo(ListChoice.NOTHING);
    }

    private static SavedView view(String name, String query) {
        return new SavedView(new ViewName(name), query);
    }
}
