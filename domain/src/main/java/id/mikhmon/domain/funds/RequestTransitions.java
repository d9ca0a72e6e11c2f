package id.mikhmon.domain.funds;

import java.util.Map;
import java.util.Optional;

/** Which decision leads a request where. A pair that is not in the table changes nothing: what was decided stays. */
final class RequestTransitions {
    private static final Map<RequestState, Map<RequestEvent, RequestState>> TABLE = Map.of(
            RequestState.WAITING,
            Map.of(
                    RequestEvent.CARRIED_OUT, RequestState.DONE,
                    RequestEvent.REJECTED, RequestState.REJECTED),
            RequestState.DONE,
            Map.of(),
            RequestState.REJECTED,
            Map.of());

    private RequestTransitions() {}

    /** @return the state that follows, or nothing when the event changes nothing in that state */
    static Optional<RequestState> next(RequestState state, RequestEvent event) {
        return Optional.ofNullable(TABLE.get(state)).map(row -> row.get(event));
    }
}
