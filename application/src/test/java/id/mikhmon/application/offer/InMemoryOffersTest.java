package id.mikhmon.application.offer;

import id.mikhmon.application.offer.port.Offers;
import id.mikhmon.application.transaction.InMemoryTransactions;

class InMemoryOffersTest extends OffersContract {
    private final InMemoryOffers offers = new InMemoryOffers(new InMemoryTransactions());

    @Override
    protected Offers offers() {
        return offers;
    }
}
