package id.mikhmon.application.checkout;

import id.mikhmon.application.agent.InMemoryAgents;
import id.mikhmon.application.agent.InMemoryLevels;
import id.mikhmon.application.agent.InMemoryPrices;
import id.mikhmon.application.agent.InMemorySaleShares;
import id.mikhmon.application.audit.InMemoryAuditTrail;
import id.mikhmon.application.decision.InMemoryDecisions;
import id.mikhmon.application.ledger.InMemoryLedger;
import id.mikhmon.application.messaging.InMemoryMessages;
import id.mikhmon.application.messaging.InMemoryMessagingAccounts;
import id.mikhmon.application.messaging.MessagingAccount;
import id.mikhmon.application.messaging.ScriptedMessageSender;
import id.mikhmon.application.offer.InMemoryOffers;
import id.mikhmon.application.order.InMemoryOrders;
import id.mikhmon.application.outbox.InMemoryOutboxStore;
import id.mikhmon.application.payment.GatewayAccount;
import id.mikhmon.application.payment.InMemoryCallbacks;
import id.mikhmon.application.payment.InMemoryGatewayAccounts;
import id.mikhmon.application.payment.InMemoryPayments;
import id.mikhmon.application.payment.ScriptedPaymentGateway;
import id.mikhmon.application.router.InMemoryRouters;
import id.mikhmon.application.sale.InMemoryHeldSales;
import id.mikhmon.application.sale.InMemorySales;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.MovableClock;
import id.mikhmon.application.voucher.InMemoryVouchers;
import id.mikhmon.application.voucher.ScriptedHotspotRouter;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.offer.UsageLimits;
import id.mikhmon.domain.offer.VoucherFormat;
import id.mikhmon.domain.order.Customer;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderOrigin;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.shared.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the house stores, in memory, with its scripted neighbours and a clock that a test moves. The shop sells {@code 1hari} for
 * Rp 5.000 on the router {@code cafe}; agent AG001 sells it too.
 */
public class StoresInMemory {
    public static final OfferId ONE_DAY = new OfferId("1hari");
    public static final AgentCode SARI = new AgentCode("AG001");
    public static final Duration REFUND_AFTER = Duration.ofMinutes(30);
    public static final PhoneNumber BUYER = new PhoneNumber("+6281234567890");
    public static final PhoneNumber OWNER = new PhoneNumber("+6281100000001");

    public final MovableClock clock = new MovableClock();
    public final InMemoryTransactions transactions = new InMemoryTransactions();
    public final InMemoryAuditTrail audit = new InMemoryAuditTrail(transactions);
    public final InMemoryOrders orders = new InMemoryOrders(transactions);
    public final InMemoryPayments payments = new InMemoryPayments(transactions);
    public final InMemoryCallbacks callbacks = new InMemoryCallbacks(transactions);
    public final InMemoryMessages messages = new InMemoryMessages(transactions);
    public final InMemoryOffers offers = new InMemoryOffers(transactions);
    public final InMemoryAgents agents = new InMemoryAgents(transactions);
    public final InMemoryPrices prices = new InMemoryPrices(transactions);
    public final InMemoryLevels levels = new InMemoryLevels(transactions, prices);
    public final InMemorySaleShares shares = new InMemorySaleShares(transactions);
    public final InMemoryOutboxStore outbox = new InMemoryOutboxStore(transactions);
    public final InMemoryVouchers vouchers = new InMemoryVouchers(
            transactions,
            order -> orders.find(order)
                    .filter(one -> one.origin() == OrderOrigin.SHOP && one.state() == OrderState.PAID)
                    .isPresent());
    public final InMemorySales sales =
            new InMemorySales(transactions, order -> orders.find(order).map(Order::state));
    public final InMemoryLedger ledger = new InMemoryLedger(transactions, clock);
    public final InMemoryHeldSales heldSales = new InMemoryHeldSales(transactions);
    public final InMemoryDecisions decisions = new InMemoryDecisions(transactions);
    final InMemoryGatewayAccounts accounts = new InMemoryGatewayAccounts(transactions);
    final InMemoryMessagingAccounts messagingAccounts = new InMemoryMessagingAccounts(transactions);
    final InMemoryRouters routers = new InMemoryRouters(transactions);
    public final ScriptedPaymentGateway gateway = new ScriptedPaymentGateway();
    public final ScriptedHotspotRouter router = new ScriptedHotspotRouter();
    public final ScriptedMessageSender sender = new ScriptedMessageSender();

    /** What the house is paid for beside its orders. */
    public final BillsInMemory bills = new BillsInMemory();

    StoresInMemory() {}

    /** What the shop sells, by whom and through which neighbours. */
    final void stock() {
        accounts.save(new GatewayAccount(
                GatewayId.TRIPAY, true, GatewayAccount.Environment.SANDBOX, Optional.empty(), Map.of(), List.of()));
        messagingAccounts.save(
                new MessagingAccount(MessagingGatewayId.FONNTE, true, Optional.empty(), Map.of(), Secret.of("secret")));
        routers.save(new Router(
                new RouterName("cafe"),
                "127.0.0.1",
                8728,
                false,
                "voucher",
                Secret.of("pw"),
                "all",
                URI.create("http://hotspot.lan/login"),
                ZoneId.of("Asia/Jakarta")));
        offers.save(oneDay(true));
        agents.save(new Agent(SARI, "Warung Sari", new PhoneNumber("+6281300000001"), new LevelCode("BRONZE"), true));
    }

    public static Offer oneDay(boolean active) {
        return new Offer(
                ONE_DAY,
                "1 hari",
                "s.d. 3 Mbps",
                Money.rupiah(5_000),
                Duration.ofDays(1),
                new Offer.Entitlement(
                        new RouterName("cafe"),
                        "1hari",
                        "all",
                        UsageLimits.NONE,
                        new VoucherFormat(VoucherFormat.Mode.SAME, "", 8, VoucherFormat.READABLE)),
                active);
    }

    public static PlaceOrder.Command command(String key) {
        return command(key, ONE_DAY, Optional.empty(), ScriptedPaymentGateway.QRIS);
    }

    public static PlaceOrder.Command command(
            String key, OfferId offer, Optional<AgentCode> agent, ChannelCode channel) {
        return new PlaceOrder.Command(
                offer,
                agent,
                channel,
                new Customer("Tamu", BUYER, Optional.empty(), Language.INDONESIAN),
                Optional.empty(),
                new IdempotencyKey(key),
                "f".repeat(64));
    }

    public Order read(OrderId id) {
        return orders.find(id).orElseThrow();
    }

    public Payment payment(OrderId id, int attempt) {
        return payments.ofOrder(id).get(attempt - 1);
    }

    /** Moves the order without anything else. */
    public void advance(OrderId id, OrderEvent event) {
        transactions.run(() -> orders.save(read(id).after(event, clock.instant())));
    }
}
