package id.mikhmon.application.voucher;

import java.time.Instant;

/** Sends paid orders whose voucher is not made within the time that the owner allows to review. By schedule. */
public interface FlagUndeliverable {
    /**
     * The making goes on all the same.
     *
     * @return how many orders came under review
     */
    int flag(Instant now);
}
