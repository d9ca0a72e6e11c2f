package id.mikhmon.application.funds;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.shared.AgeOrder;
import java.util.List;
import java.util.Optional;

/** Pages through requests by their age. */
public interface ListRequests {
    Page list(Query query);

    /**
     * @param agent only this agent's
     * @param state only in this state
     * @param attention only those that {@link FundsRequest#needsAttention need attention}, in whatever state
     * @param after the mark of the page before, from {@link Page#next()} of the same order
     * @param limit at least 1
     */
    record Query(
            RequestKind kind,
            Optional<AgentCode> agent,
            Optional<RequestState> state,
            boolean attention,
            AgeOrder order,
            Optional<RequestMark> after,
            int limit) {}

    /** @param next what to ask for after this page; empty on the last one */
    record Page(List<FundsRequest> requests, Optional<RequestMark> next) {
        public Page {
            requests = List.copyOf(requests);
        }
    }
}
