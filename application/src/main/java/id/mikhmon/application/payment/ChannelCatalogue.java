package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.GatewayAccounts;
import id.mikhmon.application.payment.port.GatewayChannels;
import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.GatewayId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks the gateways for their channels, stores them, and keeps those of all active accounts in memory, since every page asks for
 * them. When a gateway does not answer, what it said before stays, over a start as well: fees change rarely, and the gateway has
 * the last word when a payment is opened.
 */
public final class ChannelCatalogue implements FindChannels, RefreshChannels, AdoptChannels, GatewayConditions {
    private static final Logger LOG = System.getLogger(ChannelCatalogue.class.getName());

    private final List<PaymentGateway> gateways;
    private final GatewayAccounts accounts;
    private final GatewayChannels channels;
    private final Transactions transactions;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private final AtomicReference<Kept> kept = new AtomicReference<>(Kept.NOT_YET_READ);
    private volatile Map<GatewayId, Row> rows = Map.of();

    public ChannelCatalogue(
            List<PaymentGateway> gateways,
            GatewayAccounts accounts,
            GatewayChannels channels,
            Transactions transactions,
            Clock clock) {
        this.gateways = List.copyOf(gateways);
        this.accounts = accounts;
        this.channels = channels;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Channel> all() {
        return read().channels();
    }

    @Override
    public long version() {
        return read().version();
    }

    @Override
    public List<Row> conditions() {
        return List.copyOf(rows.values());
    }

    @Override
    public void refresh() {
        // The channels of a former account go before anybody waits for the gateway of the new one.
        adopt();
        asking.lock();
        try {
            Map<GatewayId, Row> asked = new EnumMap<>(GatewayId.class);
            for (GatewayAccount account : transactions.required(accounts::all)) {
                gateways.stream()
                        .filter(gateway -> account.active() && gateway.id() == account.gateway())
                        .forEach(gateway -> asked.put(gateway.id(), ask(gateway, account)));
            }
            rows = Map.copyOf(asked);
        } finally {
            asking.unlock();
        }
        adopt();
    }

    /** One reading after the other, so that an older one never takes the place of a newer. */
    @Override
    public synchronized void adopt() {
        List<Channel> stored = stored();
        kept.updateAndGet(before -> before.followedBy(stored));
    }

    /** Reads what is stored when nobody has done so yet, and waits for nobody: the caller may be in a transaction. */
    private Kept read() {
        Kept now = Objects.requireNonNull(kept.get());
        if (now.isRead()) {
            return now;
        }
        List<Channel> stored = stored();
        return kept.updateAndGet(before -> before.isRead() ? before : before.followedBy(stored));
    }

    private Row ask(PaymentGateway gateway, GatewayAccount account) {
        Instant now = clock.instant();
        if (gateway.channels(account) instanceof PaymentGateway.ChannelsKnown known) {
            transactions.run(() -> store(account, known.channels()));
            return row(gateway.id(), true, now, Optional.empty());
        }
        LOG.log(Level.WARNING, "{0} did not tell its channels; the ones it told before stay", gateway.id());
        return row(gateway.id(), false, now, Optional.of("no usable answer to the question for channels"));
    }

    /** Unless the account was changed since the gateway was asked: they may be those of another merchant. */
    private void store(GatewayAccount askedAs, List<Channel> told) {
        if (accounts.lock(askedAs.gateway()).filter(askedAs::equals).isPresent()) {
            channels.replace(askedAs.gateway(), List.copyOf(firstOfEachCode(told.stream())));
        }
    }

    private Row row(GatewayId id, boolean reachable, Instant now, Optional<String> error) {
        Instant since = Optional.ofNullable(rows.get(id))
                .filter(before -> before.reachable() == reachable)
                .flatMap(Row::since)
                .orElse(now);
        return new Row(id, reachable, Optional.of(now), Optional.of(since), error);
    }

    private List<Channel> stored() {
        return transactions.required(() -> {
            // In this order: whoever changes an account forgets its channels in the same transaction.
            List<GatewayAccount> active =
                    accounts.all().stream().filter(GatewayAccount::active).toList();
            Map<GatewayId, List<Channel>> told = channels.all();
            return firstOfEachCode(active.stream()
                            .flatMap(account -> told.getOrDefault(account.gateway(), List.of()).stream()
                                    .filter(channel -> account.offers(channel.code()))))
                    .stream()
                    .sorted(Comparator.comparing(Channel::group).thenComparing(Channel::name))
                    .toList();
        });
    }

    private static Collection<Channel> firstOfEachCode(Stream<Channel> channels) {
        BinaryOperator<Channel> first = (one, other) -> one;
        Map<ChannelCode, Channel> byCode =
                channels.collect(Collectors.toMap(Channel::code, Function.identity(), first, LinkedHashMap::new));
        return byCode.values();
    }

    private record Kept(List<Channel> channels, long version) {
        private static final Kept NOT_YET_READ = new Kept(List.of(), 0);

        private boolean isRead() {
            return version > 0;
        }

        private Kept followedBy(List<Channel> read) {
            return isRead() && read.equals(channels) ? this : new Kept(read, version + 1);
        }
    }
}
