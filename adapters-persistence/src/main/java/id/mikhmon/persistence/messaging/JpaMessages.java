package id.mikhmon.persistence.messaging;

import id.mikhmon.application.messaging.port.Messages;
import id.mikhmon.domain.messaging.Message;
import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageState;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import id.mikhmon.persistence.column.JsonText;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.OldRows;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Messages in the table {@code messages}; a new one by SQL, since JPA condemns a transaction when its key is taken. */
public final class JpaMessages implements Messages {
    private static final String INSERT = "INSERT INTO messages (message_key, recipient, language, template, variables,"
            + " state, gateway, gateway_message_id, repeated, created_at, not_after, version)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)";

    private final Database database;

    public JpaMessages(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Message> find(MessageKey key) {
        return database.read(entities -> Optional.ofNullable(entities.find(MessageRow.class, key.value()))
                .map(MessageRows::toMessage));
    }

    @Override
    public boolean add(Message message) {
        return database.sqlUnlessTaken(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                bind(insert, message);
                return insert.executeUpdate();
            }
        });
    }

    private static void bind(PreparedStatement insert, Message message) throws SQLException {
        insert.setString(1, message.key().value());
        insert.setString(2, message.recipient().e164());
        insert.setString(3, message.language().name());
        insert.setString(4, message.template().name());
        insert.setString(5, JsonText.of(message.variables()));
        insert.setString(6, message.state().name());
        insert.setString(7, message.gateway().map(MessagingGatewayId::name).orElse(null));
        insert.setString(8, message.gatewayMessageId().orElse(null));
        insert.setBoolean(9, message.repeated());
        insert.setLong(10, Micros.of(message.createdAt()));
        insert.setLong(11, Micros.of(message.notAfter()));
    }

    @Override
    public void save(Message message) {
        database.write(entities -> {
            MessageRow row = entities.find(MessageRow.class, message.key().value());
            if (row == null) {
                throw new IllegalStateException("message " + message.key() + " was never stored");
            }
            MessageRows.change(row, message);
            return message;
        });
    }

    @Override
    public int forgetEndedBefore(Instant time, int most) {
        long before = Micros.of(time);
        return database.sql(connection -> OldRows.remove(
                connection,
                "messages",
                "message_key",
                "created_at < ? AND not_after < ? AND state <> ?",
                List.of(before, before, MessageState.QUEUED.name()),
                most));
    }
}
