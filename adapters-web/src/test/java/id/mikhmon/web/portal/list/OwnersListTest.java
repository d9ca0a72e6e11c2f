package id.mikhmon.web.portal.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.mikhmon.domain.display.ColumnChoice;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.frame.PortalTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnersListTest {
    private static final Path FILES = Path.of("src/main/resources/META-INF");
    private static final Pattern CELL = Pattern.compile("<m:(th|td) list=\"([a-z-]+|#\\{list})\" key=\"([a-z_]+)\"");

    @ParameterizedTest
    @EnumSource
    void columnsHaveKeysOfTheirOwnAndNamesInBothLanguages(OwnersList list) {
        assertThat(list.columns()).isNotEmpty().hasSizeLessThan(ColumnChoice.MOST);
        assertThat(list.columns().stream().map(ListColumn::key)).doesNotHaveDuplicates();
        for (Language language : Language.values()) {
            assertThat(PortalTexts.all().get(language).keys())
                    .containsAll(
                            list.columns().stream().map(ListColumn::heading).toList())
                    .containsAll(list.sorts().stream()
                            .map(sort -> "general.sort." + sort)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void pageOfTheListOffersTheChoice(OwnersList list) throws IOException {
        String page = Files.readString(FILES.resolve("resources" + list.path() + ".xhtml"));

        assertThat(page).containsPattern("<m:(listing|requests) list=\"" + list.listName() + "\"");
        assertThat(OwnersList.named(list.listName().value())).isEqualTo(list);
    }

    @ParameterizedTest
    @EnumSource
    void headAndRowsDrawTheColumnsInTheirOrder(OwnersList list) throws IOException {
        List<String> keys =
                list.columns().stream().map(column -> column.key().value()).toList();

        assertThat(drawn("th", list)).isEqualTo(keys);
        assertThat(drawn("td", list)).isEqualTo(keys);
    }

    /** Keys of the cells in the order of the one file that draws them; two lists share one, and each may have columns of its own. */
    private static List<String> drawn(String cell, OwnersList list) throws IOException {
        String own = list.listName().value();
        Set<String> names =
                list == OwnersList.TOP_UPS || list == OwnersList.WITHDRAWALS ? Set.of("#{list}", own) : Set.of(own);
        List<String> keys = new ArrayList<>();
        for (Path file : files()) {
            Matcher found = CELL.matcher(Files.readString(file));
            while (found.find()) {
                if (found.group(1).equals(cell) && names.contains(found.group(2))) {
                    keys.add(found.group(3));
                }
            }
        }
        return keys;
    }

    @Test
    void noPageDrawsAListThatIsNotThere() throws IOException {
        Set<String> lists = new TreeSet<>();
        for (Path file : files()) {
            Matcher found = CELL.matcher(Files.readString(file));
            while (found.find()) {
                lists.add(found.group(2));
            }
        }
        lists.remove("#{list}");

        assertThat(lists)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(OwnersList.find(name)).isPresent());
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> tags = Files.list(FILES.resolve("tags"));
                Stream<Path> pages = Files.list(FILES.resolve("resources/admin"))) {
            return Stream.concat(tags, pages).sorted().toList();
        }
    }

    @Test
    void queryHoldsWhatTheListKnowsAndNothingElse() {
        PlayedExchange exchange = new PlayedExchange()
                .with("to", "2026-11-22")
                .with("status", "REVIEW")
                .with("sort", "oldest")
                .with("after", "mark")
                .with("said", "saved")
                .with("back", "https://evil.example");

        assertThat(OwnersList.ORDERS.query(exchange)).isEqualTo("status=REVIEW&to=2026-11-22&sort=oldest");
        assertThat(OwnersList.AGENTS.query(
                        new PlayedExchange().with("q", "Bu Sari & é").with("sort", "code")))
                .isEqualTo("q=Bu+Sari+%26+%C3%A9");
        assertThat(OwnersList.LEVELS.query(exchange)).isEmpty();
    }

    @Test
    void addressIsTheListsOwnWhateverWasStored() {
        assertThat(OwnersList.ORDERS.address("status=REVIEW&old=1&sort=oldest"))
                .isEqualTo("/admin/orders?status=REVIEW&sort=oldest");
        assertThat(OwnersList.ORDERS.address("old=1")).isEqualTo("/admin/orders");
        assertThat(OwnersList.ORDERS.address("")).isEqualTo("/admin/orders");
    }

    @Test
    void pageThatNamesAnUnknownListOrColumnIsAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> OwnersList.named("nothing"));
        assertThatIllegalArgumentException().isThrownBy(() -> OwnersList.ORDERS.column("nothing"));
    }
}
