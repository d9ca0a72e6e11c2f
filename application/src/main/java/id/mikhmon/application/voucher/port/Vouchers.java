package id.mikhmon.application.voucher.port;

import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.voucher.Voucher;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Storage of vouchers. Every method joins the open transaction, or runs in one of its own. */
public interface Vouchers {
    Optional<Voucher> find(OrderId order);

    /** @return those that there are, in any order */
    List<Voucher> findAll(Collection<OrderId> orders);

    /**
     * Stores the first code of an order.
     *
     * @param router where it will stand; a code is unique per router
     * @return false when the order has a voucher already or the code is taken on that router; nothing was stored then
     */
    boolean add(Voucher.Drawn voucher, RouterName router);

    /**
     * Replaces the stored draw of the same order.
     *
     * @return false when the new code is taken on that router
     * @throws IllegalStateException when it is not the draw right after the stored one, or the order's voucher stands on the
     *     router already: another attempt was quicker, and its code may be with the buyer
     */
    boolean replace(Voucher.Drawn voucher, RouterName router);

    /**
     * Records that the draws which are stored stand on their routers.
     *
     * @return those that are recorded now; not one for whose order another code is stored, or which was recorded before
     */
    Set<Voucher.Drawn> provisioned(Collection<Voucher.Drawn> made, Instant at);

    /**
     * @param after to go on behind that one, empty for the beginning
     * @return PAID orders of the shop, not those that agents sold, whose voucher was drawn first before that time and does not
     *     stand on the router, oldest first
     */
    List<Waiting> notProvisionedSince(Instant before, Optional<Waiting> after, int most);

    /** @param drawnAt when the order's first code was drawn; the order decides between equal times */
    record Waiting(Instant drawnAt, OrderId order) {}
}
