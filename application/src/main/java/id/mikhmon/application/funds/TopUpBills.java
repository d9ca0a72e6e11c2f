package id.mikhmon.application.funds;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.HoldAgent;
import id.mikhmon.application.funds.port.FundsRequests;
import id.mikhmon.application.ledger.PostEntry;
import id.mikhmon.application.ledger.ReverseEntry;
import id.mikhmon.application.payment.Bill;
import id.mikhmon.application.payment.Bills;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.funds.Decision;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.RequestEvent;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.funds.UnclearDecision;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Top-ups that agents pay at a gateway, as bills of the payments. The wallet is credited in the transaction that records the
 * payment, for a cause that the journal has once: however often the gateway tells it.
 */
public final class TopUpBills implements Bills {
    private final FundsRequests requests;
    private final FindAgents agents;
    private final HoldAgent locks;
    private final FundsRecords records;
    private final PostEntry post;
    private final ReverseEntry reverse;
    private final Clock clock;

    public TopUpBills(
            FundsRequests requests,
            FindAgents agents,
            HoldAgent locks,
            FundsRecords records,
            PostEntry post,
            ReverseEntry reverse,
            Clock clock) {
        this.requests = requests;
        this.agents = agents;
        this.locks = locks;
        this.records = records;
        this.post = post;
        this.reverse = reverse;
        this.clock = clock;
    }

    static Bill bill(FundsRequest request, Agent agent) {
        return new Bill(
                request.bill().orElseThrow(),
                request.id().value(),
                request.amount(),
                "Top-up " + request.id(),
                agent.name(),
                agent.phone(),
                request.state() == RequestState.DONE);
    }

    @Override
    public Optional<Bill> find(OrderId id) {
        return requests.ofBill(id)
                .flatMap(request -> agents.find(request.agent()).map(agent -> bill(request, agent)));
    }

    @Override
    public Optional<Bill> lock(OrderId id) {
        return requests.ofBill(id)
                .flatMap(found -> locks.hold(found.agent())
                        .flatMap(agent -> requests.lock(found.id()).map(request -> bill(request, agent))));
    }

    @Override
    public void paid(Bill bill, Payment payment) {
        FundsRequest request = locked(bill);
        Instant now = now();
        Actor gateway = actor(payment);
        FundsRequest done = request.decided(
                        RequestEvent.PAID, new Decision(gateway.name(), Optional.empty(), Optional.empty(), now))
                .orElseThrow(() -> new IllegalStateException("top-up " + request.id() + " was paid before"));
        requests.change(done, request.state());
        agents.find(done.agent()).ifPresent(agent -> records.tellAgent(done, agent));
        PostEntry.Outcome outcome = post.post(done.paid(payment.gateway(), received(payment), now));
        if (!(outcome instanceof PostEntry.Posted)) {
            throw new IllegalStateException("top-up " + done.id() + " cannot be credited: " + outcome);
        }
        records.audit(gateway, done, Optional.of(request.state()));
    }

    @Override
    public void unclear(Bill bill, Payment payment) {
        FundsRequest request = locked(bill);
        request.after(RequestEvent.PAID_OTHERWISE)
                .map(review -> review.withUnclear(now()))
                .ifPresent(next -> {
                    requests.change(next, request.state());
                    records.tellOwner(next);
                    records.audit(actor(payment), next, Optional.of(request.state()));
                });
    }

    @Override
    public void beside(Bill bill, Payment payment, String transaction, Money received) {
        FundsRequest request = locked(bill);
        // What had ended is to be looked at again; what is done or returned stays, and says that it has unclear money.
        FundsRequest next =
                request.after(RequestEvent.PAID_OTHERWISE).orElse(request).withUnclear(now());
        store(request, next);
        records.tellOwnerOf(next, transaction);
        records.audit(actor(payment), "more-came", request.state(), next, received);
    }

    @Override
    public void ended(Bill bill) {
        FundsRequest request = locked(bill);
        request.after(RequestEvent.NOT_PAID).ifPresent(ended -> requests.change(ended, request.state()));
    }

    @Override
    public void returned(Bill bill, Payment payment, Returned what) {
        FundsRequest request = locked(bill);
        Money borne = what.borne();
        if (request.state() == RequestState.DONE) {
            // What the agent has spent since cannot be taken back. Nothing was posted so where the owner credited it by
            // a decision.
            borne = borne.plus(reverse.reverseWhatIsThere(request.cause(), "Returned by " + payment.gateway()));
        }
        change(request, payment, what, borne);
    }

    @Override
    public void besideReturned(Bill bill, Payment payment, Returned what) {
        change(locked(bill), payment, what, what.borne());
    }

    /**
     * Told in the audit in any case, since money moved.
     *
     * @param borne what of it the wallet could not give, which is told beside it
     */
    private void change(FundsRequest request, Payment payment, Returned what, Money borne) {
        FundsRequest moved = after(request, what).orElse(request);
        FundsRequest next = what.unclear() ? moved : moved.withoutUnclear();
        store(request, next);
        boolean isAll = next.state() != request.state() && next.state() != RequestState.DONE;
        records.audit(actor(payment), isAll ? "returned" : "returned-in-part", request.state(), next, what.amount());
        if (!borne.isZero()) {
            records.audit(actor(payment), "borne", request.state(), next, borne);
        }
    }

    private void store(FundsRequest locked, FundsRequest next) {
        if (!next.equals(locked)) {
            requests.change(next, locked.state());
        }
    }

    /**
     * A top-up is done as long as something of it is in the wallet, be it what came beside a payment that went back. What is unclear
     * keeps a review open, and nothing else: it is decided about in every state.
     */
    private Optional<FundsRequest> after(FundsRequest request, Returned what) {
        if (request.state() == RequestState.REVIEW && what.unclear()) {
            return Optional.empty();
        }
        if (what.credited()) {
            return UnclearDecision.lastCredit(requests.decisions(request.id()))
                    .filter(credit -> request.state() == RequestState.REVIEW)
                    .flatMap(credit -> request.decided(RequestEvent.UNCLEAR_CREDITED, credit.ofRequest()));
        }
        return request.after(RequestEvent.GIVEN_BACK);
    }

    private FundsRequest locked(Bill bill) {
        return requests.ofBill(bill.id()).orElseThrow();
    }

    private static Actor actor(Payment payment) {
        return new Actor("(" + payment.gateway() + ")", "");
    }

    private static Money received(Payment payment) {
        return payment.paidAmount().orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
