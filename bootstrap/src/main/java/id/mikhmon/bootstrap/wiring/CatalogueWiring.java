package id.mikhmon.bootstrap.wiring;

import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.offer.FindOffersService;
import id.mikhmon.application.offer.SaveOffer;
import id.mikhmon.application.offer.SaveOfferService;
import id.mikhmon.application.offer.port.Offers;
import id.mikhmon.application.router.FindRouters;
import id.mikhmon.application.transaction.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is sold. */
@Dependent
public class CatalogueWiring {
    @Produces
    @Singleton
    FindOffers findOffers(Offers offers, Transactions transactions) {
        return new FindOffersService(offers, transactions);
    }

    @Produces
    @Singleton
    SaveOffer saveOffer(Offers offers, FindRouters routers, RecordAudit audit, Transactions transactions) {
        return new SaveOfferService(offers, routers, audit, transactions);
    }
}
