package id.mikhmon.web.portal.frame;

import id.mikhmon.web.api.PageMark;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list, newest first, its address asks for: those in one state, and where the page begins. Nonsense in an address
 * is no filter.
 *
 * @param path of the list without its filter
 * @param state empty for every state
 */
public record StateFilter<S extends Enum<S>>(String path, Optional<S> state) {
    public static <S extends Enum<S>> StateFilter<S> of(PageExchange exchange, String path, Class<S> states) {
        return new StateFilter<S>(
                path,
                exchange.parameter("status")
                        .flatMap(name -> Arrays.stream(states.getEnumConstants())
                                .filter(known -> known.name().equals(name))
                                .findFirst()));
    }

    /**
     * @param id a constructor that refuses with {@link IllegalArgumentException}
     * @return after which entry the page begins, as {@link #pathAfter} has put it into the address
     */
    public static <T> Optional<PageMark<T>> after(PageExchange exchange, Function<String, T> id) {
        return exchange.parameter("after").flatMap(text -> PageMark.parse(text, id));
    }

    /** @return the list with that state; null for every state */
    public String pathWith(@Nullable S wanted) {
        return wanted == null ? path : path + "?status=" + wanted;
    }

    /** @return the next page, or this list when there is none */
    public String pathAfter(Optional<? extends PageMark<?>> next) {
        String filtered = pathWith(state.orElse(null));
        return next.map(mark -> filtered + (state.isPresent() ? "&" : "?") + "after=" + mark.text())
                .orElse(filtered);
    }
}
