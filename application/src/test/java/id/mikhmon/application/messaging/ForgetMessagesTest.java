package id.mikhmon.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.domain.messaging.Message;
import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForgetMessagesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00Z");
    private static final int SEVERAL_BATCHES = 1_200;

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryMessages messages = new InMemoryMessages(transactions);
    private final ForgetMessages forget = new ForgetMessagesService(messages, transactions);

    @Test
    void messagesAreKeptForNinetyDaysAfterTheirEnd() {
        for (int n = 0; n < SEVERAL_BATCHES; n++) {
            messages.add(over("old-" + n, NOW.minus(Duration.ofDays(90)).minusSeconds(1)));
        }
        messages.add(over("young", NOW.minus(Duration.ofDays(90))));

        forget.forget(NOW);

        assertThat(messages.all()).extracting(message -> message.key().value()).containsExactly("young");
    }

    private static Message over(String key, Instant at) {
        return Message.queue(
                        new MessageKey(key),
                        new PhoneNumber("+6281234567890"),
                        Language.INDONESIAN,
                        MessageTemplate.VOUCHER_READY,
                        Map.of(),
                        at.minusSeconds(60),
                        at)
                .failed();
    }
}
