package id.mikhmon.application.voucher;

import id.mikhmon.application.transaction.StoreUnavailable;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.application.voucher.port.Vouchers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks for vouchers that wait too long. */
public final class FlagUndeliverableService implements FlagUndeliverable {
    private static final Logger LOG = System.getLogger(FlagUndeliverableService.class.getName());
    private static final int AT_ONCE = 200;

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
        Instant before = now.minus(allowed);
        int flagged = 0;
        List<Vouchers.Waiting> late = late(before, Optional.empty());
        while (!late.isEmpty()) {
            flagged += (int) late.stream().filter(this::flagged).count();
            // Onward from the last one: what cannot be flagged now must not hide the rest.
            late = late(before, Optional.of(late.get(late.size() - 1)));
        }
        return flagged;
    }

    private List<Vouchers.Waiting> late(Instant before, Optional<Vouchers.Waiting> after) {
        return transactions.required(() -> vouchers.notProvisionedSince(before, after, AT_ONCE));
    }

    private boolean flagged(Vouchers.Waiting waiting) {
        try {
            records.undeliverable(waiting.order());
            return true;
        } catch (StoreUnavailable gone) {
            throw gone;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A voucher that is not made cannot be put to review", e);
            return false;
        }
    }
}
