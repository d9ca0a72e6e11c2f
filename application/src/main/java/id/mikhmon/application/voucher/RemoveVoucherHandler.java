package id.mikhmon.application.voucher;

import id.mikhmon.application.order.FindOrder;
import id.mikhmon.application.outbox.OutboxHandler;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.application.router.FindRouters;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.application.voucher.port.Vouchers;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.voucher.Voucher;
import java.time.Duration;
import java.util.Optional;

/** Takes the delivered voucher of a refunded order off its router. Repeated until the router has said that it is gone. */
public final class RemoveVoucherHandler implements OutboxHandler {
    public static final String TYPE = "voucher.remove.v1";

    private static final Duration WITHOUT_ROUTER = Duration.ofSeconds(30);

    private final FindOrder orders;
    private final Vouchers vouchers;
    private final FindRouters routers;
    private final TakingOff takingOff;
    private final Transactions transactions;

    public RemoveVoucherHandler(
            FindOrder orders, Vouchers vouchers, FindRouters routers, TakingOff takingOff, Transactions transactions) {
        this.orders = orders;
        this.vouchers = vouchers;
        this.routers = routers;
        this.takingOff = takingOff;
        this.transactions = transactions;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Result handle(OutboxStore.Claimed message) {
        OrderId id = new OrderId(message.subject());
        Optional<Job> job = transactions.required(() -> orders.find(id)
                .filter(order -> order.state() == OrderState.REFUNDED)
                .flatMap(order -> vouchers.find(id)
                        .map(voucher -> new Job(
                                order, voucher, routers.find(order.entitlement().router())))));
        return job.map(this::work).orElseGet(() -> new Blocked("there is no refunded order with a voucher"));
    }

    private Result work(Job job) {
        return job.router()
                .map(router -> takingOff.takeOff(router, job.order(), job.voucher()))
                .orElseGet(() -> new Again(
                        WITHOUT_ROUTER, "router " + job.order().entitlement().router() + " is not registered"));
    }

    private record Job(Order order, Voucher voucher, Optional<Router> router) {}
}
