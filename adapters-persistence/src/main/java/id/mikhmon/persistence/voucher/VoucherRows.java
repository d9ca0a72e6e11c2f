package id.mikhmon.persistence.voucher;

import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.domain.voucher.Voucher;
import id.mikhmon.domain.voucher.VoucherCode;
import id.mikhmon.persistence.column.Micros;
import java.util.Optional;

/** Rows to vouchers. */
public final class VoucherRows {
    private VoucherRows() {}

    /**
     * @param selected what a query of another feature selected as {@code VoucherRow}, or null
     * @return the voucher if it stands on the router
     */
    public static Optional<Voucher.Provisioned> selected(Object selected) {
        return Optional.ofNullable((VoucherRow) selected)
                .filter(row -> row.provisionedAt != null)
                .map(VoucherRows::toProvisioned);
    }

    static Voucher toVoucher(VoucherRow row) {
        if (row.provisionedAt != null) {
            return toProvisioned(row);
        }
        return new Voucher.Drawn(
                new OrderId(row.orderId),
                new VoucherCode(row.code),
                Secret.of(row.password),
                row.comment,
                row.draws,
                Micros.toInstant(row.drawnAt));
    }

    private static Voucher.Provisioned toProvisioned(VoucherRow row) {
        return new Voucher.Provisioned(
                new OrderId(row.orderId),
                new VoucherCode(row.code),
                Secret.of(row.password),
                row.comment,
                Micros.toInstant(row.provisionedAt));
    }
}
