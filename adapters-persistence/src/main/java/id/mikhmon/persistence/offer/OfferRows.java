package id.mikhmon.persistence.offer;

import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.CurrencyCode;
import id.mikhmon.domain.shared.Money;
import java.time.Duration;

/** Offers to rows and back. */
final class OfferRows {
    private OfferRows() {}

    static OfferRow toRow(Offer offer) {
        OfferRow row = new OfferRow();
        row.id = offer.id().value();
        change(row, offer);
        return row;
    }

    static void change(OfferRow row, Offer offer) {
        row.name = offer.name();
        row.description = offer.description();
        row.price = offer.price().units();
        row.currency = offer.price().currency().value();
        row.validitySeconds = offer.validity().toSeconds();
        row.entitlement = EntitlementColumns.of(offer.entitlement());
        row.active = offer.active();
    }

    static Offer toOffer(OfferRow row) {
        return new Offer(
                new OfferId(row.id),
                row.name,
                row.description,
                new Money(row.price, new CurrencyCode(row.currency)),
                Duration.ofSeconds(row.validitySeconds),
                row.entitlement.toEntitlement(),
                row.active);
    }
}
