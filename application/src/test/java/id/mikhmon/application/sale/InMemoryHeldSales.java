package id.mikhmon.application.sale;

import id.mikhmon.application.sale.port.HeldSales;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.sale.HeldSale;
import id.mikhmon.domain.sale.HeldSaleId;
import id.mikhmon.domain.sale.HeldState;
import id.mikhmon.domain.shared.AgeOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Held sales in memory. */
public final class InMemoryHeldSales implements HeldSales {
    private final InMemoryTransactions transactions;
    private final Table<HeldSaleId, HeldSale> rows;
    private final Table<HeldSaleId, Claim> claims;
    private final Table<Key, KeyHolder> keys;

    public InMemoryHeldSales(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = transactions.table();
        claims = transactions.table();
        keys = transactions.table();
    }

    @Override
    public Optional<KeyHolder> findKey(AgentCode agent, IdempotencyKey key) {
        return keys.get(new Key(agent, key));
    }

    @Override
    public Optional<KeyHolder> claim(HeldSale held, IdempotencyKey key, String fingerprint) {
        if (!keys.add(new Key(held.agent(), key), new KeyHolder(held.id(), fingerprint))) {
            return findKey(held.agent(), key);
        }
        rows.add(held.id(), held);
        claims.add(held.id(), new Claim(key, fingerprint));
        return Optional.empty();
    }

    @Override
    public Optional<Claim> claimOf(HeldSaleId id) {
        return claims.get(id);
    }

    @Override
    public Optional<HeldSale> find(HeldSaleId id) {
        return rows.get(id);
    }

    @Override
    public Optional<HeldSale> lock(HeldSaleId id) {
        transactions.takes(InMemoryTransactions.Rank.REQUEST);
        return find(id);
    }

    @Override
    public void decide(HeldSale decided) {
        if (find(decided.id()).filter(stored -> stored.decision().isEmpty()).isEmpty()) {
            throw new IllegalStateException("held sale " + decided.id() + " does not wait any more");
        }
        rows.put(decided.id(), decided);
    }

    @Override
    public int waiting(AgentCode agent) {
        return (int) waitingOnes().filter(held -> held.agent().equals(agent)).count();
    }

    @Override
    public CountHeldSales.Waiting waiting() {
        return new CountHeldSales.Waiting(
                waitingOnes().count(), waitingOnes().map(HeldSale::askedAt).min(Comparator.naturalOrder()));
    }

    private Stream<HeldSale> waitingOnes() {
        return rows.all().filter(held -> held.state() == HeldState.WAITING);
    }

    @Override
    public List<HeldSale> page(
            Optional<AgentCode> agent,
            Optional<HeldState> state,
            AgeOrder order,
            Optional<HeldSaleMark> after,
            int most) {
        Comparator<HeldSaleMark> oldestFirst = Comparator.comparing(HeldSaleMark::askedAt)
                .thenComparing(mark -> mark.id().value());
        Comparator<HeldSaleMark> marks = order == AgeOrder.OLDEST ? oldestFirst : oldestFirst.reversed();
        return rows.all()
                .filter(held -> agent.isEmpty() || agent.get().equals(held.agent()))
                .filter(held -> state.isEmpty() || state.get() == held.state())
                .filter(held -> after.isEmpty() || marks.compare(HeldSaleMark.of(held), after.get()) > 0)
                .sorted(Comparator.comparing(HeldSaleMark::of, marks))
                .limit(most)
                .toList();
    }

    private record Key(AgentCode agent, IdempotencyKey key) {}
}
