package id.mikhmon.application.order;

import id.mikhmon.application.order.port.Orders;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Orders in memory. */
public final class InMemoryOrders implements Orders {
    private final InMemoryTransactions transactions;
    private final Table<OrderId, Order> orders;
    private final Table<IdempotencyKey, Claim> keys;

    public InMemoryOrders(InMemoryTransactions transactions) {
        this.transactions = transactions;
        orders = transactions.table();
        keys = transactions.table();
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return orders.get(id);
    }

    @Override
    public List<Order> findAll(Collection<OrderId> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public List<Order> lockAll(Collection<OrderId> ids) {
        return ids.stream().distinct().flatMap(id -> lock(id).stream()).toList();
    }

    @Override
    public Optional<Order> lock(OrderId id) {
        Optional<Order> found = orders.get(id);
        found.ifPresent(order -> transactions.takes(InMemoryTransactions.Rank.ORDER));
        return found;
    }

    @Override
    public void add(Order order) {
        if (!orders.add(order.id(), order)) {
            throw new IllegalStateException("order " + order.id() + " is there already");
        }
    }

    @Override
    public void save(Order order) {
        if (orders.put(order.id(), order)) {
            throw new IllegalStateException("order " + order.id() + " was never added");
        }
    }

    @Override
    public Optional<KeyHolder> findKey(IdempotencyKey key) {
        return keys.get(key).map(Claim::holder);
    }

    @Override
    public Optional<KeyHolder> claimKey(IdempotencyKey key, String fingerprint, OrderId order, Instant now) {
        return keys.add(key, new Claim(key, new KeyHolder(order, fingerprint), now)) ? Optional.empty() : findKey(key);
    }

    @Override
    public int forgetKeysBefore(Instant time, int most) {
        List<Claim> old = keys.all()
                .filter(claim -> claim.at().isBefore(time)
                        && orders.get(claim.holder().order())
                                .filter(order -> order.state().hasEnded())
                                .isPresent())
                .limit(most)
                .toList();
        old.forEach(claim -> keys.remove(claim.key()));
        return old.size();
    }

    public Stream<Order> all() {
        return orders.all();
    }

    private record Claim(IdempotencyKey key, KeyHolder holder, Instant at) {}
}
