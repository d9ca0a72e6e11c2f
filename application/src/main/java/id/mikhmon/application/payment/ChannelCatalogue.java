package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.GatewayAccounts;
import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.GatewayId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps the channels of all active gateways in memory. When a gateway does not answer, what it said before stays: fees
 * change rarely, and the gateway has the last word when a payment is opened.
 */
public final class ChannelCatalogue implements FindChannels, RefreshChannels, GatewayConditions {
    private static final Logger LOG = System.getLogger(ChannelCatalogue.class.getName());

    private final List<PaymentGateway> gateways;
    private final GatewayAccounts accounts;
    private final Transactions transactions;
    private final Clock clock;
    private volatile Kept kept = new Kept(List.of(), Map.of(), Map.of(), 0);

    public ChannelCatalogue(
            List<PaymentGateway> gateways, GatewayAccounts accounts, Transactions transactions, Clock clock) {
        this.gateways = List.copyOf(gateways);
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Channel> all() {
        return kept.merged();
    }

    @Override
    public long version() {
        return kept.version();
    }

    @Override
    public List<Row> conditions() {
        return List.copyOf(kept.rows().values());
    }

    @Override
    public synchronized void refresh() {
        Map<GatewayId, List<Channel>> channels = new EnumMap<>(GatewayId.class);
        Map<GatewayId, Row> rows = new EnumMap<>(GatewayId.class);
        for (GatewayAccount account : transactions.required(accounts::all)) {
            gateways.stream()
                    .filter(gateway -> account.active() && gateway.id() == account.gateway())
                    .forEach(gateway -> ask(gateway, account, channels, rows));
        }
        List<Channel> merged = merge(channels);
        long version = merged.equals(kept.merged()) ? kept.version() : kept.version() + 1;
        kept = new Kept(merged, Map.copyOf(channels), Map.copyOf(rows), version);
    }

    private void ask(
            PaymentGateway gateway,
            GatewayAccount account,
            Map<GatewayId, List<Channel>> channels,
            Map<GatewayId, Row> rows) {
        Instant now = clock.instant();
        Optional<Row> before = Optional.ofNullable(kept.rows().get(gateway.id()));
        if (gateway.channels(account) instanceof PaymentGateway.ChannelsKnown known) {
            channels.put(gateway.id(), known.channels());
            rows.put(gateway.id(), row(gateway.id(), before, true, now, Optional.empty()));
            return;
        }
        LOG.log(Level.WARNING, "{0} did not tell its channels; the ones it told before stay", gateway.id());
        channels.put(gateway.id(), kept.channels().getOrDefault(gateway.id(), List.of()));
        rows.put(
                gateway.id(),
                row(gateway.id(), before, false, now, Optional.of("no usable answer to the question for channels")));
    }

    private static Row row(GatewayId id, Optional<Row> before, boolean reachable, Instant now, Optional<String> error) {
        Instant since = before.filter(row -> row.reachable() == reachable)
                .flatMap(Row::since)
                .orElse(now);
        return new Row(id, reachable, Optional.of(now), Optional.of(since), error);
    }

    private static List<Channel> merge(Map<GatewayId, List<Channel>> channels) {
        Map<ChannelCode, Channel> byCode = new LinkedHashMap<>();
        Stream.of(GatewayId.values())
                .flatMap(gateway -> channels.getOrDefault(gateway, List.of()).stream())
                .forEach(channel -> byCode.putIfAbsent(channel.code(), channel));
        return byCode.values().stream()
                .sorted(Comparator.comparing(Channel::group).thenComparing(Channel::name))
                .toList();
    }

    private record Kept(
            List<Channel> merged, Map<GatewayId, List<Channel>> channels, Map<GatewayId, Row> rows, long version) {}
}
