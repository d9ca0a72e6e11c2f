package id.mikhmon.application.offer.port;

import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import java.util.List;
import java.util.Optional;

/** Storage of offers. Every method joins the open transaction, or runs in one of its own. */
public interface Offers {
    Optional<Offer> find(OfferId id);

    /** @return all offers, cheapest first, equal prices by id */
    List<Offer> all();

    /**
     * Stores a new offer or replaces the one with the same id.
     *
     * @return true when it was new
     */
    boolean save(Offer offer);
}
