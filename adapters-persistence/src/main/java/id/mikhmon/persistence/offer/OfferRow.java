package id.mikhmon.persistence.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A row of {@code offers}. */
@Entity
@Table(name = "offers")
class OfferRow {
    @Id
    String id;

    String name;
    String description;
    long price;
    String currency;

    @Column(name = "validity_seconds")
    long validitySeconds;

    @Embedded
    EntitlementColumns entitlement;

    boolean active;

    @Version
    long version;

    protected OfferRow() {}
}
