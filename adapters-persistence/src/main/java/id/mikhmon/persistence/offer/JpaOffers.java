package id.mikhmon.persistence.offer;

import id.mikhmon.application.offer.port.Offers;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.persistence.checkout.CatalogueCounter;
import id.mikhmon.persistence.transaction.Database;
import java.util.List;
import java.util.Optional;

/** Offers in the table {@code offers}. */
public final class JpaOffers implements Offers {
    private final Database database;

    public JpaOffers(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Offer> find(OfferId id) {
        return database.read(entities ->
                Optional.ofNullable(entities.find(OfferRow.class, id.value())).map(OfferRows::toOffer));
    }

    @Override
    public List<Offer> all() {
        return database.read(
                entities -> entities.createQuery("SELECT o FROM OfferRow o ORDER BY o.price, o.id", OfferRow.class)
                        .getResultStream()
                        .map(OfferRows::toOffer)
                        .toList());
    }

    @Override
    public boolean save(Offer offer) {
        return database.write(entities -> {
            CatalogueCounter.count(entities);
            OfferRow row = entities.find(OfferRow.class, offer.id().value());
            if (row == null) {
                entities.persist(OfferRows.toRow(offer));
                entities.flush();
                return true;
            }
            OfferRows.change(row, offer);
            return false;
        });
    }
}
