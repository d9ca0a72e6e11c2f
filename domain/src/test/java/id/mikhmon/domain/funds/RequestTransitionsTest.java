package id.mikhmon.domain.funds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTransitionsTest {
    private int pairs;

    @ParameterizedTest
    @CsvSource({
        "WAITING, CARRIED_OUT, DONE",
        "WAITING, REJECTED, REJECTED",
        "DONE, CARRIED_OUT, .",
        "DONE, REJECTED, .",
        "REJECTED, CARRIED_OUT, .",
        "REJECTED, REJECTED, ."
    })
    void eachPairLeadsWhereTheTableSays(RequestState state, RequestEvent event, String expected) {
        String next =
                RequestTransitions.next(state, event).map(RequestState::name).orElse(".");

        assertThat(next).isEqualTo(expected);
    }

    @Test
    void onlyWhatWaitsCanBeDecided() {
        for (RequestState state : RequestState.values()) {
            for (RequestEvent event : RequestEvent.values()) {
                pairs++;
                assertThat(RequestTransitions.next(state, event).isPresent())
                        .as(state + " " + event)
                        .isEqualTo(state == RequestState.WAITING);
            }
        }
        assertThat(pairs).isEqualTo(6);
    }
}
