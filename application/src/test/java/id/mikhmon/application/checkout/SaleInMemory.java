package id.mikhmon.application.checkout;

import id.mikhmon.application.agent.FindAgentsService;
import id.mikhmon.application.agent.FindSharesService;
import id.mikhmon.application.agent.FixSharesService;
import id.mikhmon.application.agent.HoldAgentService;
import id.mikhmon.application.agent.QuoteForAgentService;
import id.mikhmon.application.agent.ShareSaleService;
import id.mikhmon.application.audit.RecordAuditService;
import id.mikhmon.application.decision.CarryOut;
import id.mikhmon.application.decision.DecideOrder;
import id.mikhmon.application.decision.DecideOrderService;
import id.mikhmon.application.decision.ViewDecisions;
import id.mikhmon.application.decision.ViewDecisionsService;
import id.mikhmon.application.ledger.FindEntryService;
import id.mikhmon.application.ledger.PostEntryService;
import id.mikhmon.application.ledger.ReverseEntryService;
import id.mikhmon.application.messaging.MessagingSettings;
import id.mikhmon.application.messaging.QueueMessageService;
import id.mikhmon.application.messaging.SendMessageHandler;
import id.mikhmon.application.messaging.TellOwnerService;
import id.mikhmon.application.offer.FindOffersService;
import id.mikhmon.application.order.AddSoldOrderService;
import id.mikhmon.application.order.AdvanceOrderService;
import id.mikhmon.application.order.CorrectFeeService;
import id.mikhmon.application.order.FindKeyHolderService;
import id.mikhmon.application.order.FindOrderService;
import id.mikhmon.application.order.LockOrderService;
import id.mikhmon.application.order.RegisterOrderService;
import id.mikhmon.application.outbox.Backoff;
import id.mikhmon.application.outbox.OutboxDispatcher;
import id.mikhmon.application.outbox.OutboxSettings;
import id.mikhmon.application.outbox.TransactionalOutbox;
import id.mikhmon.application.payment.AcceptMoneyService;
import id.mikhmon.application.payment.CallbackWork;
import id.mikhmon.application.payment.ChannelCatalogue;
import id.mikhmon.application.payment.CheckPaymentHandler;
import id.mikhmon.application.payment.CountAttemptsService;
import id.mikhmon.application.payment.Earnings;
import id.mikhmon.application.payment.FindChannels;
import id.mikhmon.application.payment.FindPayment;
import id.mikhmon.application.payment.FindPaymentService;
import id.mikhmon.application.payment.GiveBackMoneyService;
import id.mikhmon.application.payment.Holdings;
import id.mikhmon.application.payment.InMemoryGatewayChannels;
import id.mikhmon.application.payment.OpenPaymentHandler;
import id.mikhmon.application.payment.PaymentRecords;
import id.mikhmon.application.payment.PaymentSettings;
import id.mikhmon.application.payment.ReceiveCallbackService;
import id.mikhmon.application.payment.ReturnRecords;
import id.mikhmon.application.payment.ScriptedPaymentGateway;
import id.mikhmon.application.payment.SettleStalePaymentsService;
import id.mikhmon.application.payment.StartPayment;
import id.mikhmon.application.payment.StartPaymentService;
import id.mikhmon.application.payment.Takings;
import id.mikhmon.application.payment.UnclearMoney;
import id.mikhmon.application.payment.UnclearMoneyService;
import id.mikhmon.application.router.FindRoutersService;
import id.mikhmon.application.sale.DecideHeldSale;
import id.mikhmon.application.sale.DecideHeldSaleService;
import id.mikhmon.application.sale.InMemorySoldVouchers;
import id.mikhmon.application.sale.ListSales;
import id.mikhmon.application.sale.ListSalesService;
import id.mikhmon.application.sale.ListSoldVouchers;
import id.mikhmon.application.sale.ListSoldVouchersService;
import id.mikhmon.application.sale.RefundWaitingVouchers;
import id.mikhmon.application.sale.RefundWaitingVouchersService;
import id.mikhmon.application.sale.ReturnSoldVoucherService;
import id.mikhmon.application.sale.SaleRegister;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.application.sale.SellVouchersService;
import id.mikhmon.application.sale.TellCustomerHandler;
import id.mikhmon.application.sale.ViewPriceList;
import id.mikhmon.application.sale.ViewPriceListService;
import id.mikhmon.application.sale.ViewSale;
import id.mikhmon.application.sale.ViewSaleService;
import id.mikhmon.application.sale.ViewSellerFigures;
import id.mikhmon.application.sale.ViewSellerFiguresService;
import id.mikhmon.application.voucher.BuyerLinks;
import id.mikhmon.application.voucher.DeliverAgainService;
import id.mikhmon.application.voucher.FlagUndeliverableService;
import id.mikhmon.application.voucher.IssueVoucherService;
import id.mikhmon.application.voucher.ProvisionVoucherHandler;
import id.mikhmon.application.voucher.RemoveVoucherHandler;
import id.mikhmon.application.voucher.RemoveVoucherService;
import id.mikhmon.application.voucher.TakingOff;
import id.mikhmon.application.voucher.VoucherRecords;
import id.mikhmon.application.voucher.WithdrawVoucherService;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.payment.PaymentReference;
import id.mikhmon.domain.sale.SaleLimits;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.voucher.Voucher;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** The whole house on what it stores in memory: real services on one thread. */
public final class SaleInMemory extends StoresInMemory {
    public final PlaceOrder placeOrder;
    public final ChangeChannel changeChannel;
    public final ViewShop viewShop;
    public final ViewChannels viewChannels;
    public final ReceiveCallbackService receiveCallback;
    public final CallbackWork callbackWork;
    public final SettleStalePaymentsService settle;
    public final FlagUndeliverableService flagUndeliverable;
    public final OutboxDispatcher dispatcher;
    public final SellVouchers sellVouchers;
    /** Selling for an owner who has set limits. */
    public final Function<SaleLimits, SellVouchers> limited;

