package id.mikhmon.application.funds;

import id.mikhmon.application.funds.port.FundsRequests;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.ProofPicture;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.funds.UnclearDecision;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Requests in memory. */
public final class InMemoryFundsRequests implements FundsRequests {
    private final InMemoryTransactions transactions;
    private final Table<FundsRequestId, FundsRequest> requests;
    private final Table<FundsRequestId, ProofPicture> proofs;
    private final Table<Key, KeyHolder> keys;
    private final Table<Numbered, UnclearDecision> decisions;

    public InMemoryFundsRequests(InMemoryTransactions transactions) {
        this.transactions = transactions;
        requests = transactions.table();
        proofs = transactions.table();
        keys = transactions.table();
        decisions = transactions.table();
    }

    @Override
    public Optional<KeyHolder> findKey(AgentCode agent, RequestKind kind, IdempotencyKey key) {
        return keys.get(new Key(agent, kind, key));
    }

    @Override
    public Optional<KeyHolder> claim(FundsRequest request, IdempotencyKey key, String fingerprint) {
        Key wanted = new Key(request.agent(), request.kind(), key);
        if (!keys.add(wanted, new KeyHolder(request.id(), fingerprint))) {
            return keys.get(wanted);
        }
        requests.add(request.id(), request);
        return Optional.empty();
    }

    @Override
    public void addProof(FundsRequestId request, ProofPicture proof) {
        if (requests.get(request).isEmpty() || !proofs.add(request, proof)) {
            throw new IllegalStateException("a proof belongs to one request, once");
        }
    }

    @Override
    public Optional<ProofPicture> proof(FundsRequestId request) {
        return proofs.get(request);
    }

    @Override
    public Optional<FundsRequest> find(FundsRequestId id) {
        return requests.get(id);
    }

    @Override
    public Optional<FundsRequest> lock(FundsRequestId id) {
        transactions.takes(InMemoryTransactions.Rank.REQUEST);
        return find(id);
    }

    @Override
    public Optional<FundsRequest> ofBill(OrderId bill) {
        return requests.all()
                .filter(request -> request.bill().filter(bill::equals).isPresent())
                .findFirst();
    }

    @Override
    public void change(FundsRequest request, RequestState before) {
        if (find(request.id()).filter(stored -> stored.state() == before).isEmpty()) {
            throw new IllegalStateException("request " + request.id() + " is not " + before + " any more");
        }
        requests.put(request.id(), request);
    }

    @Override
    public void add(UnclearDecision decision) {
        if (find(decision.request()).isEmpty()
                || !decisions.add(new Numbered(decision.request(), decision.nth()), decision)) {
            throw new IllegalStateException("a decision belongs to one request, and its number is its own");
        }
    }

    @Override
    public List<UnclearDecision> decisions(FundsRequestId request) {
        return decisions
                .all()
                .filter(decision -> decision.request().equals(request))
                .sorted(Comparator.comparingInt(UnclearDecision::nth))
                .toList();
    }

    @Override
    public CountReviews.Waiting needingAttention() {
        List<Instant> since = requests.all()
                .filter(FundsRequest::needsAttention)
                .map(request -> request.unclearSince().orElse(request.requestedAt()))
                .sorted()
                .toList();
        return new CountReviews.Waiting(since.size(), since.stream().findFirst());
    }

    @Override
    public int waiting(AgentCode agent, RequestKind kind) {
        return (int) requests.all()
                .filter(request -> request.agent().equals(agent) && request.kind() == kind)
                .filter(request -> request.state() == RequestState.WAITING || request.state() == RequestState.UNPAID)
                .count();
    }

    @Override
    public Money toppedUp(AgentCode agent, String by, Instant since) {
        return requests.all()
                .filter(request -> request.agent().equals(agent) && request.kind() == RequestKind.TOP_UP)
                .filter(request -> request.state() == RequestState.DONE)
                .filter(request -> request.decision()
                        .filter(decision ->
                                decision.by().equals(by) && !decision.at().isBefore(since))
                        .isPresent())
                .map(FundsRequest::amount)
                .reduce(Money.rupiah(0), Money::plus);
    }

    @Override
    public List<FundsRequest> page(
            RequestKind kind,
            Optional<AgentCode> agent,
            Optional<RequestState> state,
            boolean attention,
            AgeOrder order,
            Optional<RequestMark> after,
            int most) {
        Comparator<RequestMark> oldestFirst = Comparator.comparing(RequestMark::requestedAt)
                .thenComparing(mark -> mark.id().value());
        Comparator<RequestMark> marks = order == AgeOrder.OLDEST ? oldestFirst : oldestFirst.reversed();
        return requests.all()
                .filter(request -> request.kind() == kind)
                .filter(request -> agent.isEmpty() || agent.get().equals(request.agent()))
                .filter(request -> state.isEmpty() || state.get() == request.state())
                .filter(request -> !attention || request.needsAttention())
                .filter(request -> after.isEmpty() || marks.compare(RequestMark.of(request), after.get()) > 0)
                .sorted(Comparator.comparing(RequestMark::of, marks))
                .limit(most)
                .toList();
    }

    private record Numbered(FundsRequestId request, int nth) {}

    private record Key(AgentCode agent, RequestKind kind, IdempotencyKey key) {}
}
