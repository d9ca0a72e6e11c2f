package id.mikhmon.application.voucher;

import id.mikhmon.application.outbox.Lane;
import id.mikhmon.application.outbox.Outbox;
import id.mikhmon.application.outbox.OutboxMessage;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.application.voucher.port.Vouchers;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.voucher.Voucher;
import java.time.Clock;

/** Withdraws what is not delivered, and queues the removal of what is. */
public final class RemoveVoucherService implements RemoveVoucher {
    private final WithdrawVoucher withdraw;
    private final Vouchers vouchers;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;

    public RemoveVoucherService(
            WithdrawVoucher withdraw, Vouchers vouchers, Outbox outbox, Transactions transactions, Clock clock) {
        this.withdraw = withdraw;
        this.vouchers = vouchers;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void remove(Order locked) {
        transactions.run(() -> {
            if (!withdraw.withdraw(locked)
                    && vouchers.find(locked.id())
                            .filter(Voucher.Provisioned.class::isInstance)
                            .isPresent()) {
                outbox.add(new OutboxMessage(
                        RemoveVoucherHandler.TYPE,
                        Lane.router(locked.entitlement().router().value()),
                        "voucher.remove:" + locked.id(),
                        locked.id().value(),
                        clock.instant()));
            }
        });
    }
}
