package id.mikhmon.application.messaging;

import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.PhoneNumber;
import java.time.Duration;
import java.util.Optional;

/**
 * How messages are sent.
 *
 * @param distance the least time between two messages; gateways that are not official lose their number without it
 * @param life how long a message is worth sending
 * @param unsurePause how long to wait for news before an unsure message is repeated
 * @param ownerPhone whom to tell when a person is needed; nobody when empty
 */
public record MessagingSettings(
        Duration distance,
        Duration life,
        Duration unsurePause,
        Optional<PhoneNumber> ownerPhone,
        Language ownerLanguage) {}
