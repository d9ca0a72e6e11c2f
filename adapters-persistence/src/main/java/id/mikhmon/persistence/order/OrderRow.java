package id.mikhmon.persistence.order;

import id.mikhmon.persistence.offer.EntitlementColumns;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A row of {@code orders}. */
@Entity
@Table(name = "orders")
class OrderRow {
    @Id
    String id;

    String reference;
    String origin;
    String offer;

    @Column(name = "offer_name")
    String offerName;

    @Column(name = "validity_seconds")
    long validitySeconds;

    @Embedded
    EntitlementColumns entitlement;

    String agent;

    @Column(name = "customer_name")
    String customerName;

    @Column(name = "customer_phone")
    String customerPhone;

    @Column(name = "customer_email")
    String customerEmail;

    @Column(name = "customer_language")
    String customerLanguage;

    long price;
    long fee;
    String currency;
    String state;
    String review;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "expires_at")
    long expiresAt;

    @Column(name = "paid_at")
    Long paidAt;

    @Column(name = "delivered_at")
    Long deliveredAt;

    @Version
    long version;

    protected OrderRow() {}
}
