package id.mikhmon.application.voucher;

import id.mikhmon.application.outbox.Lane;
import id.mikhmon.application.outbox.Outbox;
import id.mikhmon.application.outbox.OutboxMessage;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.application.voucher.port.Vouchers;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.voucher.Voucher;
import java.time.Clock;

/**
 * Queues the work on the voucher once more, which takes it off when the order is refunded. The message that was to make it
 * may be done with trying.
 */
public final class WithdrawVoucherService implements WithdrawVoucher {
    private final Vouchers vouchers;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;

    public WithdrawVoucherService(Vouchers vouchers, Outbox outbox, Transactions transactions, Clock clock) {
        this.vouchers = vouchers;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean withdraw(Order locked) {
        return transactions.required(() -> {
            if (vouchers.find(locked.id())
                    .filter(Voucher.Drawn.class::isInstance)
                    .isEmpty()) {
                return false;
            }
            outbox.add(new OutboxMessage(
                    ProvisionVoucherHandler.TYPE,
                    Lane.router(locked.entitlement().router().value()),
                    "voucher.withdraw:" + locked.id(),
                    locked.id().value(),
                    clock.instant()));
            return true;
        });
    }
}
