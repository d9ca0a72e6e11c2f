package id.mikhmon.persistence.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A row of {@code payments}. */
@Entity
@Table(name = "payments")
class PaymentRow {
    @Id
    String reference;

    @Column(name = "order_id")
    String orderId;

    int attempt;
    String gateway;
    String channel;
    long amount;
    long fee;
    String currency;
    String state;

    @Column(name = "gateway_reference")
    @Nullable
    String gatewayReference;

    @Column(name = "pay_code")
    @Nullable
    String payCode;

    @Column(name = "qr_string")
    @Nullable
    String qrString;

    @Column(name = "qr_url")
    @Nullable
    String qrUrl;

    @Column(name = "checkout_url")
    @Nullable
    String checkoutUrl;

    String steps;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "expires_at")
    long expiresAt;

    @Column(name = "paid_at")
    @Nullable
    Long paidAt;

    @Column(name = "paid_amount")
    @Nullable
    Long paidAmount;

    @Column(name = "paid_currency")
    @Nullable
    String paidCurrency;

    @Column(name = "next_check_at")
    @Nullable
    Long nextCheckAt;

    int checks;
    int preference;

    @Version
    long version;

    protected PaymentRow() {}
}
