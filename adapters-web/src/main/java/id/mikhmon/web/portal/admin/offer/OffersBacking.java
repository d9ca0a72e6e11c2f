package id.mikhmon.web.portal.admin.offer;

import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.web.portal.frame.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Everything for sale, closed offers too. */
@Named("offers")
@RequestScoped
public class OffersBacking implements Page {
    @Inject
    FindOffers findOffers;

    private List<Offer> rows = List.of();

    @Override
    public void open() {
        rows = findOffers.all();
    }

    public List<Offer> getRows() {
        return rows;
    }
}
