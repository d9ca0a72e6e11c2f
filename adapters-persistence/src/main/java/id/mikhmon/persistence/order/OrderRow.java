package id.mikhmon.persistence.order;

import id.mikhmon.persistence.offer.EntitlementColumns;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

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

    @Nullable
    String agent;

    @Column(name = "customer_name")
    @Nullable
    String customerName;

    @Column(name = "customer_phone")
    @Nullable
    String customerPhone;

    @Column(name = "customer_email")
    @Nullable
    String customerEmail;

    @Column(name = "customer_language")
    @Nullable
    String customerLanguage;

    long price;
    long fee;
    String currency;
    String state;

    @Nullable
    String review;

    /** 1 where there is a reason for review, so that an index can serve such orders in the order of their age; the database's. */
    @Column(insertable = false, updatable = false)
    int attention;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "expires_at")
    long expiresAt;

    @Column(name = "paid_at")
    @Nullable
    Long paidAt;

    @Column(name = "delivered_at")
    @Nullable
    Long deliveredAt;

    @Version
    long version;

    protected OrderRow() {}
}
