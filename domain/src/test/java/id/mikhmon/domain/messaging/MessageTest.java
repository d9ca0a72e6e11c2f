package id.mikhmon.domain.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.PhoneNumber;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00Z");

    @Test
    void linkThatServesOnceIsNotReadableOnceTheMessageIsOut() {
        Message queued =
                message(MessageTemplate.LOGIN_LINK, Map.of("login", "siti", "url", "https://wifi.example/link/x"));

        assertThat(queued.repeating().variables()).containsEntry("url", "https://wifi.example/link/x");
        assertThat(queued.unsure(MessagingGatewayId.FONNTE).variables())
                .containsEntry("url", "https://wifi.example/link/x");
        assertThat(queued.accepted(MessagingGatewayId.FONNTE, Optional.empty()).variables())
                .isEqualTo(Map.of("login", "siti", "url", "…"));
        assertThat(queued.failed().variables()).isEqualTo(Map.of("login", "siti", "url", "…"));
    }

    @Test
    void whatTheBuyerGotStaysReadable() {
        Message queued = message(MessageTemplate.VOUCHER_READY, Map.of("username", "abc", "orderUrl", "https://x"));

        assertThat(queued.accepted(MessagingGatewayId.FONNTE, Optional.empty()).variables())
                .isEqualTo(queued.variables());
    }

    private static Message message(MessageTemplate template, Map<String, String> variables) {
        return Message.queue(
                new MessageKey("key"),
                new PhoneNumber("+6281234567890"),
                Language.INDONESIAN,
                template,
                variables,
                NOW,
                NOW.plusSeconds(60));
    }
}
