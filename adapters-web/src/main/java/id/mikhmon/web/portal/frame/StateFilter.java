package id.mikhmon.web.portal.frame;

import id.mikhmon.web.api.PageMark;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list, newest first, its address asks for: those in one state or those that need attention, and where the page
 * begins. Nonsense in an address is no filter.
 *
 * @param path of the list without its filter
 * @param state empty for every state
 * @param attention whether only those that a person has to look at, in whatever state; the address has it in place of a state
 */
public record StateFilter<S extends Enum<S>>(String path, Optional<S> state, boolean attention) {
    /** In the address, in place of a state. */
    public static final String ATTENTION = "ATTENTION";

    /** Of a list that nothing is attended to in. */
    public StateFilter(String path, Optional<S> state) {
        this(path, state, false);
    }

    public static <S extends Enum<S>> StateFilter<S> of(PageExchange exchange, String path, Class<S> states) {
        return new StateFilter<S>(
                path,
                exchange.parameter("status")
                        .flatMap(name -> Arrays.stream(states.getEnumConstants())
                                .filter(known -> known.name().equals(name))
                                .findFirst()));
    }

    /** @return this filter of a list that knows what needs attention, as the address asks for it */
    public StateFilter<S> orAttention(PageExchange exchange) {
        return new StateFilter<S>(
                path,
                state,
                exchange.parameter("status").filter(ATTENTION::equals).isPresent());
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
        return pathWith(Optional.ofNullable(wanted).map(S::name));
    }

    private String pathWith(Optional<String> status) {
        return status.map(name -> path + "?status=" + name).orElse(path);
    }

    /** @return the list of those that need attention */
    public String attentionPath() {
        return pathWith(Optional.of(ATTENTION));
    }

    /** @return the next page, or this list when there is none */
    public String pathAfter(Optional<? extends PageMark<?>> next) {
        Optional<String> status = attention ? Optional.of(ATTENTION) : state.map(S::name);
        String filtered = pathWith(status);
        return next.map(mark -> filtered + (status.isPresent() ? "&" : "?") + "after=" + mark.text())
                .orElse(filtered);
    }
}
