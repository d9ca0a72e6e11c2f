package id.mikhmon.domain.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequestTransitionsTest {
    private static final String EVENTS =
            "CARRIED_OUT REJECTED PAID PAID_OTHERWISE NOT_PAID GIVEN_BACK" + " UNCLEAR_CREDITED UNCLEAR_GIVEN_BACK";

    /** The state that follows under each event, a dot for no change. */
    private static final Map<RequestState, String> TABLE = new EnumMap<>(Map.of(
            RequestState.WAITING, "DONE REJECTED . . . . . .",
            RequestState.UNPAID, ". . DONE REVIEW ENDED . . .",
            RequestState.DONE, ". . . . . RETURNED . .",
            RequestState.REJECTED, ". . . . . . . .",
            RequestState.ENDED, ". . DONE REVIEW . . . .",
            RequestState.REVIEW, ". . . . . ENDED DONE ENDED",
            RequestState.RETURNED, ". . . . . . DONE ."));

    static Stream<Arguments> allPairs() {
        return Arrays.stream(RequestState.values())
                .flatMap(state -> Arrays.stream(RequestEvent.values())
                        .map(event -> Arguments.of(state, event, expected(state, event))));
    }

    private static String expected(RequestState state, RequestEvent event) {
        int column = Arrays.asList(EVENTS.split(" ")).indexOf(event.name());
        return TABLE.get(state).split(" ")[column];
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void eachPairLeadsWhereTheTableSays(RequestState state, RequestEvent event, String expected) {
        String next =
                RequestTransitions.next(state, event).map(RequestState::name).orElse(".");

        assertThat(next).isEqualTo(expected);
    }
}
