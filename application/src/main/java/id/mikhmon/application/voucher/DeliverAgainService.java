package id.mikhmon.application.voucher;

import id.mikhmon.application.outbox.Lane;
import id.mikhmon.application.outbox.Outbox;
import id.mikhmon.application.outbox.OutboxMessage;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.application.voucher.port.Vouchers;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.voucher.Voucher;
import java.time.Clock;
import java.util.Optional;

/** Looks how far the voucher is and queues the step that is missing. */
public final class DeliverAgainService implements DeliverAgain {
    private final Vouchers vouchers;
    private final VoucherRecords records;
    private final IssueVoucher issue;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;

    public DeliverAgainService(
            Vouchers vouchers,
            VoucherRecords records,
            IssueVoucher issue,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        this.vouchers = vouchers;
        this.records = records;
        this.issue = issue;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public What deliver(Order locked, int nth) {
        return transactions.required(() -> {
            Optional<Voucher> voucher = vouchers.find(locked.id());
            if (voucher.isEmpty()) {
                issue.issue(locked);
                return What.FIRST_VOUCHER;
            }
            if (voucher.get() instanceof Voucher.Provisioned ready) {
                records.tellAgain(locked, ready, nth);
                return What.MESSAGE;
            }
            outbox.add(new OutboxMessage(
                    ProvisionVoucherHandler.TYPE,
                    Lane.router(locked.entitlement().router().value()),
                    "voucher.provision:" + locked.id() + ":" + nth,
                    locked.id().value(),
                    clock.instant()));
            return What.TRY_AGAIN;
        });
    }
}
