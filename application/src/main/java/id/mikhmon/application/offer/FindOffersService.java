package id.mikhmon.application.offer;

import id.mikhmon.application.offer.port.Offers;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import java.util.List;
import java.util.Optional;

/** Reads offers. */
public final class FindOffersService implements FindOffers {
    private final Offers offers;
    private final Transactions transactions;

    public FindOffersService(Offers offers, Transactions transactions) {
        this.offers = offers;
        this.transactions = transactions;
    }

    @Override
    public Optional<Offer> find(OfferId id) {
        return transactions.required(() -> offers.find(id));
    }

    @Override
    public List<Offer> all() {
        return transactions.required(offers::all);
    }
}
