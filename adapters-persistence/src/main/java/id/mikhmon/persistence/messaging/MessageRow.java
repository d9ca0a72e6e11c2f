package id.mikhmon.persistence.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A row of {@code messages}. */
@Entity
@Table(name = "messages")
class MessageRow {
    @Id
    @Column(name = "message_key")
    String key;

    String recipient;
    String language;
    String template;
    String variables;
    String state;

    @Nullable
    String gateway;

    @Column(name = "gateway_message_id")
    @Nullable
    String gatewayMessageId;

    boolean repeated;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "not_after")
    long notAfter;

    @Version
    long version;

    protected MessageRow() {}
}
