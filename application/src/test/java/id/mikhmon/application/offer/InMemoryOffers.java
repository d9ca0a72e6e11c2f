package id.mikhmon.application.offer;

import id.mikhmon.application.offer.port.Offers;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Offers in memory. */
public final class InMemoryOffers implements Offers {
    private final Table<OfferId, Offer> rows;

    public InMemoryOffers(InMemoryTransactions transactions) {
        rows = transactions.table();
    }

    @Override
    public Optional<Offer> find(OfferId id) {
        return rows.get(id);
    }

    @Override
    public List<Offer> all() {
        return rows.all()
                .sorted(Comparator.comparing(Offer::price)
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    @Override
    public boolean save(Offer one) {
        return rows.put(one.id(), one);
    }
}