    public final DecideHeldSale decideHeldSale;
    public final ViewSale viewSale;
    public final ListSales listSales;
    public final FindChannels channels;
    public final StartPayment startPayment;
    public final FindPayment findPayment;
    public final UnclearMoney unclearMoney;
    public final ListSoldVouchers listSoldVouchers;
    public final ViewSellerFigures viewSellerFigures;
    public final ViewPriceList viewPriceList;
    public final RefundWaitingVouchers refundWaiting;
    public final DecideOrder decideOrder;
    public final ViewDecisions viewDecisions;

    /** Who works on callbacks; at once, unless a test wants them to wait. */
    public Executor workers = Runnable::run;

    private int keys;

    public SaleInMemory() {
        Random random = new Random(7);
        var messagingSettings = new MessagingSettings(
                Duration.ZERO, Duration.ofHours(24), Duration.ofSeconds(60), Optional.of(OWNER), Language.INDONESIAN);
        var paymentSettings = new PaymentSettings(URI.create("https://wifi.example.id"), Duration.ofMinutes(30));
        dispatcher = new OutboxDispatcher(
                outbox,
                transactions,
                Runnable::run,
                clock,
                random,
                new OutboxSettings(
                        Duration.ofMinutes(2),
                        4,
                        4,
                        Duration.ZERO,
                        new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(15)),
                        Duration.ofSeconds(5),
                        10));
        var findRouters = new FindRoutersService(routers, transactions);
        var findOffers = new FindOffersService(offers, transactions);
        var box = new TransactionalOutbox(outbox, transactions, dispatcher, clock);
        var queue = new QueueMessageService(messages, box, transactions, clock, messagingSettings);
        var locks = new LockOrderService(orders, transactions);
        var findOrder = new FindOrderService(orders, transactions);
        var tellOwner = new TellOwnerService(queue, messagingSettings);
        var advance = new AdvanceOrderService(orders, tellOwner, queue, transactions, clock);
        var issue = new IssueVoucherService(vouchers, findRouters, box, transactions, random, clock);
        var voucherRecords = new VoucherRecords(
                locks,
                advance,
                vouchers,
                findRouters,
                queue,
                transactions,
                clock,
                new BuyerLinks(paymentSettings.publicUrl()));
        var post = new PostEntryService(ledger, transactions);
        var reverse = new ReverseEntryService(ledger, transactions, clock);
        var earnings = new Earnings(new FindSharesService(shares, transactions), post, reverse, clock);
        var find = new FindEntryService(ledger, transactions);
        var takings = new Takings(post, reverse, find, earnings, clock);
        var holdings = new Holdings(find);
        var withdraw = new WithdrawVoucherService(vouchers, box, transactions, clock);
        var remove = new RemoveVoucherService(withdraw, vouchers, box, transactions, clock);
        var takingOff = new TakingOff(router, tellOwner);
        var records = new PaymentRecords(
                payments,
                locks,
                advance,
                new CorrectFeeService(orders, transactions),
                findOffers,
                issue,
                new ReturnRecords(payments, advance, remove, takings, holdings, tellOwner),
                takings,
                holdings,
                bills,
                transactions,
                clock);
        callbackWork = new CallbackWork(callbacks, records, accounts, List.of(gateway), box, transactions, clock);
        var catalogue = new ChannelCatalogue(
                List.of(gateway), accounts, new InMemoryGatewayChannels(transactions), transactions, clock);
        channels = catalogue;
        findPayment = new FindPaymentService(payments, transactions);
        unclearMoney = new UnclearMoneyService(payments, takings, holdings, transactions, clock);
        var start = new StartPaymentService(payments, box, transactions, clock, paymentSettings);

