package id.mikhmon.application.funds;

import id.mikhmon.application.agent.HoldAgent;
import id.mikhmon.application.funds.port.FundsRequests;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import java.util.Optional;

/** A request whose agent and row are locked until the open transaction ends. */
record LockedRequest(FundsRequest request, Optional<Agent> agent) {
    static Optional<LockedRequest> of(FundsRequestId id, FundsRequests requests, HoldAgent agents) {
        // Agents are locked before what is theirs; whose it is never changes.
        Optional<Agent> agent = requests.find(id).flatMap(found -> agents.hold(found.agent()));
        return requests.lock(id).map(locked -> new LockedRequest(locked, agent));
    }
}
