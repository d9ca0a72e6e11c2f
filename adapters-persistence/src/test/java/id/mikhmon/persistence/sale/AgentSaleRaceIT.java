package id.mikhmon.persistence.sale;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.offer.OfferFixture.anOffer;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.HoldAgentService;
import id.mikhmon.application.agent.QuoteForAgentService;
import id.mikhmon.application.agent.ShareSaleService;
import id.mikhmon.application.audit.RecordAuditService;
import id.mikhmon.application.ledger.PostEntryService;
import id.mikhmon.application.offer.FindOffersService;
import id.mikhmon.application.order.AddSoldOrderService;
import id.mikhmon.application.order.AdvanceOrderService;
import id.mikhmon.application.order.FindOrderService;
import id.mikhmon.application.order.LockOrderService;
import id.mikhmon.application.outbox.Lane;
import id.mikhmon.application.outbox.Outbox;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.application.router.FindRoutersService;
import id.mikhmon.application.sale.DecideHeldSale;
import id.mikhmon.application.sale.DecideHeldSaleService;
import id.mikhmon.application.sale.RefundWaitingVouchersService;
import id.mikhmon.application.sale.SaleRegister;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.application.sale.SellVouchersService;
import id.mikhmon.application.transaction.MovableClock;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.application.voucher.BuyerLinks;
import id.mikhmon.application.voucher.IssueVoucherService;
import id.mikhmon.application.voucher.ProvisionVoucherHandler;
import id.mikhmon.application.voucher.ScriptedHotspotRouter;
import id.mikhmon.application.voucher.TakingOff;
import id.mikhmon.application.voucher.VoucherRecords;
import id.mikhmon.application.voucher.WithdrawVoucherService;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.sale.AgentSale;
import id.mikhmon.domain.sale.HeldSaleId;
import id.mikhmon.domain.sale.SaleLimits;
import id.mikhmon.domain.sale.SoldTo;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.domain.voucher.Voucher;
import id.mikhmon.persistence.agent.JdbcLevels;
import id.mikhmon.persistence.agent.JdbcPrices;
import id.mikhmon.persistence.agent.JpaAgents;
import id.mikhmon.persistence.audit.JdbcAuditTrail;
import id.mikhmon.persistence.ledger.JdbcLedger;
import id.mikhmon.persistence.offer.JpaOffers;
import id.mikhmon.persistence.order.JpaOrders;
import id.mikhmon.persistence.router.JpaRouters;
import id.mikhmon.persistence.testing.Rivals;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.voucher.JpaVouchers;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real services on the real database; AG001 pays Rp 4.750 for a voucher of Rp 5.000. */
class AgentSaleRaceIT {
    private static final int RIVALS = 16;
    private static final long BUY = 4_750;
    private static final Agent SELLER = anAgent(1).agent();

    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    private final Database database = stores.database();
    private final Transactions transactions = stores.transactions();
    private final MovableClock clock = new MovableClock();
    /** Each rival draws from it at the same time. */
    private final RandomGenerator random = new SecureRandom();

    private final JpaOrders orders = new JpaOrders(database);
    private final JpaVouchers vouchers = new JpaVouchers(database);
    private final JpaAgents agents = new JpaAgents(database);
    private final JdbcSales sales = new JdbcSales(database);
    private final JdbcLedger ledger = new JdbcLedger(database, clock);
    private final FindRoutersService routers =
            new FindRoutersService(new JpaRouters(database, stores.secrets(), clock), transactions);
    /** What is to be done outside the tests do themselves. */
    private final Outbox outbox = message -> {};

    private final SaleRegister register = register();
    private final SellVouchers sell = seller(SaleLimits.NONE);

    private SellVouchers seller(SaleLimits limits) {
        return new SellVouchersService(
                register,
                sales,
                new JdbcHeldSales(database),
                (key, template, variables) -> {},
                transactions,
                limits,
                ZoneId.of("Asia/Jakarta"),
                random,
                clock);
    }

