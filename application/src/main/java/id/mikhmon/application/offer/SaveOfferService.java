package id.mikhmon.application.offer;

import id.mikhmon.application.offer.port.Offers;
import id.mikhmon.application.router.FindRouters;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.offer.Offer;

/** Stores an offer for a router that is registered. */
public final class SaveOfferService implements SaveOffer {
    private final Offers offers;
    private final FindRouters routers;
    private final Transactions transactions;

    public SaveOfferService(Offers offers, FindRouters routers, Transactions transactions) {
        this.offers = offers;
        this.routers = routers;
        this.transactions = transactions;
    }

    @Override
    public Outcome save(Offer offer) {
        return transactions.required(
                () -> routers.find(offer.entitlement().router()).isEmpty()
                        ? new UnknownRouter()
                        : new Saved(offers.save(offer)));
    }
}
