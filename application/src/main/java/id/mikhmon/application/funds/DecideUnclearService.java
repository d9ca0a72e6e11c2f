package id.mikhmon.application.funds;

import id.mikhmon.application.agent.HoldAgent;
import id.mikhmon.application.funds.port.FundsRequests;
import id.mikhmon.application.payment.UnclearMoney;
import id.mikhmon.application.payment.UnclearMoney.Came;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.RequestEvent;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.funds.UnclearDecision;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides under the locks of agent, request and payment, as the gateway's news comes in: of two who decide at once the second
 * finds nothing unclear.
 */
public final class DecideUnclearService implements DecideUnclear {
    private final FundsRequests requests;
    private final HoldAgent agents;
    private final UnclearMoney money;
    private final FundsRecords records;
    private final Transactions transactions;
    private final Clock clock;

    public DecideUnclearService(
            FundsRequests requests,
            HoldAgent agents,
            UnclearMoney money,
            FundsRecords records,
            Transactions transactions,
            Clock clock) {
        this.requests = requests;
        this.agents = agents;
        this.money = money;
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
        List<Came> came = locked.bill().map(money::lock).orElse(List.of());
        List<UnclearDecision> before = requests.decisions(locked.id());
        Money unclear = sum(came, Came::received);
        if (came.isEmpty() && (isCredit(command) || !locked.needsAttention())) {
            return before.isEmpty()
                    ? new NothingUnclear(locked)
                    : new DecidedBefore(locked, before.get(before.size() - 1));
        }
        if (command.seen().filter(seen -> !seen.equals(unclear)).isPresent()) {
            return new OtherSum(unclear);
        }
        if (isCredit(command)
                && agent.filter(one -> one.status() != AgentStatus.CLOSED).isEmpty()) {
            return new AgentClosed();
        }
        UnclearDecision decision = new UnclearDecision(
                locked.id(),
                before.size() + 1,
                command.way(),
                isCredit(command) ? sum(came, Came::credit) : unclear,
                command.reason(),
                command.actor().name(),
                now());
        FundsRequest after = after(locked, decision, before);
        carryOut(locked, after, decision, agent);
        records.audit(command.actor(), locked.state(), after, decision);
        return new Decided(after, decision);
    }

    /**
     * With the last that is unclear a review ends, as done where something is in the wallet. What is done stays, whatever becomes of
     * the money beside it; nothing of it needs attention any more.
     */
    private FundsRequest after(FundsRequest locked, UnclearDecision decision, List<UnclearDecision> before) {
        OrderId bill = locked.bill().orElseThrow();
        if (decision.isCredit()) {
            FundsRequest done = credited(locked, decision).orElse(locked);
            if (!money.holdsUnknown(bill)) {
                return done.withoutUnclear();
            }
            // What came without an amount cannot be credited: it waits on, and keeps a review open.
            return locked.state() == RequestState.REVIEW ? locked : done;
        }
        return UnclearDecision.lastCredit(before)
                .filter(credit -> locked.state() == RequestState.REVIEW && money.holdsCredited(bill))
                .flatMap(credit -> credited(locked, credit))
                .or(() -> locked.after(RequestEvent.UNCLEAR_GIVEN_BACK))
                .orElse(locked)
                .withoutUnclear();
    }

    private static Optional<FundsRequest> credited(FundsRequest locked, UnclearDecision credit) {
        return locked.decided(RequestEvent.UNCLEAR_CREDITED, credit.ofRequest());
    }

    private void carryOut(FundsRequest locked, FundsRequest after, UnclearDecision decision, Optional<Agent> agent) {
        if (!after.equals(locked)) {
            requests.change(after, locked.state());
        }
        requests.add(decision);
        agent.ifPresent(known -> records.tellAgent(decision, known));
        OrderId bill = locked.bill().orElseThrow();
        if (decision.isCredit()) {
            money.credit(bill, AccountId.wallet(locked.agent()), decision.reason());
        } else {
            money.giveBack(bill, decision.way().source(), decision.reason());
        }
    }

    private static boolean isCredit(Command command) {
        return command.way() == GivenBack.WALLET;
    }

    private static Money sum(List<Came> came, Function<Came, Money> part) {
        return came.stream().map(part).reduce(Money.rupiah(0), Money::plus);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
