package id.mikhmon.domain.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListChoiceTest {
    private static final ColumnKey AGENT = new ColumnKey("agent");
    private static final ColumnKey FEE = new ColumnKey("fee");

    @Test
    void columnIsAsUsualUnlessItWasChosenOtherwise() {
        ColumnChoice choice = new ColumnChoice(Set.of(FEE), Set.of(AGENT));

        assertThat(choice.shows(AGENT, true)).isFalse();
        assertThat(choice.shows(FEE, false)).isTrue();
        assertThat(ColumnChoice.USUAL.shows(AGENT, true)).isTrue();
        assertThat(ColumnChoice.USUAL.shows(FEE, false)).isFalse();
        // What was chosen for a column that changed sides since then is no news any more.
        assertThat(choice.shows(AGENT, false)).isFalse();
        assertThat(choice.shows(FEE, true)).isTrue();
    }

    @Test
    void choiceNamesEachColumnOnceAndNotAnyNumberOfThem() {
        Set<ColumnKey> tooMany = IntStream.rangeClosed(0, ColumnChoice.MOST)
                .mapToObj(i -> new ColumnKey("c" + "x".repeat(i % 20) + (i < 20 ? "a" : i < 40 ? "b" : "c")))
                .collect(Collectors.toSet());

        assertThatIllegalArgumentException().isThrownBy(() -> new ColumnChoice(Set.of(FEE), Set.of(FEE)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ColumnChoice(tooMany, Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Agent", "a b", "a-b", "1", "../x", "ab123", "abcdefghijklmnopqrstuvwxyzabcde"})
    void columnIsNamedInSmallLetters(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ColumnKey(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "a\nb", "\ud800", "12345678901234567890123456789012345678901"})
    void nameOfAViewIsShortAndPlain(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ViewName(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/admin/orders", "https://evil.example", "//evil.example", "a=b#c", "a=<b>", "a=b c", "a=b\n"})
    void viewLeadsNowhereElse(String query) {
        ViewName name = new ViewName("Mine");

        assertThatIllegalArgumentException().isThrownBy(() -> new SavedView(name, query));
    }

    @Test
    void listIsNamedInSmallLetters() {
        assertThat(new ListName("held-sales").toString()).isEqualTo("held-sales");
        assertThatIllegalArgumentException().isThrownBy(() -> new ListName("Orders"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ListName(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new ListName("../orders"));
    }

    @Test
    void fullListTakesOnlyANameThatItHas() {
        List<SavedView> views = IntStream.range(0, ListChoice.MOST_VIEWS)
                .mapToObj(i -> new SavedView(new ViewName("View " + i), ""))
                .toList();
        ListChoice full = new ListChoice(ColumnChoice.USUAL, views);

        assertThat(full.takes(new ViewName("View 3"))).isTrue();
        assertThat(full.takes(new ViewName("view 3"))).isFalse();
        assertThat(ListChoice.NOTHING.takes(new ViewName("view 3"))).isTrue();
    }
}
