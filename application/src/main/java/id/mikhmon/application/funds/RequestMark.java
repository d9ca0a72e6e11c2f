package id.mikhmon.application.funds;

import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import java.time.Instant;

/** The place in a list of requests, newest first, after which the next page begins. */
public record RequestMark(Instant requestedAt, FundsRequestId id) {
    public static RequestMark of(FundsRequest request) {
        return new RequestMark(request.requestedAt(), request.id());
    }
}
