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
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.AccountKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.shared.Money;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Top-ups that agents pay at a gateway, as bills of the payments. The wallet is credited in the transaction that records the
 * payment, for a cause that the journal has once: however often the gateway tells it.
 */
public final class TopUpBills implements Bills {
    private static final Logger LOG = System.getLogger(TopUpBills.class.getName());

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
        change(bill, payment, RequestEvent.PAID_OTHERWISE).ifPresent(records::tellOwner);
    }

    @Override
    public void beside(Bill bill) {
        records.tellOwner(locked(bill));
    }

    @Override
    public void ended(Bill bill) {
        FundsRequest request = locked(bill);
        request.after(RequestEvent.NOT_PAID).ifPresent(ended -> requests.change(ended, request.state()));
    }

    @Override
    public void returned(Bill bill, Payment payment) {
        FundsRequest request = locked(bill);
        if (request.state() == RequestState.DONE) {
            String note = "Returned by " + payment.gateway();
            if (reverse.reverse(request.cause(), note) instanceof ReverseEntry.Overdrawn) {
                LOG.log(Level.WARNING, "Top-up {0} is returned, and {1} has spent it", request.id(), request.agent());
                post.post(borneByTheOwner(request, payment, note));
            }
        }
        change(bill, payment, RequestEvent.GIVEN_BACK);
    }

    /** What the agent has spent since cannot be taken back; the entry stands where the reversal would. */
    private JournalEntry borneByTheOwner(FundsRequest request, Payment payment, String note) {
        JournalEntry reversal =
                request.paid(payment.gateway(), received(payment), now()).reversed(now(), Optional.of(note));
        List<Posting> postings = reversal.postings().stream()
                .map(posting -> posting.account().kind() == AccountKind.WALLET
                        ? new Posting(AccountId.CORRECTIONS, posting.amount())
                        : posting)
                .toList();
        return new JournalEntry(reversal.cause(), reversal.at(), postings, reversal.note());
    }

    private Optional<FundsRequest> change(Bill bill, Payment payment, RequestEvent event) {
        FundsRequest request = locked(bill);
        Optional<FundsRequest> changed = request.after(event);
        changed.ifPresent(next -> {
            requests.change(next, request.state());
            records.audit(actor(payment), next, Optional.of(request.state()));
        });
        return changed;
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
