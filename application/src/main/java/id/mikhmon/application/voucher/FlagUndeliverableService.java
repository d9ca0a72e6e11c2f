package id.mikhmon.application.voucher;

import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.application.voucher.port.Vouchers;
import id.mikhmon.domain.order.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Looks for vouchers that wait too long. */
public final class FlagUndeliverableService implements FlagUndeliverable {
    private static final int MOST_AT_ONCE = 200;

    private final Vouchers vouchers;
    private final VoucherRecords records;
    private final Transactions transactions;
    private final Duration allowed;

    /** @param allowed how long a paid order may wait for its voucher */
    public FlagUndeliverableService(
            Vouchers vouchers, VoucherRecords records, Transactions transactions, Duration allowed) {
        this.vouchers = vouchers;
        this.records = records;
        this.transactions = transactions;
        this.allowed = allowed;
    }

    @Override
    public int flag(Instant now) {
        List<OrderId> late =
                transactions.required(() -> vouchers.notProvisionedSince(now.minus(allowed), MOST_AT_ONCE));
        late.forEach(records::undeliverable);
        return late.size();
    }
}
