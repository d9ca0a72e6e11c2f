package id.mikhmon.web.portal.agent;

import id.mikhmon.domain.funds.RequestState;

/** How a request stands, in the words of the agent who made it. */
public enum FundsStanding {
    WAITING,
    UNPAID,
    DONE,
    REJECTED,
    ENDED,
    REVIEW,
    RETURNED;

    public static FundsStanding of(RequestState state) {
        return switch (state) {
            case WAITING -> WAITING;
            case UNPAID -> UNPAID;
            case DONE -> DONE;
            case REJECTED -> REJECTED;
            case ENDED -> ENDED;
            case REVIEW -> REVIEW;
            case RETURNED -> RETURNED;
        };
    }

    public RequestState state() {
        return switch (this) {
            case WAITING -> RequestState.WAITING;
            case UNPAID -> RequestState.UNPAID;
            case DONE -> RequestState.DONE;
            case REJECTED -> RequestState.REJECTED;
            case ENDED -> RequestState.ENDED;
            case REVIEW -> RequestState.REVIEW;
            case RETURNED -> RequestState.RETURNED;
        };
    }
}
