package id.mikhmon.application.overview;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.ViewFigures;
import id.mikhmon.application.funds.CountReviews;
import id.mikhmon.application.promotion.CountPromotions;
import id.mikhmon.application.registration.CountRegistrations;
import id.mikhmon.application.sale.CountHeldSales;
import java.util.List;

/** All of the owner's first page in one transaction, since a transaction of its own for each count costs more than the counts. */
public interface ViewOverview {
    /** How many of the newest orders there are at most. */
    int NEWEST = 10;

    Overview view();

    /**
     * @param figures how the days go and which orders wait
     * @param topUps with money that waits for a decision
     * @param unknownCallbacks about nothing that is here
     * @param heldSales of agents, over a limit, that wait for a decision
     * @param registrations of people who would be agents, that wait for a decision
     * @param promotions of agents to another level, that wait for a decision
     * @param blockedMessages of the outbox that nobody works on any more
     * @param routersAway that nothing reaches at the moment
     * @param newest orders, the last one first, at most {@value #NEWEST}
     */
    record Overview(
            ViewFigures.Figures figures,
            CountReviews.Waiting topUps,
            long unknownCallbacks,
            CountHeldSales.Waiting heldSales,
            CountRegistrations.Waiting registrations,
            CountPromotions.Waiting promotions,
            long blockedMessages,
            long routersAway,
            List<OrderView> newest) {
        public Overview {
            newest = List.copyOf(newest);
        }
    }
}
