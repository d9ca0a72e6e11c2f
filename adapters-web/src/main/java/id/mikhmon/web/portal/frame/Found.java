package id.mikhmon.web.portal.frame;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one thing that a page is about, read as soon as it is asked for and kept once it is there: a form that is sent asks for it before
 * the page opens.
 */
public final class Found<T> {
    private final Supplier<Optional<T>> read;
    private @Nullable T thing;

    /** @param read looks the thing up; empty when there is no such thing */
    public Found(Supplier<Optional<T>> read) {
        this.read = read;
    }

    public Optional<T> get() {
        if (thing == null) {
            thing = read.get().orElse(null);
        }
        return Optional.ofNullable(thing);
    }

    /** @return null when there is no such thing, as a page asks */
    public @Nullable T orNull() {
        return get().orElse(null);
    }

    /** As {@link #get}; when there is no such thing, the request ends with that. */
    public Optional<T> orNotFound(PageExchange exchange) {
        Optional<T> found = get();
        if (found.isEmpty()) {
            exchange.notFound();
        }
        return found;
    }

    /** @return whether it is there and as it is wanted */
    public boolean is(Predicate<? super T> wanted) {
        return get().filter(wanted).isPresent();
    }
}
