package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.GatewayChannels;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.GatewayId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Channels in memory. */
public final class InMemoryGatewayChannels implements GatewayChannels {
    private final Table<GatewayId, List<Channel>> told;

    public InMemoryGatewayChannels(InMemoryTransactions transactions) {
        told = transactions.table();
    }

    @Override
    public Map<GatewayId, List<Channel>> all() {
        return told.all().collect(Collectors.toMap(channels -> channels.get(0).gateway(), channels -> channels));
    }

    @Override
    public void replace(GatewayId gateway, List<Channel> channels) {
        if (channels.isEmpty()) {
            told.remove(gateway);
        } else {
            told.put(gateway, List.copyOf(channels));
        }
    }
}
