package id.mikhmon.web.portal.frame;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All pages of a list, each read when its turn comes, so that a file may be longer than what fits into memory. */
public final class PagesInTurn {
    private PagesInTurn() {}

    /**
     * @param first read before, so that what goes wrong with it is told instead of a file
     * @param mark where the page after it begins; empty for the last one
     * @param read reads the page that begins there
     */
    public static <P, M> Iterable<P> from(P first, Function<P, Optional<M>> mark, Function<M, P> read) {
        return () -> new Iterator<>() {
            private @Nullable P last;

            @Override
            public boolean hasNext() {
                return last == null || mark.apply(last).isPresent();
            }

            @Override
            public P next() {
                last = last == null ? first : read.apply(mark.apply(last).orElseThrow(NoSuchElementException::new));
                return last;
            }
        };
    }
}
