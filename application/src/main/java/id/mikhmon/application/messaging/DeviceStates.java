package id.mikhmon.application.messaging;

import id.mikhmon.application.messaging.port.MessageSender;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What was learned last about the gateways' devices; forgotten with the process. */
public final class DeviceStates {
    private final Map<MessagingGatewayId, Learned> learned = new ConcurrentHashMap<>();

    void keep(MessagingGatewayId gateway, MessageSender.DeviceState state, Instant now) {
        learned.put(gateway, new Learned(state, now));
    }

    Optional<Learned> of(MessagingGatewayId gateway) {
        return Optional.ofNullable(learned.get(gateway));
    }

    record Learned(MessageSender.DeviceState state, Instant at) {}
}
