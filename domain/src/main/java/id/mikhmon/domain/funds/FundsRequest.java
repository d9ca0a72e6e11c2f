package id.mikhmon.domain.funds;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An agent asks that its wallet be topped up with what it paid, or that its commission be paid out; somebody of the owner
 * decides once, or a gateway's news does where the agent pays there. A withdrawal takes its amount out of the commission when it is asked for, so that it cannot be spent twice. Made
 * by the agent, changed under the lock of its row alone.
 *
 * @param amount more than nothing
 * @param destination where a withdrawal is to be paid, in the agent's words, 1 to {@value #LONGEST_DESTINATION} characters; a
 *     top-up has none
 * @param bill by which the gateway's payment finds a top-up that is paid there
 * @param requestedAt to the microsecond, as it is stored
 * @param decision there is one exactly when the money moved or was refused
 * @param unclearSince since when money of a top-up waits that came at the gateway and does not fit, to the microsecond; empty
 *     while none does, whatever the state
 */
public record FundsRequest(
        FundsRequestId id,
        AgentCode agent,
        Money amount,
        Optional<String> destination,
        Optional<OrderId> bill,
        RequestState state,
        Instant requestedAt,
        Optional<Decision> decision,
        Optional<Instant> unclearSince) {
    public static final int LONGEST_DESTINATION = 120;

    public FundsRequest {
        if (amount.isZero()) {
            throw new IllegalArgumentException("a request is about more than nothing");
        }
        if (destination.isPresent() != (id.kind() == RequestKind.WITHDRAWAL)) {
            throw new IllegalArgumentException("a withdrawal has a destination, and a top-up has none");
        }
        if (destination
                .filter(text -> text.isBlank() || text.length() > LONGEST_DESTINATION)
                .isPresent()) {
            throw new IllegalArgumentException("a destination has 1 to " + LONGEST_DESTINATION + " characters");
        }
        if (bill.isPresent() && id.kind() != RequestKind.TOP_UP) {
            throw new IllegalArgumentException("only a top-up is paid at a gateway");
        }
        if (unclearSince.isPresent() && bill.isEmpty()) {
            throw new IllegalArgumentException("only what is paid at a gateway has unclear money");
        }
        if (decision.isPresent() != state.isDecided()) {
            throw new IllegalArgumentException("what was decided has a decision, and nothing else has");
        }
        if (state == RequestState.REJECTED && decision.flatMap(Decision::reason).isEmpty()) {
            throw new IllegalArgumentException("a rejection has a reason");
        }
    }

    /** A request as it is made. */
    public static FundsRequest ask(
            FundsRequestId id, AgentCode agent, Money amount, Optional<String> destination, Instant now) {
        return new FundsRequest(
                id,
                agent,
                amount,
                destination,
                Optional.empty(),
                RequestState.WAITING,
                now,
                Optional.empty(),
                Optional.empty());
    }

    /** A top-up that the agent is going to pay at a gateway. */
    public static FundsRequest askAtGateway(
            FundsRequestId id, AgentCode agent, Money amount, OrderId bill, Instant now) {
        return new FundsRequest(
                id,
                agent,
                amount,
                Optional.empty(),
                Optional.of(bill),
                RequestState.UNPAID,
                now,
                Optional.empty(),
                Optional.empty());
    }

    public RequestKind kind() {
        return id.kind();
    }

    /** @return the request after the decision; empty when it was decided before */
    public Optional<FundsRequest> decided(RequestEvent event, Decision with) {
        return RequestTransitions.next(state, event).map(next -> in(next, Optional.of(with)));
    }

    /** @return the request after an event that decides nothing by itself; empty when it changes nothing */
    public Optional<FundsRequest> after(RequestEvent event) {
        return RequestTransitions.next(state, event).map(next -> in(next, decision));
    }

    private FundsRequest in(RequestState next, Optional<Decision> with) {
        return new FundsRequest(id, agent, amount, destination, bill, next, requestedAt, with, unclearSince);
    }

    /** @return the request with unclear money, which waits since now unless some waited before */
    public FundsRequest withUnclear(Instant now) {
        return unclear(unclearSince.or(() -> Optional.of(now)));
    }

    /** @return the request after the last of its unclear money was decided about, or left by itself */
    public FundsRequest withoutUnclear() {
        return unclear(Optional.empty());
    }

    private FundsRequest unclear(Optional<Instant> since) {
        return new FundsRequest(id, agent, amount, destination, bill, state, requestedAt, decision, since);
    }

    /** @return whether the owner has to look at money of it that does not fit */
    public boolean needsAttention() {
        return state == RequestState.REVIEW || unclearSince.isPresent();
    }

    /** @return what the asking itself moves: a withdrawal's amount from the commission to the side */
    public Optional<JournalEntry> reservation() {
        return kind() == RequestKind.WITHDRAWAL
                ? Optional.of(entry(
                        new Cause(CauseKind.WITHDRAWAL, id.value()),
                        requestedAt,
                        AccountId.commission(agent),
                        AccountId.withdrawals(agent)))
                : Optional.empty();
    }

    /**
     * @param received what the gateway took in all, at least the amount
     * @return what its payment moves; the gateway owes it to the owner, and what it added for itself meets its fee
     */
    public JournalEntry paid(GatewayId gateway, Money received, Instant at) {
        List<Posting> postings = new ArrayList<>(List.of(
                Posting.debit(AccountId.gateway(gateway), received), Posting.credit(AccountId.wallet(agent), amount)));
        Money fee = received.minus(amount);
        if (!fee.isZero()) {
            postings.add(Posting.credit(AccountId.BUYERS_FEES, fee));
        }
        return JournalEntry.of(cause(), at, postings);
    }

    /** @return why the wallet is topped up, once */
    public Cause cause() {
        return new Cause(CauseKind.TOP_UP, id.value());
    }

    /** @return what the decision moves; of a withdrawal that was paid or rejected under one cause, so that only one of them can be */
    public Optional<JournalEntry> settlement() {
        return decision.flatMap(with -> kind() == RequestKind.TOP_UP ? topUp(with) : withdrawal(with))
                .map(entry ->
                        decision.flatMap(Decision::reason).map(entry::withNote).orElse(entry));
    }

    private Optional<JournalEntry> topUp(Decision with) {
        return state == RequestState.DONE
                ? Optional.of(entry(cause(), with.at(), place(with), AccountId.wallet(agent)))
                : Optional.empty();
    }

    private Optional<JournalEntry> withdrawal(Decision with) {
        return Optional.of(entry(
                new Cause(CauseKind.WITHDRAWAL, id.value() + "-settled"),
                with.at(),
                AccountId.withdrawals(agent),
                state == RequestState.DONE ? place(with) : AccountId.commission(agent)));
    }

    private static AccountId place(Decision with) {
        return with.place()
                .map(MoneyPlace::account)
                .orElseThrow(() -> new IllegalStateException("nobody said where the money is"));
    }

    private JournalEntry entry(Cause cause, Instant at, AccountId from, AccountId to) {
        return JournalEntry.of(cause, at, List.of(Posting.debit(from, amount), Posting.credit(to, amount)));
    }
}
