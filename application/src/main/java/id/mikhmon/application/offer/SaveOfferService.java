package id.mikhmon.application.offer;

import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.offer.port.Offers;
import id.mikhmon.application.router.FindRouters;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.offer.Offer;
import java.util.Optional;

/** Stores an offer for a router that is registered. */
public final class SaveOfferService implements SaveOffer {
    private final Offers offers;
    private final FindRouters routers;
    private final RecordAudit audit;
    private final Transactions transactions;

    public SaveOfferService(Offers offers, FindRouters routers, RecordAudit audit, Transactions transactions) {
        this.offers = offers;
        this.routers = routers;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public Outcome save(Offer offer, Actor actor) {
        return transactions.required(() -> {
            if (routers.find(offer.entitlement().router()).isEmpty()) {
                return new UnknownRouter();
            }
            Optional<Offer> former = offers.find(offer.id());
            boolean created = offers.save(offer);
            audit.record(
                    actor,
                    created ? "offer.added" : "offer.changed",
                    offer.id().value(),
                    former.map(SaveOfferService::described).orElse(""),
                    described(offer));
            return new Saved(created);
        });
    }

    private static String described(Offer offer) {
        Offer.Entitlement entitlement = offer.entitlement();
        return (offer.active() ? "on sale, " : "closed, ") + offer.name() + " (" + offer.description() + "), "
                + offer.price() + ", valid " + offer.validity() + ", router " + entitlement.router() + ", profile "
                + entitlement.profile() + ", server " + entitlement.server() + ", time "
                + entitlement.limits().uptime() + ", bytes "
                + entitlement.limits().bytes() + ", code "
                + entitlement.format().mode() + " " + entitlement.format().prefix() + " "
                + entitlement.format().length() + " of " + entitlement.format().alphabet();
    }
}
