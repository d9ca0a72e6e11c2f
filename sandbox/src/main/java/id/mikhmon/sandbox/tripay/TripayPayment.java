package id.mikhmon.sandbox.tripay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as it is now; amounts in rupiah.
 *
 * @param amount what the merchant asked for
 * @param total what the buyer has to pay, fee included
 * @param status {@code UNPAID}, {@code PAID}, {@code EXPIRED}, {@code FAILED} or {@code REFUND}
 * @param payCode null for channels without one
 * @param paidAt null while unpaid
 */
public record TripayPayment(
        String reference,
        String merchantRef,
        String method,
        String methodName,
        String customer,
        String item,
        long amount,
        long fee,
        long total,
        String status,
        @Nullable String payCode,
        String checkoutUrl,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant paidAt) {}
