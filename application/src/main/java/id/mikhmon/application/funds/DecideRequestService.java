package id.mikhmon.application.funds;

import id.mikhmon.application.agent.HoldAgent;
import id.mikhmon.application.funds.port.FundsRequests;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.funds.Decision;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.RequestEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Decides under the lock of the request's row: of two who decide at once the second reads what the first did. */
public final class DecideRequestService implements DecideRequest {
    private final FundsRequests requests;
    private final HoldAgent agents;
    private final FundsRecords records;
    private final Transactions transactions;
    private final Clock clock;

    public DecideRequestService(
            FundsRequests requests, HoldAgent agents, FundsRecords records, Transactions transactions, Clock clock) {
        this.requests = requests;
        this.agents = agents;
        this.records = records;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command) {
        return transactions.required(() -> LockedRequest.of(command.id(), requests, agents)
                .map(locked -> decide(locked.request(), locked.agent(), command))
                .orElseGet(UnknownRequest::new));
    }

    private Outcome decide(FundsRequest locked, Optional<Agent> agent, Command command) {
        Optional<FundsRequest> decided = decided(locked, command);
        if (decided.isEmpty()) {
            return new DecidedBefore(locked);
        }
        records.settle(decided.get(), agent, command.actor(), () -> {});
        return new Decided(decided.get());
    }

    private Optional<FundsRequest> decided(FundsRequest request, Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String by = command.actor().name();
        if (command.verdict() instanceof CarryOut carryOut) {
            return request.decided(
                    RequestEvent.CARRIED_OUT, new Decision(by, carryOut.reason(), Optional.of(carryOut.place()), now));
        }
        String reason = ((Reject) command.verdict()).reason();
        return request.decided(RequestEvent.REJECTED, new Decision(by, Optional.of(reason), Optional.empty(), now));
    }
}
