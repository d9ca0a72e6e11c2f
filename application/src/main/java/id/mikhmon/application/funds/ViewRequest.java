package id.mikhmon.application.funds;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.ProofPicture;
import java.util.Optional;

/** Shows one request. */
public interface ViewRequest {
    /** To the owner's people. */
    Optional<FundsRequest> view(FundsRequestId id);

    /** @return empty when that agent has no such request */
    Optional<FundsRequest> ofAgent(AgentCode agent, FundsRequestId id);

    /**
     * To the owner's people alone.
     *
     * @return empty when there is no such request, or it has no picture
     */
    Optional<ProofPicture> proof(FundsRequestId id);
}
