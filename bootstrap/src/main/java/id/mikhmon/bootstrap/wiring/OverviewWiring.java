package id.mikhmon.bootstrap.wiring;

import id.mikhmon.application.checkout.ListOrders;
import id.mikhmon.application.checkout.ViewFigures;
import id.mikhmon.application.funds.CountReviews;
import id.mikhmon.application.outbox.WatchOutbox;
import id.mikhmon.application.overview.ViewOverview;
import id.mikhmon.application.overview.ViewOverviewService;
import id.mikhmon.application.payment.CountUnknownCallbacks;
import id.mikhmon.application.promotion.CountPromotions;
import id.mikhmon.application.registration.CountRegistrations;
import id.mikhmon.application.router.RouterConditions;
import id.mikhmon.application.sale.CountHeldSales;
import id.mikhmon.application.transaction.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the owner sees first. */
@Dependent
public class OverviewWiring {
    @Produces
    @Singleton
    ViewOverview viewOverview(
            ViewFigures figures,
            CountReviews topUps,
            CountUnknownCallbacks unknownCallbacks,
            CountHeldSales heldSales,
            CountRegistrations registrations,
            CountPromotions promotions,
            WatchOutbox outbox,
            RouterConditions routers,
            ListOrders orders,
            Transactions transactions) {
        return new ViewOverviewService(
                new ViewOverviewService.Parts(
                        figures,
                        topUps,
                        unknownCallbacks,
                        heldSales,
                        registrations,
                        promotions,
                        outbox,
                        routers,
                        orders),
                transactions);
    }
}