    private SaleRegister register() {
        var quotes = new QuoteForAgentService(new JdbcLevels(database), new JdbcPrices(database), transactions);
        return new SaleRegister(
                sales,
                new HoldAgentService(agents, transactions),
                new FindOffersService(new JpaOffers(database), transactions),
                quotes,
                new ShareSaleService(agents, quotes, transactions),
                new AddSoldOrderService(orders, transactions),
                new IssueVoucherService(vouchers, routers, outbox, transactions, random, clock),
                new PostEntryService(ledger, transactions),
                outbox,
                new RecordAuditService(new JdbcAuditTrail(database), transactions, clock),
                random,
                clock);
    }

    @BeforeEach
    void agentSellsOnItsRouter() {
        transactions.run(() -> {
            agents.save(SELLER);
            new JpaOffers(database).save(anOffer().costing(5_000).offer());
            new JpaRouters(database, stores.secrets(), clock)
                    .save(new Router(
                            new RouterName("cafe"),
                            "127.0.0.1",
                            8728,
                            false,
                            "voucher",
                            Secret.of("pw"),
                            "all",
                            URI.create("http://hotspot.lan/login"),
                            ZoneId.of("Asia/Jakarta")));
        });
    }

    @Test
    void sixteenClientsSpendOneWalletToTheRupiahAndNoFurther() {
        int affordable = 1_000;
        topUp(affordable * BUY + 4_749);
        int sold = 0;
        int refused = 0;
        for (int round = 0; round < 4; round++) {
            int start = round * 25;
            List<List<SellVouchers.Outcome>> all = Rivals.atOnce(RIVALS, rival -> () -> {
                List<SellVouchers.Outcome> mine = new ArrayList<>();
                for (int n = start; n < start + 25; n++) {
                    mine.add(sell.sell(command(1, "key-" + rival + "-" + n)));
                }
                return mine;
            });
            for (List<SellVouchers.Outcome> mine : all) {
                for (SellVouchers.Outcome outcome : mine) {
                    sold += outcome instanceof SellVouchers.Sold ? 1 : 0;
                    refused += outcome instanceof SellVouchers.Overdrawn ? 1 : 0;
                }
            }
        }

        assertThat(sold).isEqualTo(affordable);
        assertThat(refused).isEqualTo(RIVALS * 100 - affordable);
        assertThat(wallet()).isEqualTo(4_749);
        assertThat(balance(AccountId.SALES)).isEqualTo(affordable * BUY);
        assertThat(stores.number("SELECT COUNT(*) FROM agent_sales")).isEqualTo(affordable);
        assertThat(stores.number("SELECT COUNT(*) FROM orders")).isEqualTo(affordable);
        assertThat(stores.number("SELECT COUNT(*) FROM vouchers")).isEqualTo(affordable);
        assertThat(stores.number("SELECT MIN(balance_after) FROM journal_postings WHERE account = 'wallet:AG001'"))
                .isEqualTo(4_749);
        assertThat(ledger.verify(10).faults()).isEmpty();
    }

