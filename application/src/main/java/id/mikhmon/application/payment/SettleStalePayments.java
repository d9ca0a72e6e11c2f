package id.mikhmon.application.payment;

import java.time.Instant;

/** Asks gateways about payments of which nothing was heard, and works on callbacks that were left over. By schedule. */
public interface SettleStalePayments {
    /**
     * Only puts the questions down; they are asked by the outbox.
     *
     * @return how many
     */
    int settle(Instant now);
}
