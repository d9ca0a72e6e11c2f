package id.mikhmon.persistence.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A row of {@code gateway_accounts}. */
@Entity
@Table(name = "gateway_accounts")
class GatewayAccountRow {
    @Id
    String gateway;

    boolean active;
    String environment;

    @Column(name = "base_url")
    @Nullable
    String baseUrl;

    @Column(name = "sealed_credentials")
    byte[] sealedCredentials;

    String channels;

    @Version
    long version;

    protected GatewayAccountRow() {}
}
