package id.mikhmon.application.voucher;

import id.mikhmon.application.outbox.OutboxHandler;
import id.mikhmon.application.voucher.port.HotspotRouter;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.voucher.Voucher;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** How taking a voucher off its router went; repeated until the router has said that the user is not there. */
record TakingOff(Order order) implements HotspotRouter.Cases<OutboxHandler.Result> {
    private static final Logger LOG = System.getLogger(TakingOff.class.getName());

    /** @return the voucher as it stands, or would stand, on the router */
    static HotspotRouter.HotspotUser user(Order order, Voucher voucher) {
        return new HotspotRouter.HotspotUser(
                voucher.code(),
                voucher.password(),
                order.entitlement().profile(),
                order.entitlement().server(),
                order.entitlement().limits(),
                voucher.comment());
    }

    @Override
    public OutboxHandler.Result absent(HotspotRouter.Absent answer) {
        LOG.log(Level.INFO, "Order {0}: its voucher is not on the router", order.reference());
        return new OutboxHandler.Done();
    }

    @Override
    public OutboxHandler.Result takenByAnother(HotspotRouter.TakenByAnother answer) {
        LOG.log(Level.WARNING, "Order {0}: the router has another user of that name", order.reference());
        return new OutboxHandler.Done();
    }

    @Override
    public OutboxHandler.Result admitted(HotspotRouter.Admitted answer) {
        return new OutboxHandler.Retry("the user is still there");
    }

    @Override
    public OutboxHandler.Result refused(HotspotRouter.Refused answer) {
        return new OutboxHandler.Blocked(answer.reason());
    }

    @Override
    public OutboxHandler.Result unreachable(HotspotRouter.Unreachable answer) {
        return new OutboxHandler.SystemDown(answer.reason());
    }

    @Override
    public OutboxHandler.Result unknown(HotspotRouter.Unknown answer) {
        return new OutboxHandler.Retry(answer.reason());
    }
}
