package id.mikhmon.application.checkout.port;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Orders with their payment and voucher, as pages and the API show them. Reads only; one or two queries each. */
public interface OrderViews {
    Optional<OrderView> find(OrderId id);

    /** @return those of the orders that exist, newest first */
    List<OrderView> findAll(Set<OrderId> ids);

    /** @return a page of orders in the order that the query asks for */
    Page page(Query query);

    /**
     * @param attention whether only those are wanted that a person has to look at, in whatever state they are
     * @param from created at that time or later, when given; {@code to}: created before that time
     * @param oldestFirst instead of the newest, with any of the other wishes; as quick as that
     * @param after the mark of the page before, from {@link Page#next()} of the same order
     * @param limit 1 to 200
     */
    record Query(
            Optional<OrderState> state,
            boolean attention,
            Optional<Instant> from,
            Optional<Instant> to,
            boolean oldestFirst,
            Optional<String> after,
            int limit) {}

    /** @param next mark to go on from; empty at the end */
    record Page(List<OrderView> orders, Optional<String> next) {}
}
