package id.mikhmon.application.voucher;

import id.mikhmon.application.outbox.Lane;
import id.mikhmon.application.outbox.Outbox;
import id.mikhmon.application.outbox.OutboxMessage;
import id.mikhmon.application.router.FindRouters;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.application.voucher.port.Vouchers;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.voucher.Voucher;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;

/** Draws until a code is free among ours, stores it, and queues the making of it. */
public final class IssueVoucherService implements IssueVoucher {
    /** With a sensible format a second draw is rare; so many say that the format has no codes left. */
    static final int MOST_DRAWS = 50;

    private final Vouchers vouchers;
    private final FindRouters routers;
    private final Outbox outbox;
    private final Transactions transactions;
    private final RandomGenerator random;
    private final Clock clock;

    public IssueVoucherService(
            Vouchers vouchers,
            FindRouters routers,
            Outbox outbox,
            Transactions transactions,
            RandomGenerator random,
            Clock clock) {
        this.vouchers = vouchers;
        this.routers = routers;
        this.outbox = outbox;
        this.transactions = transactions;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public void issue(Order paid) {
        transactions.run(() -> {
            Instant now = clock.instant();
            RouterName router = paid.entitlement().router();
            if (!drawFor(paid, router, now)) {
                return;
            }
            outbox.add(new OutboxMessage(
                    ProvisionVoucherHandler.TYPE,
                    Lane.router(router.value()),
                    "voucher.provision:" + paid.id(),
                    paid.id().value(),
                    now));
        });
    }

    /** @return false when the order has a voucher already */
    private boolean drawFor(Order paid, RouterName router, Instant now) {
        ZoneId zone = routers.find(router).map(Router::timeZone).orElse(ZoneOffset.UTC);
        LocalDate today = LocalDate.ofInstant(now, zone);
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            if (vouchers.add(
                    Voucher.draw(paid.id(), paid.reference(), paid.entitlement(), random, today, now), router)) {
                return true;
            }
            if (vouchers.find(paid.id()).isPresent()) {
                return false;
            }
        }
        throw new IllegalStateException("no free code left in the format of offer " + paid.offer());
    }
}
