package id.mikhmon.web.portal.admin.offer;

import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.list.OwnersList;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** Everything for sale, closed offers too; the cheapest first unless it is sorted by name. */
@Named("offers")
@RequestScoped
public class OffersBacking implements Page {
    @Inject
    FindOffers findOffers;

    @Inject
    PageExchange exchange;

    private List<Offer> rows = List.of();

    @Override
    public void open() {
        rows = findOffers.all();
        if (OwnersList.OFFERS.sort(exchange).equals("name")) {
            rows = rows.stream()
                    .sorted(Comparator.comparing(Offer::name, String.CASE_INSENSITIVE_ORDER))
                    .toList();
        }
    }

    public List<Offer> getRows() {
        return rows;
    }
}
