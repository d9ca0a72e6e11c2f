package id.mikhmon.persistence.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A row of {@code messaging_accounts}. */
@Entity
@Table(name = "messaging_accounts")
class MessagingAccountRow {
    @Id
    String gateway;

    boolean active;

    @Column(name = "base_url")
    @Nullable
    String baseUrl;

    @Column(name = "sealed_credentials")
    byte[] sealedCredentials;

    @Column(name = "sealed_webhook_secret")
    byte[] sealedWebhookSecret;

    @Version
    long version;

    protected MessagingAccountRow() {}
}
