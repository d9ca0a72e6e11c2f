package id.mikhmon.application.voucher;

import id.mikhmon.application.messaging.TellOwner;
import id.mikhmon.application.outbox.OutboxHandler;
import id.mikhmon.application.voucher.port.HotspotRouter;
import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.voucher.Voucher;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;

/**
 * Takes vouchers of refunded orders off their routers, whoever gave the money back; repeated until the router has said that the
 * user is not there. One that somebody has used stays, and the owner is told, once.
 */
public final class TakingOff {
    private static final Logger LOG = System.getLogger(TakingOff.class.getName());

    private final HotspotRouter hotspot;
    private final TellOwner owner;

    public TakingOff(HotspotRouter hotspot, TellOwner owner) {
        this.hotspot = hotspot;
        this.owner = owner;
    }

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

    /** Asks the router; call it outside a transaction. */
    OutboxHandler.Result takeOff(Router router, Order order, Voucher voucher) {
        return hotspot.remove(router, user(order, voucher)).fold(new Removal(order, voucher));
    }

    private final class Removal implements HotspotRouter.Cases<OutboxHandler.Result> {
        private final Order order;
        private final Voucher voucher;

        Removal(Order order, Voucher voucher) {
            this.order = order;
            this.voucher = voucher;
        }

        @Override
        public OutboxHandler.Result absent(HotspotRouter.Absent answer) {
            LOG.log(Level.INFO, "Order {0}: its voucher is not on the router", order.reference());
            return new OutboxHandler.Done();
        }

        @Override
        public OutboxHandler.Result used(HotspotRouter.Used answer) {
            return stays();
        }

        /** What was made under that name is ours: only the router's own script, at the first login, or a person renames it. */
        @Override
        public OutboxHandler.Result takenByAnother(HotspotRouter.TakenByAnother answer) {
            if (voucher instanceof Voucher.Provisioned) {
                return stays();
            }
            LOG.log(Level.WARNING, "Order {0}: the router has another user of that name", order.reference());
            return new OutboxHandler.Done();
        }

        private OutboxHandler.Result stays() {
            LOG.log(Level.WARNING, "Order {0} is refunded, and its voucher was used", order.reference());
            owner.tell(
                    new MessageKey("review-" + order.reference() + "-stays"),
                    MessageTemplate.VOUCHER_STAYS,
                    Map.of(
                            "reference", order.reference().value(),
                            "offer", order.offerName(),
                            "username", voucher.code().value(),
                            "router", order.entitlement().router().value()));
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
}
