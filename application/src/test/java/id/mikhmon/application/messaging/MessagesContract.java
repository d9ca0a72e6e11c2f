package id.mikhmon.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.messaging.port.Messages;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.messaging.Message;
import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.PhoneNumber;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every storage of messages keeps to. */
public abstract class MessagesContract {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00.123456Z");

    protected abstract Transactions transactions();

    protected abstract Messages messages();

    @Test
    void messageIsFoundAsItWasStored() {
        Message message = message("voucher-1", "k7mnpr2x");

        assertThat(add(message)).isTrue();

        assertThat(messages().find(message.key())).contains(message);
        assertThat(messages().find(new MessageKey("voucher-2"))).isEmpty();
    }

    @Test
    void secondMessageOfAKeyIsNotStoredAndTheTransactionGoesOn() {
        Message first = message("voucher-1", "first");
        Message third = message("voucher-3", "third");
        add(first);

        transactions().run(() -> {
            assertThat(messages().add(message("voucher-1", "second"))).isFalse();
            assertThat(messages().add(third)).isTrue();
        });

        assertThat(messages().find(first.key())).contains(first);
        assertThat(messages().find(third.key())).contains(third);
    }

    @Test
    void savedMessageTakesThePlaceOfTheStoredOne() {
        Message queued = message("voucher-1", "k7mnpr2x");
        add(queued);

        Message unsure = queued.unsure(MessagingGatewayId.FONNTE).repeating();
        transactions().run(() -> messages().save(unsure));
        assertThat(messages().find(queued.key())).contains(unsure);

        Message accepted = unsure.accepted(MessagingGatewayId.FONNTE, Optional.of("80367170"));
        transactions().run(() -> messages().save(accepted));
        assertThat(messages().find(queued.key())).contains(accepted);
    }

    @Test
    void linkOfAMessageThatIsOutIsReadableNoMore() {
        Message queued = Message.queue(
                new MessageKey("login-link-1"),
                new PhoneNumber("+6281234567890"),
                Language.INDONESIAN,
                MessageTemplate.LOGIN_LINK,
                Map.of("login", "siti", "url", "https://wifi.example/link/x"),
                NOW,
                NOW.plusSeconds(60));
        add(queued);

        transactions().run(() -> messages().save(queued.accepted(MessagingGatewayId.FONNTE, Optional.empty())));

        assertThat(messages().find(queued.key()).orElseThrow().variables())
                .isEqualTo(Map.of("login", "siti", "url", "…"));
    }

    @Test
    void onlyMessagesThatEndedLongAgoAreForgotten() {
        Message accepted = stored(message("accepted", "a").accepted(MessagingGatewayId.FONNTE, Optional.empty()));
        Message failed = stored(message("failed", "b").failed());
        Message unsure = stored(message("unsure", "c").unsure(MessagingGatewayId.FONNTE));
        Message queued = stored(message("queued", "d"));

        assertThat(forgetEndedBefore(NOW, 10)).isZero();
        assertThat(forgetEndedBefore(NOW.plusSeconds(3_600), 10))
                .as("could still be sent")
                .isZero();
        assertThat(forgetEndedBefore(NOW.plusSeconds(3_601), 2)).isEqualTo(2);
        assertThat(forgetEndedBefore(NOW.plusSeconds(3_601), 2)).isEqualTo(1);

        assertThat(messages().find(accepted.key())).isEmpty();
        assertThat(messages().find(failed.key())).isEmpty();
        assertThat(messages().find(unsure.key())).isEmpty();
        assertThat(messages().find(queued.key())).contains(queued);
    }

    private Message stored(Message message) {
        add(message);
        return message;
    }

    private int forgetEndedBefore(Instant time, int most) {
        return transactions().required(() -> messages().forgetEndedBefore(time, most));
    }

    private boolean add(Message message) {
        return transactions().required(() -> messages().add(message));
    }

    private static Message message(String key, String code) {
        return Message.queue(
                new MessageKey(key),
                new PhoneNumber("+6281234567890"),
                Language.ENGLISH,
                MessageTemplate.VOUCHER_READY,
                Map.of("username", code, "offer", "1 hari \"hemat\" 😀", "validity", ""),
                NOW,
                NOW.plusSeconds(3_600));
    }
}
