package id.mikhmon.application.funds;

import id.mikhmon.application.funds.port.FundsRequests;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.ProofPicture;
import java.util.Optional;

/** Reads a request and its picture. */
public final class ViewRequestService implements ViewRequest {
    private final FundsRequests requests;
    private final Transactions transactions;

    public ViewRequestService(FundsRequests requests, Transactions transactions) {
        this.requests = requests;
        this.transactions = transactions;
    }

    @Override
    public Optional<FundsRequest> view(FundsRequestId id) {
        return transactions.required(() -> requests.find(id));
    }

    @Override
    public Optional<FundsRequest> ofAgent(AgentCode agent, FundsRequestId id) {
        return view(id).filter(request -> request.agent().equals(agent));
    }

    @Override
    public Optional<ProofPicture> proof(FundsRequestId id) {
        return transactions.required(() -> requests.proof(id));
    }
}
