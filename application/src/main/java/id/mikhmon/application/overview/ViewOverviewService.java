package id.mikhmon.application.overview;

import id.mikhmon.application.checkout.ListOrders;
import id.mikhmon.application.checkout.ViewFigures;
import id.mikhmon.application.funds.CountReviews;
import id.mikhmon.application.outbox.WatchOutbox;
import id.mikhmon.application.payment.CountUnknownCallbacks;
import id.mikhmon.application.promotion.CountPromotions;
import id.mikhmon.application.registration.CountRegistrations;
import id.mikhmon.application.router.RouterConditions;
import id.mikhmon.application.sale.CountHeldSales;
import id.mikhmon.application.transaction.Transactions;

/** Asks each feature for its part; each joins the one transaction. */
public final class ViewOverviewService implements ViewOverview {
    private final Parts parts;
    private final Transactions transactions;

    /** Whom the overview asks. */
    public record Parts(
            ViewFigures figures,
            CountReviews topUps,
            CountUnknownCallbacks unknownCallbacks,
            CountHeldSales heldSales,
            CountRegistrations registrations,
            CountPromotions promotions,
            WatchOutbox outbox,
            RouterConditions routers,
            ListOrders orders) {}

    public ViewOverviewService(Parts parts, Transactions transactions) {
        this.parts = parts;
        this.transactions = transactions;
    }

    @Override
    public Overview view() {
        return transactions.required(() -> new Overview(
                parts.figures().view(),
                parts.topUps().count(),
                parts.unknownCallbacks().count(),
                parts.heldSales().count(),
                parts.registrations().count(),
                parts.promotions().count(),
                parts.outbox().backlog().blocked(),
                parts.routers().away().size(),
                parts.orders().newest(NEWEST)));
    }
}