    @Test
    void oneKeySentSixteenTimesAtOnceSellsOnce() {
        topUp(1_000_000);

        List<SellVouchers.Outcome> outcomes = Rivals.atOnce(RIVALS, rival -> () -> sell.sell(command(3, "same")));

        assertThat(outcomes).filteredOn(SellVouchers.Sold.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(SellVouchers.SoldBefore.class::isInstance)
                .hasSize(RIVALS - 1);
        assertThat(wallet()).isEqualTo(1_000_000 - 3 * BUY);
        assertThat(stores.number("SELECT COUNT(*) FROM vouchers")).isEqualTo(3);
    }

    @Test
    void salesAtOnceGoNoFurtherThanTheLimitOfAMinute() {
        topUp(1_000_000);
        SellVouchers limited = seller(new SaleLimits(10, 0, 0, Optional.empty()));

        List<List<SellVouchers.Outcome>> all = Rivals.atOnce(RIVALS, rival -> () -> {
            List<SellVouchers.Outcome> mine = new ArrayList<>();
            for (int n = 0; n < 5; n++) {
                mine.add(limited.sell(command(1, "key-" + rival + "-" + n)));
            }
            return mine;
        });

        assertThat(all.stream().flatMap(List::stream).filter(SellVouchers.Sold.class::isInstance))
                .hasSize(10);
        assertThat(all.stream().flatMap(List::stream))
                .allMatch(outcome -> outcome instanceof SellVouchers.Sold
                        || outcome instanceof SellVouchers.Held
                        || outcome instanceof SellVouchers.TooManyHeld);
        assertThat(wallet()).isEqualTo(1_000_000 - 10 * BUY);
        assertThat(stores.number("SELECT COUNT(*) FROM vouchers")).isEqualTo(10);
        assertThat(stores.number("SELECT COUNT(*) FROM held_sales")).isGreaterThanOrEqualTo(SellVouchers.MOST_HELD);
    }

    @Test
    void heldSaleThatSixteenLetGoAtOnceIsChargedOnce() {
        topUp(1_000_000);
        SellVouchers limited = seller(new SaleLimits(1, 0, 0, Optional.empty()));
        HeldSaleId held = ((SellVouchers.Held) limited.sell(command(3, "k"))).held();
        DecideHeldSale deciding = new DecideHeldSaleService(
                new JdbcHeldSales(database),
                new HoldAgentService(agents, transactions),
                register,
                message -> {},
                new RecordAuditService(new JdbcAuditTrail(database), transactions, clock),
                transactions,
                clock);

        List<DecideHeldSale.Outcome> outcomes = Rivals.atOnce(
                RIVALS,
                rival -> () -> deciding.decide(
                        new DecideHeldSale.Command(held, new DecideHeldSale.LetGo(), new Actor("admin-" + rival, ""))));

        assertThat(outcomes)
                .filteredOn(DecideHeldSale.Decided.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(DecideHeldSale.DecidedBefore.class::isInstance)
                .hasSize(RIVALS - 1);
        assertThat(wallet()).isEqualTo(1_000_000 - 3 * BUY);
        assertThat(stores.number("SELECT COUNT(*) FROM vouchers")).isEqualTo(3);
        assertThat(limited.sell(command(3, "k"))).isInstanceOf(SellVouchers.SoldBefore.class);
        assertThat(ledger.verify(10).faults()).isEmpty();
    }

    @Test
    void agentThatIsClosedInTheMiddleSellsNothingAfterwards() {
        topUp(1_000_000);

        List<List<SellVouchers.Outcome>> all = Rivals.atOnce(RIVALS, rival -> () -> {
            List<SellVouchers.Outcome> mine = new ArrayList<>();
            for (int n = 0; n < 10; n++) {
                if (rival == 0 && n == 5) {
                    agents.save(anAgent(1).thatIs(AgentStatus.CLOSED).agent());
                }
                mine.add(sell.sell(command(1, "key-" + rival + "-" + n)));
            }
            return mine;
        });

        long sold = all.stream()
                .flatMap(List::stream)
                .filter(SellVouchers.Sold.class::isInstance)
                .count();
        assertThat(all.get(0).subList(5, 10)).containsOnly(new SellVouchers.AgentMayNotSell());
        assertThat(all)
                .allSatisfy(mine -> assertThat(mine.stream()
                                .dropWhile(SellVouchers.Sold.class::isInstance)
                                .toList())
                        .allMatch(SellVouchers.AgentMayNotSell.class::isInstance));
        assertThat(wallet()).isEqualTo(1_000_000 - sold * BUY);
        assertThat(stores.number("SELECT COUNT(*) FROM vouchers")).isEqualTo(sold);
    }

    @Test
    void voucherIsDeliveredOrReturnedAndNeverBoth() {
        topUp(1_000_000);
        AgentSale sale = sales.find(((SellVouchers.Sold) sell.sell(command(40, "k"))).sale())
                .orElseThrow();
        clock.pass(Duration.ofMinutes(31));
        ScriptedHotspotRouter router = new ScriptedHotspotRouter();
        ProvisionVoucherHandler making = making(router);
        var refunding = refunding();

        Rivals.atOnce(8, rival -> () -> {
            if (rival < 2) {
                return refunding.refund(clock.instant());
            }
            for (int n = rival - 2; n < sale.vouchers().size(); n += 6) {
                making.handle(message(sale.vouchers().get(n).order()));
            }
            return 0;
        });
        refunding.refund(clock.instant());
        sale.vouchers().forEach(one -> making.handle(message(one.order())));

        int returned = 0;
        for (AgentSale.Sold one : sale.vouchers()) {
            Order order = orders.find(one.order()).orElseThrow();
            Voucher voucher = vouchers.find(one.order()).orElseThrow();
            boolean delivered = order.state() == OrderState.DELIVERED;
            returned += delivered ? 0 : 1;
            assertThat(order.state()).isIn(OrderState.DELIVERED, OrderState.REFUNDED);
            assertThat(voucher instanceof Voucher.Provisioned).isEqualTo(delivered);
            assertThat(router.users().containsKey(voucher.code().value())).isEqualTo(delivered);
        }
        assertThat(wallet()).isEqualTo(1_000_000 - (40 - returned) * BUY);
        assertThat(stores.number("SELECT COUNT(*) FROM journal_entries WHERE cause LIKE 'SALE_RETURN:%'"))
                .isEqualTo(returned);
        assertThat(ledger.verify(10).faults()).isEmpty();
    }

    private RefundWaitingVouchersService refunding() {
        return new RefundWaitingVouchersService(
                sales,
                new LockOrderService(orders, transactions),
                advance(),
                new WithdrawVoucherService(vouchers, outbox, transactions, clock),
                new PostEntryService(ledger, transactions),
                transactions,
                Duration.ofMinutes(30));
    }

    private ProvisionVoucherHandler making(ScriptedHotspotRouter router) {
        var records = new VoucherRecords(
                new LockOrderService(orders, transactions),
                advance(),
                vouchers,
                routers,
                command -> {},
                transactions,
                clock,
                new BuyerLinks(URI.create("https://wifi.example.id")));
        return new ProvisionVoucherHandler(
                new FindOrderService(orders, transactions),
                vouchers,
                routers,
                router,
                new TakingOff(router, (key, template, variables) -> {}),
                records,
                transactions,
                random,
                clock);
    }

    private AdvanceOrderService advance() {
        return new AdvanceOrderService(orders, (key, template, variables) -> {}, message -> {}, transactions, clock);
    }

    private OutboxStore.Claimed message(OrderId order) {
        return new OutboxStore.Claimed(
                1, ProvisionVoucherHandler.TYPE, Lane.router("cafe"), order.value(), "c", 1, clock.instant(), "l");
    }

    private static SellVouchers.Command command(int count, String key) {
        return new SellVouchers.Command(
                SELLER.code(),
                anOffer().offer().id(),
                count,
                SoldTo.ANYBODY,
                Optional.of(Money.rupiah(BUY)),
                new IdempotencyKey(key),
                "f" + count);
    }

    private void topUp(long rupiah) {
        transactions.run(() -> ledger.post(JournalEntry.of(
                new Cause(CauseKind.BY_HAND, "top-up"),
                clock.instant(),
                List.of(
                        Posting.credit(AccountId.wallet(SELLER.code()), Money.rupiah(rupiah)),
                        Posting.debit(AccountId.CASH, Money.rupiah(rupiah))))));
    }

    private long wallet() {
        return balance(AccountId.wallet(SELLER.code()));
    }

    private long balance(AccountId account) {
        return ledger.account(account).balance().units();
    }
}
