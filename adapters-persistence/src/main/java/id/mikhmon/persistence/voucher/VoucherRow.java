package id.mikhmon.persistence.voucher;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code vouchers} as it is read; see {@link JpaVouchers} for the writing. */
@Entity
@Table(name = "vouchers")
class VoucherRow {
    @Id
    @Column(name = "order_id")
    String orderId;

    String code;
    String password;
    String comment;
    int draws;

    @Column(name = "first_drawn_at")
    long firstDrawnAt;

    @Column(name = "drawn_at")
    long drawnAt;

    @Column(name = "provisioned_at")
    Long provisionedAt;

    protected VoucherRow() {}
}
