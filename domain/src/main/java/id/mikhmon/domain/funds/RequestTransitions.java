package id.mikhmon.domain.funds;

import java.util.Map;
import java.util.Optional;

/**
 * Which event leads a request where. A pair that is not in the table changes nothing: what was decided stays, and money that came
 * is never forgotten because of later news.
 */
final class RequestTransitions {
    private static final Map<RequestEvent, RequestState> MONEY = Map.of(
            RequestEvent.PAID, RequestState.DONE,
            RequestEvent.PAID_OTHERWISE, RequestState.REVIEW);

    private static final Map<RequestState, Map<RequestEvent, RequestState>> TABLE = Map.of(
            RequestState.WAITING,
            Map.of(
                    RequestEvent.CARRIED_OUT, RequestState.DONE,
                    RequestEvent.REJECTED, RequestState.REJECTED),
            RequestState.UNPAID,
            Map.of(
                    RequestEvent.PAID, RequestState.DONE,
                    RequestEvent.PAID_OTHERWISE, RequestState.REVIEW,
                    RequestEvent.NOT_PAID, RequestState.ENDED),
            RequestState.ENDED,
            MONEY,
            RequestState.DONE,
            Map.of(RequestEvent.GIVEN_BACK, RequestState.RETURNED),
            RequestState.REVIEW,
            Map.of(
                    RequestEvent.GIVEN_BACK, RequestState.ENDED,
                    RequestEvent.UNCLEAR_CREDITED, RequestState.DONE,
                    RequestEvent.UNCLEAR_GIVEN_BACK, RequestState.ENDED),
            RequestState.REJECTED,
            Map.of(),
            RequestState.RETURNED,
            Map.of(RequestEvent.UNCLEAR_CREDITED, RequestState.DONE));

    private RequestTransitions() {}

    /** @return the state that follows, or nothing when the event changes nothing in that state */
    static Optional<RequestState> next(RequestState state, RequestEvent event) {
        return Optional.ofNullable(TABLE.get(state)).map(row -> row.get(event));
    }
}
