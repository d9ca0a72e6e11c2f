package id.mikhmon.persistence.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

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
    String gatewayReference;

    @Column(name = "pay_code")
    String payCode;

    @Column(name = "qr_string")
    String qrString;

    @Column(name = "qr_url")
    String qrUrl;

    @Column(name = "checkout_url")
    String checkoutUrl;

    String steps;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "expires_at")
    long expiresAt;

    @Column(name = "paid_at")
    Long paidAt;

    @Column(name = "paid_amount")
    Long paidAmount;

    @Column(name = "paid_currency")
    String paidCurrency;

    @Column(name = "next_check_at")
    Long nextCheckAt;

    int checks;
    int preference;

    @Version
    long version;

    protected PaymentRow() {}
}
