package id.mikhmon.web.portal.frame;

import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.web.api.PageMark;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list its address asks for: those in one state, which end first, and where the page begins. Nonsense in an address
 * is no filter.
 *
 * @param path of the list without its filter
 * @param state empty for every state
 */
public record StateFilter<S extends Enum<S>>(String path, Optional<S> state, AgeOrder order) {
    public static <S extends Enum<S>> StateFilter<S> of(
            PageExchange exchange, String path, Class<S> states, AgeOrder order) {
        return new StateFilter<S>(
                path,
                exchange.parameter("status")
                        .flatMap(name -> Arrays.stream(states.getEnumConstants())
                                .filter(known -> known.name().equals(name))
                                .findFirst()),
                order);
    }

    /**
     * @param id a constructor that refuses with {@link IllegalArgumentException}
     * @return after which entry the page begins, as {@link #pathAfter} has put it into the address
     */
    public static <T> Optional<PageMark<T>> after(PageExchange exchange, Function<String, T> id) {
        return exchange.parameter("after").flatMap(text -> PageMark.parse(text, id));
    }

    /** @return the list with that state in the same order; null for every state */
    public String pathWith(@Nullable S wanted) {
        return address(Optional.ofNullable(wanted), Optional.empty());
    }

    /** @return the next page, or this list when there is none */
    public String pathAfter(Optional<? extends PageMark<?>> next) {
        return address(state, next.map(PageMark::text));
    }

    private String address(Optional<S> wanted, Optional<String> after) {
        String query = Stream.of(
                        wanted.map(name -> "status=" + name),
                        Optional.of("sort=oldest").filter(sort -> order == AgeOrder.OLDEST),
                        after.map(mark -> "after=" + mark))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
