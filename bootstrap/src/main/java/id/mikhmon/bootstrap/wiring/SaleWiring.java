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
import id.mikhmon.application.messaging.TellOwner;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.order.AddSoldOrder;
import id.mikhmon.application.order.AdvanceOrder;
import id.mikhmon.application.order.LockOrder;
import id.mikhmon.application.outbox.Outbox;
import id.mikhmon.application.router.RouterConditions;
import id.mikhmon.application.sale.CountHeldSales;
import id.mikhmon.application.sale.CountHeldSalesService;
import id.mikhmon.application.sale.DecideHeldSale;
import id.mikhmon.application.sale.DecideHeldSaleService;
import id.mikhmon.application.sale.ListHeldSales;
import id.mikhmon.application.sale.ListHeldSalesService;
import id.mikhmon.application.sale.ListSales;
import id.mikhmon.application.sale.ListSalesService;
import id.mikhmon.application.sale.ListSoldVouchers;
import id.mikhmon.application.sale.ListSoldVouchersService;
import id.mikhmon.application.sale.RefundWaitingVouchers;
import id.mikhmon.application.sale.RefundWaitingVouchersService;
import id.mikhmon.application.sale.ReturnSoldVoucher;
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
import id.mikhmon.application.sale.port.HeldSales;
import id.mikhmon.application.sale.port.Sales;
import id.mikhmon.application.sale.port.SoldVouchers;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.application.voucher.IssueVoucher;
import id.mikhmon.application.voucher.WithdrawVoucher;
import id.mikhmon.bootstrap.settings.Settings;
import id.mikhmon.bootstrap.settings.ShopSettings;
import id.mikhmon.domain.sale.OddHours;
import id.mikhmon.domain.sale.SaleLimits;
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
    SaleRegister saleRegister(
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
            RandomGenerator random,
            Clock clock) {
        return new SaleRegister(
                sales, agents, offers, quotes, shares, orders, vouchers, ledger, outbox, audit, random, clock);
    }

    @Produces
    @Singleton
    SaleLimits saleLimits(ShopSettings shop) {
        ShopSettings.SaleBounds bounds = shop.saleBounds();
        return new SaleLimits(
                bounds.perMinute(),
                bounds.perDay(),
                bounds.returns(),
                bounds.oddHours().map(hours -> new OddHours(hours.from(), hours.to())));
    }

    @Produces
    @Singleton
    SellVouchers sellVouchers(
            SaleRegister register,
            Sales sales,
            HeldSales held,
            TellOwner owner,
            Transactions transactions,
            SaleLimits limits,
            Settings settings,
            RandomGenerator random,
            Clock clock) {
        return new SellVouchersService(
                register, sales, held, owner, transactions, limits, settings.timeZone(), random, clock);
    }

    @Produces
    @Singleton
    DecideHeldSale decideHeldSale(
            HeldSales held,
            HoldAgent agents,
            SaleRegister register,
            QueueMessage messages,
            RecordAudit audit,
            Transactions transactions,
            Clock clock) {
        return new DecideHeldSaleService(held, agents, register, messages, audit, transactions, clock);
    }

    @Produces
    @Singleton
    ListHeldSales listHeldSales(HeldSales held, Transactions transactions) {
        return new ListHeldSalesService(held, transactions);
    }

    @Produces
    @Singleton
    CountHeldSales countHeldSales(HeldSales held, Transactions transactions) {
        return new CountHeldSalesService(held, transactions);
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
