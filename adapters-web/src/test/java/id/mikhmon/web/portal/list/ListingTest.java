package id.mikhmon.web.portal.list;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.display.SaveListView;
import id.mikhmon.domain.display.ColumnChoice;
import id.mikhmon.domain.display.ColumnKey;
import id.mikhmon.domain.display.ListChoice;
import id.mikhmon.domain.display.ListName;
import id.mikhmon.domain.display.SavedView;
import id.mikhmon.domain.display.ViewName;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.frame.PlayedNotes;
import id.mikhmon.web.portal.gate.PlayedVisitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static final ListName ORDERS = new ListName("orders");

    private final PlayedExchange exchange = new PlayedExchange();
    private final PlayedNotes notes = new PlayedNotes();
    private final PlayedVisitor siti = PlayedVisitor.staff("siti", Capability.VIEW_ORDERS);
    private ListChoice choice = ListChoice.NOTHING;
    private int reads;
    private ColumnChoice chosen;
    private SavedView saved;
    private ViewName dropped;
    private SaveListView.Outcome outcome = new SaveListView.Saved();

    @Test
    void listIsUsualForWhoChoseNothing() {
        Listing listing = listing();

        assertThat(listing.shows("orders", "agent")).isTrue();
        assertThat(listing.shows("orders", "fee")).isFalse();
        assertThat(listing.heading("orders", "fee")).isEqualTo("orders.column.fee");
        assertThat(listing.views("orders")).isEmpty();
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void chosenColumnsAreShownAndWhatTheListDoesNotKnowSaysNothing() {
        choice = new ListChoice(
                new ColumnChoice(
                        Set.of(new ColumnKey("fee"), new ColumnKey("gone")),
                        Set.of(new ColumnKey("agent"), new ColumnKey("old"))),
                List.of());
        Listing listing = listing();

        assertThat(listing.shows("orders", "agent")).isFalse();
        assertThat(listing.shows("orders", "fee")).isTrue();
        assertThat(listing.boxes("orders"))
                .contains(
                        new Listing.Box("agent", "orders.column.agent", false),
                        new Listing.Box("fee", "orders.column.fee", true))
                .hasSameSizeAs(OwnersList.ORDERS.columns());
    }

    @Test
    void tickedColumnsAreKeptAsTheDifferenceFromTheUsual() {
        exchange.posted()
                .with("columns", "chosen")
                .with("status", "PAID")
                .with("after", "mark")
                .ticked("column", "status", "offer", "customer", "total", "time", "fee", "password", "../x");
        listing().act("orders");

        assertThat(chosen).isEqualTo(new ColumnChoice(Set.of(new ColumnKey("fee")), Set.of(new ColumnKey("agent"))));
        assertThat(exchange.went()).isEqualTo("/admin/orders?status=PAID&said=columns_chosen");
    }

    @Test
    void everyColumnMayBeHiddenButTheOneThatNamesTheRow() {
        exchange.posted().with("columns", "chosen");
        listing().act("staff");

        assertThat(chosen.hidden()).hasSameSizeAs(OwnersList.STAFF.columns());
        assertThat(exchange.went()).isEqualTo("/admin/staff?said=columns_chosen");
    }

    @Test
    void usualColumnsComeBackWhateverIsTicked() {
        exchange.posted().with("columns", "usual").ticked("column", "fee");
        listing().act("orders");

        assertThat(chosen).isEqualTo(ColumnChoice.USUAL);
    }

    @Test
    void filterAndOrderAreKeptUnderTheNameThatWasTyped() {
        exchange.posted()
                .with("keep", "true")
                .with("viewName", "  Perlu dicek ")
                .with("status", "REVIEW")
                .with("sort", "oldest")
                .with("after", "mark")
                .with("back", "https://evil.example");
        listing().act("orders");

        assertThat(saved).isEqualTo(new SavedView(new ViewName("Perlu dicek"), "status=REVIEW&sort=oldest"));
        assertThat(exchange.went()).isEqualTo("/admin/orders?status=REVIEW&sort=oldest&said=view_saved");
    }

    @Test
    void nameThatIsMissingTooLongOrNoneIsNamedAndNothingIsStored() {
        Map.of("", "missing", "x".repeat(41), "too-long", "a\tb", "control-characters")
                .forEach((typed, key) -> {
                    ListingTest once = new ListingTest();
                    once.exchange.posted().with("keep", "true").with("viewName", typed);
                    once.listing().act("orders");

                    assertThat(once.notes.keys()).isEqualTo(Map.of("viewName", key));
                    assertThat(once.saved).isNull();
                    assertThat(once.exchange.went()).isEmpty();
                });
    }

    @Test
    void viewForWhichThereIsNoRoomIsRefusedBesideItsName() {
        outcome = new SaveListView.TooMany(12);
        exchange.posted().with("keep", "true").with("viewName", "One more");
        Listing listing = listing();
        listing.act("orders");

        assertThat(notes.keys()).isEqualTo(Map.of("viewName", "too-many-views"));
        assertThat(notes.of("viewName")).contains("12");
        assertThat(listing.getTyped()).isEqualTo("One more");
        assertThat(exchange.went()).isEmpty();
    }

    @Test
    void filterThatIsTooLongToBeKeptIsRefused() {
        exchange.posted().with("keep", "true").with("viewName", "Long").with("q", "é".repeat(300));
        listing().act("orders");

        assertThat(notes.getRefusals()).containsExactly("general.list.view.long");
        assertThat(saved).isNull();
    }

    @Test
    void viewsAreWaysWithinTheListAndTheOneInForceIsMarked() {
        choice = new ListChoice(
                ColumnChoice.USUAL,
                List.of(view("All", ""), view("Late", "status=REVIEW&old=1&sort=oldest"), view("Paid", "status=PAID")));
        exchange.with("status", "REVIEW").with("sort", "oldest").with("after", "mark");

        assertThat(listing().views("orders"))
                .containsExactly(
                        new Listing.Way("All", "/admin/orders", false),
                        new Listing.Way("Late", "/admin/orders?status=REVIEW&sort=oldest", true),
                        new Listing.Way("Paid", "/admin/orders?status=PAID", false));
    }

    @Test
    void droppedViewIsGoneAndOneOfSomebodyElseIsNotFound() {
        choice = new ListChoice(ColumnChoice.USUAL, List.of(view("Mine", "")));
        exchange.posted().with("drop", "Mine");
        listing().act("orders");
        assertThat(dropped).isEqualTo(new ViewName("Mine"));
        assertThat(exchange.went()).isEqualTo("/admin/orders?said=removed");

        exchange.with("drop", "Of somebody else");
        listing().act("orders");
        assertThat(exchange.went()).isEqualTo("/admin/orders?said=view_not_found");
        exchange.with("drop", "x".repeat(200));
        listing().act("orders");
        assertThat(exchange.went()).isEqualTo("/admin/orders?said=view_not_found");
    }

    @Test
    void pageThatIsOnlyLookedAtChangesNothing() {
        exchange.with("columns", "chosen")
                .with("keep", "true")
                .with("drop", "Mine")
                .with("viewName", "Mine");
        listing().act("orders");

        assertThat(chosen).isNull();
        assertThat(saved).isNull();
        assertThat(dropped).isNull();
        assertThat(exchange.went()).isEmpty();
    }

    @Test
    void facesAsksTwiceAndItIsDoneOnce() {
        exchange.posted().with("columns", "usual");
        Listing listing = listing();
        listing.act("orders");
        chosen = null;
        listing.act("orders");

        assertThat(chosen).isNull();
    }

    @Test
    void sortsAreWaysThatKeepTheFilter() {
        exchange.with("status", "REVIEW").with("sort", "nonsense");
        Listing listing = listing();

        assertThat(listing.sorts("orders"))
                .containsExactly(
                        new Listing.Way("newest", "/admin/orders?status=REVIEW", true),
                        new Listing.Way("oldest", "/admin/orders?status=REVIEW&sort=oldest", false));
        assertThat(listing.sorts("staff")).isEmpty();
        assertThat(listing.keepsViews("orders")).isTrue();
        assertThat(listing.keepsViews("staff")).isFalse();
    }

    @Test
    void formsTakeTheFilterAlongButWhatEveryFormTakes() {
        exchange.with("status", "REVIEW").with("state", "BLOCKED").with("after", "mark");

        assertThat(listing().kept("orders")).containsExactly(new Listing.Kept("status", "REVIEW"));
        assertThat(listing().kept("outbox")).isEmpty();
    }

    private static SavedView view(String name, String query) {
        return new SavedView(new ViewName(name), query);
    }

    private Listing listing() {
        Listing listing = new Listing();
        listing.exchange = exchange;
        listing.notes = notes;
        listing.visitor = siti;
        listing.viewListChoice = (person, list) -> {
            reads++;
            assertThat(person).isEqualTo(siti.who().person());
            return choice;
        };
        listing.chooseColumns = (person, list, columns) -> chosen = columns;
        listing.saveListView = (person, list, view) -> {
            assertThat(person).isEqualTo(siti.who().person());
            assertThat(list).isEqualTo(ORDERS);
            if (outcome instanceof SaveListView.Saved) {
                saved = view;
            }
            return outcome;
        };
        listing.dropListView = this::drop;
        return listing;
    }

    private boolean drop(PersonId person, ListName list, ViewName name) {
        boolean mine = person.equals(siti.who().person()) && choice.view(name).isPresent();
        if (mine) {
            dropped = name;
        }
        return mine;
    }
}
