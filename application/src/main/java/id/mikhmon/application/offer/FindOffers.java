package id.mikhmon.application.offer;

import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import java.util.List;
import java.util.Optional;

/** Reads what is for sale. */
public interface FindOffers {
    Optional<Offer> find(OfferId id);

    /** @return all offers, closed ones too, cheapest first */
    List<Offer> all();
}
