package id.mikhmon.application.sale;

import java.time.Instant;

/** Returns what agents sold and no router took within the time that the owner allows. By schedule. */
public interface RefundWaitingVouchers {
    /**
     * Each voucher is one transaction.
     *
     * @return how many were returned
     */
    int refund(Instant now);
}
