package id.mikhmon.application.messaging;

import id.mikhmon.application.messaging.port.MessageSender;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Asks the gateways' adapters. */
public final class DescribeSendersService implements DescribeSenders {
    private final List<MessageSender> senders;

    public DescribeSendersService(List<MessageSender> senders) {
        this.senders = List.copyOf(senders);
    }

    @Override
    public NavigableMap<MessagingGatewayId, List<String>> describe() {
        NavigableMap<MessagingGatewayId, List<String>> names = new TreeMap<>();
        senders.forEach(sender -> names.put(
                sender.id(), sender.credentialNames().stream().sorted().toList()));
        return names;
    }
}
