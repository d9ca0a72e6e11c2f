package id.mikhmon.bootstrap.wiring;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.HoldAgent;
import id.mikhmon.application.agent.QuoteForAgent;
import id.mikhmon.application.agent.ShareSale;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.checkout.ViewOrders;
import id.mikhmon.application.ledger.PostEntry;
import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.order.AddSoldOrder;
import id.mikhmon.application.order.AdvanceOrder;
import id.mikhmon.application.order.LockOrder;
import id.mikhmon.application.outbox.Outbox;
import id.mikhmon.application.router.RouterConditions;
import id.mikhmon.application.sale.ListSales;
import id.mikhmon.application.sale.ListSalesService;
import id.mikhmon.application.sale.ListSoldVouchers;
import id.mikhmon.application.sale.ListSoldVouchersService;
import id.mikhmon.application.sale.RefundWaitingVouchers;
import id.mikhmon.application.sale.RefundWaitingVouchersService;
import id.mikhmon.application.sale.ReturnSoldVoucher;
import id.mikhmon.application.sale.ReturnSoldVoucherService;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.application.sale.SellVouchersService;
import id.mikhmon.application.sale.TellCustomerHandler;
import id.mikhmon.application.sale.ViewPriceList;
import id.mikhmon.application.sale.ViewPriceListService;
import id.mikhmon.application.sale.ViewSale;
import id.mikhmon.application.sale.ViewSaleService;
import id.mikhmon.application.sale.ViewSellerFigures;
import id.mikhmon.application.sale.ViewSellerFiguresService;
import id.mikhmon.application.sale.port.Sales;
import id.mikhmon.application.sale.port.SoldVouchers;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.application.voucher.IssueVoucher;
import id.mikhmon.application.voucher.WithdrawVoucher;
import id.mikhmon.bootstrap.settings.Settings;
import id.mikhmon.bootstrap.settings.ShopSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** From an agent's wallet to vouchers, and back when no router takes them. */
@Dependent
public class SaleWiring {
    @Produces
    @Singleton
    SellVouchers sellVouchers(
            Sales sales,
            HoldAgent agents,
            FindOffers offers,
            QuoteForAgent quotes,
            ShareSale shares,
            AddSoldOrder orders,
            IssueVoucher vouchers,
            PostEntry ledger,
            Outbox outbox,
            RecordAudit audit,
            Transactions transactions,
            RandomGenerator random,
            Clock clock) {
        return new SellVouchersService(
                sales,
                agents,
                offers,
                quotes,
                shares,
                orders,
                vouchers,
                ledger,
                outbox,
                audit,
                transactions,
                random,
                clock);
    }

    @Produces
    @Singleton
    ViewSale viewSale(Sales sales, ViewOrders orders, Transactions transactions) {
        return new ViewSaleService(sales, orders, transactions);
    }

    @Produces
    @Singleton
    ListSales listSales(Sales sales, Transactions transactions) {
        return new ListSalesService(sales, transactions);
    }

    @Produces
    @Singleton
    ListSoldVouchers listSoldVouchers(
            SoldVouchers vouchers, ViewOrders orders, ReadPhoneNumber phones, Transactions transactions) {
        return new ListSoldVouchersService(vouchers, orders, phones, transactions);
    }

    @Produces
    @Singleton
    ViewSellerFigures viewSellerFigures(
            SoldVouchers vouchers, Transactions transactions, Clock clock, Settings settings) {
        return new ViewSellerFiguresService(vouchers, transactions, clock, settings.timeZone());
    }

    @Produces
    @Singleton
    ViewPriceList viewPriceList(
            FindAgents agents,
            FindOffers offers,
            QuoteForAgent quotes,
            RouterConditions routers,
            Transactions transactions) {
        return new ViewPriceListService(agents, offers, quotes, routers, transactions);
    }

    @Produces
    @Singleton
    RefundWaitingVouchers refundWaitingVouchers(
            Sales sales,
            LockOrder locks,
            AdvanceOrder advance,
            WithdrawVoucher vouchers,
            PostEntry ledger,
            Transactions transactions,
            ShopSettings shop) {
        return new RefundWaitingVouchersService(
                sales, locks, advance, vouchers, ledger, transactions, shop.saleRefundAfter());
    }

    @Produces
    @Singleton
    ReturnSoldVoucher returnSoldVoucher(Sales sales, PostEntry ledger, Transactions transactions, Clock clock) {
        return new ReturnSoldVoucherService(sales, ledger, transactions, clock);
    }

    @Produces
    @Singleton
    TellCustomerHandler tellCustomerHandler(
            Sales sales, ViewOrders orders, QueueMessage messages, Transactions transactions, Clock clock) {
        return new TellCustomerHandler(sales, orders, messages, transactions, clock);
    }
}
