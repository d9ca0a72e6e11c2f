package id.mikhmon.application.voucher;

import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.application.voucher.port.Vouchers;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.voucher.Voucher;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Vouchers in memory. */
public final class InMemoryVouchers implements Vouchers {
    private static final Comparator<Waiting> OLDEST_FIRST = Comparator.comparing(Waiting::drawnAt)
            .thenComparing(one -> one.order().value());

    private final InMemoryTransactions transactions;
    private final Table<OrderId, Row> rows;
    private final Predicate<OrderId> isPaid;

    /** @param isPaid whether that order is PAID now */
    public InMemoryVouchers(InMemoryTransactions transactions, Predicate<OrderId> isPaid) {
        this.transactions = transactions;
        rows = transactions.table();
        this.isPaid = isPaid;
    }

    @Override
    public Optional<Voucher> find(OrderId order) {
        transactions.takes(InMemoryTransactions.Rank.VOUCHER);
        return rows.get(order).map(Row::voucher);
    }

    @Override
    public boolean add(Voucher.Drawn voucher, RouterName router) {
        transactions.takes(InMemoryTransactions.Rank.VOUCHER);
        return !isTaken(voucher, router) && rows.add(voucher.order(), new Row(voucher, router, voucher.drawnAt()));
    }

    @Override
    public boolean replace(Voucher.Drawn voucher, RouterName router) {
        transactions.takes(InMemoryTransactions.Rank.VOUCHER);
        Row stored = rows.get(voucher.order()).orElseThrow();
        if (!(stored.voucher() instanceof Voucher.Drawn former && former.draws() == voucher.draws() - 1)) {
            throw new IllegalStateException("another attempt was quicker with the voucher of order " + voucher.order());
        }
        if (isTaken(voucher, router)) {
            return false;
        }
        rows.put(voucher.order(), new Row(voucher, router, stored.firstDrawnAt()));
        return true;
    }

    @Override
    public List<Voucher> findAll(Collection<OrderId> orders) {
        return orders.stream().distinct().flatMap(order -> find(order).stream()).toList();
    }

    @Override
    public Set<Voucher.Drawn> provisioned(Collection<Voucher.Drawn> made, Instant at) {
        transactions.takes(InMemoryTransactions.Rank.VOUCHER);
        Set<Voucher.Drawn> recorded = new HashSet<>();
        for (Voucher.Drawn voucher : made) {
            rows.get(voucher.order())
                    .filter(row -> row.voucher() instanceof Voucher.Drawn
                            && row.voucher().code().equals(voucher.code()))
                    .ifPresent(row -> {
                        rows.put(voucher.order(), new Row(voucher.provisioned(at), row.router(), row.firstDrawnAt()));
                        recorded.add(voucher);
                    });
        }
        return recorded;
    }

    @Override
    public List<Waiting> notProvisionedSince(Instant before, Optional<Waiting> after, int most) {
        return rows.all()
                .filter(row -> row.voucher() instanceof Voucher.Drawn
                        && row.firstDrawnAt().isBefore(before))
                .map(row -> new Waiting(row.firstDrawnAt(), row.voucher().order()))
                .sorted(OLDEST_FIRST)
                .filter(one -> after.filter(mark -> OLDEST_FIRST.compare(one, mark) <= 0)
                        .isEmpty())
                .filter(one -> isPaid.test(one.order()))
                .limit(most)
                .toList();
    }

    private boolean isTaken(Voucher voucher, RouterName router) {
        return rows.all()
                .anyMatch(row -> row.router().equals(router)
                        && row.voucher().code().equals(voucher.code())
                        && !row.voucher().order().equals(voucher.order()));
    }

    private record Row(Voucher voucher, RouterName router, Instant firstDrawnAt) {}
}