        startPayment = start;
        receiveCallback = new ReceiveCallbackService(
                accounts,
                List.of(gateway),
                callbacks,
                callbackWork,
                task -> workers.execute(task),
                transactions,
                clock);
        settle = new SettleStalePaymentsService(
                payments, locks, bills, box, List.of(gateway), callbackWork, transactions);
        flagUndeliverable = new FlagUndeliverableService(vouchers, voucherRecords, transactions, Duration.ofHours(24));
        var findAgents = new FindAgentsService(agents, transactions);
        var quotes = new QuoteForAgentService(levels, prices, transactions);
        var shareSale = new ShareSaleService(agents, quotes, transactions);
        viewShop = new ViewShopService(findAgents, findOffers, quotes, java.util.Map::of);
        viewChannels = new ViewChannelsService(findOffers, findAgents, quotes, channels);
        placeOrder = new PlaceOrderService(
                findOffers,
                findAgents,
                quotes,
                new FixSharesService(shareSale, shares, transactions),
                channels,
                new FindKeyHolderService(orders, transactions),
                new RegisterOrderService(orders, transactions),
                start,
                transactions,
                random,
                clock);
        var viewOrders =
                new ViewOrdersService(new InMemoryOrderViews(orders, payments, vouchers, routers), transactions);
        var holdAgent = new HoldAgentService(agents, transactions);
        var register = new SaleRegister(
                sales,
                holdAgent,
                findOffers,
                quotes,
                shareSale,
                new AddSoldOrderService(orders, transactions),
                issue,
                post,
                box,
                new RecordAuditService(audit, transactions, clock),
                random,
                clock);
        limited = limits -> new SellVouchersService(
                register, sales, heldSales, tellOwner, transactions, limits, ZoneId.of("Asia/Jakarta"), random, clock);
        sellVouchers = limited.apply(SaleLimits.NONE);
        decideHeldSale = new DecideHeldSaleService(
                heldSales,
                holdAgent,
                register,
                queue,
                new RecordAuditService(audit, transactions, clock),
                transactions,
                clock);
        viewSale = new ViewSaleService(sales, viewOrders, transactions);
        listSales = new ListSalesService(sales, transactions);
        var soldVouchers = new InMemorySoldVouchers(
                sales, orders::find, order -> vouchers.find(order).map(Voucher::code));
        listSoldVouchers = new ListSoldVouchersService(
                soldVouchers,
                viewOrders,
                typed -> Optional.of(typed)
                        .filter(BUYER.e164().replace("+62", "0")::equals)
                        .map(known -> BUYER),
                transactions);
        viewSellerFigures = new ViewSellerFiguresService(soldVouchers, transactions, clock, ZoneId.of("Asia/Jakarta"));
        viewPriceList = new ViewPriceListService(findAgents, findOffers, quotes, java.util.Map::of, transactions);
        refundWaiting =
                new RefundWaitingVouchersService(sales, locks, advance, withdraw, post, transactions, REFUND_AFTER);
        var giveBack = new GiveBackMoneyService(payments, takings, holdings, transactions);
        viewDecisions = new ViewDecisionsService(decisions, giveBack, transactions);
        decideOrder = new DecideOrderService(
                decisions,
                locks,
                holdAgent,
                new CarryOut(
                        advance,
                        giveBack,
                        new AcceptMoneyService(payments, takings, holdings, earnings, transactions),
                        new ReturnSoldVoucherService(sales, post, transactions, clock),
                        new DeliverAgainService(vouchers, voucherRecords, issue, box, transactions, clock),
                        remove),
                new RecordAuditService(audit, transactions, clock),
                transactions,
                clock);
        changeChannel = new ChangeChannelService(
                locks, channels, new CountAttemptsService(payments, transactions), start, transactions, clock);

        stock();
        catalogue.refresh();
        dispatcher.start(List.of(
                new OpenPaymentHandler(
                        payments,
                        findOrder,
                        bills,
                        accounts,
                        List.of(gateway),
                        records,
                        transactions,
                        clock,
                        paymentSettings),
                new CheckPaymentHandler(payments, accounts, List.of(gateway), records, transactions, clock),
                new ProvisionVoucherHandler(
                        findOrder,
                        vouchers,
                        findRouters,
                        router,
                        takingOff,
                        voucherRecords,
                        transactions,
                        random,
                        clock),
                new RemoveVoucherHandler(findOrder, vouchers, findRouters, takingOff, transactions),
                new TellCustomerHandler(sales, viewOrders, queue, transactions, clock),
                new SendMessageHandler(
                        messages,
                        messagingAccounts,
                        List.of(sender),
                        (template, language, variables, repeated) -> template + " "
                                + variables.getOrDefault(
                                        "username", variables.getOrDefault("vouchers", variables.get("reason")))
                                + (repeated ? " repeated" : ""),
                        transactions,
                        clock,
                        messagingSettings)));
    }

    /** Orders one day by QRIS and expects that it is taken. */
    public OrderId order() {
        return ((PlaceOrder.Placed) placeOrder.place(command("key-" + ++keys))).order();
    }

    /** The gateway reports that the first attempt was paid in full. */
    public void pay(OrderId id) {
        pay(payment(id, 1).reference());
    }

    public void pay(PaymentReference reference) {
        receiveCallback.receive(GatewayId.TRIPAY, ScriptedPaymentGateway.paid(reference, 5_785, 785));
    }

    /** Time passes, and the schedules run as often as they would. */
    public void pass(Duration time) {
        clock.pass(time);
        settle.settle(clock.instant());
        flagUndeliverable.flag(clock.instant());
        refundWaiting.refund(clock.instant());
        dispatcher.sweep();
    }
}
