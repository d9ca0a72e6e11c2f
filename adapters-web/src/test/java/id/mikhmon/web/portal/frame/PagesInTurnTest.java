package id.mikhmon.web.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PagesInTurnTest {
    private final List<Integer> read = new ArrayList<>();

    @Test
    void pagesComeInTheirOrderEachReadWhenItsTurnComes() {
        Iterator<Numbers> pages = from(new Numbers(1, Optional.of(2))).iterator();

        assertThat(pages.next().first()).isEqualTo(1);
        assertThat(pages.hasNext()).isTrue();
        assertThat(read).isEmpty();
        assertThat(pages.next().first()).isEqualTo(2);
        assertThat(read).containsExactly(2);
        assertThat(pages.next().first()).isEqualTo(3);

        assertThat(pages.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(pages::next);
        assertThat(read).containsExactly(2, 3);
    }

    @Test
    void firstPageMayBeTheLast() {
        assertThat(from(new Numbers(1, Optional.empty()))).hasSize(1);
        assertThat(read).isEmpty();
    }

    private Iterable<Numbers> from(Numbers first) {
        return PagesInTurn.from(first, Numbers::next, mark -> {
            read.add(mark);
            return new Numbers(mark, Optional.of(mark + 1).filter(next -> next < 4));
        });
    }

    private record Numbers(int first, Optional<Integer> next) {}
}
