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
 * Which part of a list its address asks for: those in one state or those that need attention, which end first, and where the page
 * begins. Nonsense in an address is no filter.
 *
 * @param path of the list without its filter
 * @param state empty for every state
 * @param attention whether only those that a person has to look at, in whatever state; the address has it in place of a state
 */
public record StateFilter<S extends Enum<S>>(String path, Optional<S> state, boolean attention, AgeOrder order) {
    /** In the address, in place of a state. */
    public static final String ATTENTION = "ATTENTION";

    /** Of a list that nothing is attended to in. */
    public StateFilter(String path, Optional<S> state, AgeOrder order) {
        this(path, state, false, order);
    }

    public static <S extends Enum<S>> StateFilter<S> of(
            PageExchange exchange, String path, Class<S> states, AgeOrder order) {
        return new StateFilter<S>(
                path,
                exchange.parameter("status")
                        .flatMap(name -> Arrays.stream(states.getEnumConstants())
                                .filter(known -> known.name().equals(name))
                                .findFirst()),
                false,
                order);
    }

    /** @return this filter of a list that knows what needs attention, as the address asks for it */
    public StateFilter<S> orAttention(PageExchange exchange) {
        return new StateFilter<S>(
                path,
                state,
                exchange.parameter("status").filter(ATTENTION::equals).isPresent(),
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
        return pathWith(Optional.ofNullable(wanted).map(Enum::name));
    }

    private String pathWith(Optional<String> status) {
        return address(status, Optional.empty());
    }

    /** @return the list of those that need attention, in the same order */
    public String attentionPath() {
        return pathWith(Optional.of(ATTENTION));
    }

    /** @return the next page, or this list when there is none */
    public String pathAfter(Optional<? extends PageMark<?>> next) {
        return address(attention ? Optional.of(ATTENTION) : state.map(Enum::name), next.map(PageMark::text));
    }

    private String address(Optional<String> status, Optional<String> after) {
        String query = Stream.of(
                        status.map(name -> "status=" + name),
                        Optional.of("sort=oldest").filter(sort -> order == AgeOrder.OLDEST),
                        after.map(mark -> "after=" + mark))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
