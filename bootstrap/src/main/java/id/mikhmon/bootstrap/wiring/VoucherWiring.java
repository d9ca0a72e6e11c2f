package id.mikhmon.bootstrap.wiring;

import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.messaging.TellOwner;
import id.mikhmon.application.order.AdvanceOrder;
import id.mikhmon.application.order.FindOrder;
import id.mikhmon.application.order.LockOrder;
import id.mikhmon.application.outbox.Outbox;
import id.mikhmon.application.router.FindRouters;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.application.voucher.BuyerLinks;
import id.mikhmon.application.voucher.DeliverAgain;
import id.mikhmon.application.voucher.DeliverAgainService;
import id.mikhmon.application.voucher.FlagUndeliverable;
import id.mikhmon.application.voucher.FlagUndeliverableService;
import id.mikhmon.application.voucher.IssueVoucher;
import id.mikhmon.application.voucher.IssueVoucherService;
import id.mikhmon.application.voucher.ProvisionVoucherHandler;
import id.mikhmon.application.voucher.RemoveVoucher;
import id.mikhmon.application.voucher.RemoveVoucherHandler;
import id.mikhmon.application.voucher.RemoveVoucherService;
import id.mikhmon.application.voucher.TakingOff;
import id.mikhmon.application.voucher.VoucherRecords;
import id.mikhmon.application.voucher.WithdrawVoucher;
import id.mikhmon.application.voucher.WithdrawVoucherService;
import id.mikhmon.application.voucher.port.HotspotRouter;
import id.mikhmon.application.voucher.port.Vouchers;
import id.mikhmon.bootstrap.settings.ShopSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** From the drawn code to the user on the router. */
@Dependent
public class VoucherWiring {
    @Produces
    @Singleton
    IssueVoucher issueVoucher(
            Vouchers vouchers,
            FindRouters routers,
            Outbox outbox,
            Transactions transactions,
            RandomGenerator random,
            Clock clock) {
        return new IssueVoucherService(vouchers, routers, outbox, transactions, random, clock);
    }

    @Produces
    @Singleton
    VoucherRecords voucherRecords(
            LockOrder locks,
            AdvanceOrder advance,
            Vouchers vouchers,
            FindRouters routers,
            QueueMessage messages,
            Transactions transactions,
            Clock clock,
            BuyerLinks links) {
        return new VoucherRecords(locks, advance, vouchers, routers, messages, transactions, clock, links);
    }

    @Produces
    @Singleton
    FlagUndeliverable flagUndeliverable(
            Vouchers vouchers, VoucherRecords records, Transactions transactions, ShopSettings shop) {
        return new FlagUndeliverableService(vouchers, records, transactions, shop.reviewAfter());
    }

    @Produces
    @Singleton
    ProvisionVoucherHandler provisionVoucherHandler(
            FindOrder orders,
            Vouchers vouchers,
            FindRouters routers,
            HotspotRouter hotspot,
            TakingOff takingOff,
            VoucherRecords records,
            Transactions transactions,
            RandomGenerator random,
            Clock clock) {
        return new ProvisionVoucherHandler(
                orders, vouchers, routers, hotspot, takingOff, records, transactions, random, clock);
    }

    @Produces
    @Singleton
    WithdrawVoucher withdrawVoucher(Vouchers vouchers, Outbox outbox, Transactions transactions, Clock clock) {
        return new WithdrawVoucherService(vouchers, outbox, transactions, clock);
    }

    @Produces
    @Singleton
    DeliverAgain deliverAgain(
            Vouchers vouchers,
            VoucherRecords records,
            IssueVoucher issue,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        return new DeliverAgainService(vouchers, records, issue, outbox, transactions, clock);
    }

    @Produces
    @Singleton
    RemoveVoucher removeVoucher(
            WithdrawVoucher withdraw, Vouchers vouchers, Outbox outbox, Transactions transactions, Clock clock) {
        return new RemoveVoucherService(withdraw, vouchers, outbox, transactions, clock);
    }

    @Produces
    @Singleton
    TakingOff takingOff(HotspotRouter hotspot, TellOwner owner) {
        return new TakingOff(hotspot, owner);
    }

    @Produces
    @Singleton
    RemoveVoucherHandler removeVoucherHandler(
            FindOrder orders, Vouchers vouchers, FindRouters routers, TakingOff takingOff, Transactions transactions) {
        return new RemoveVoucherHandler(orders, vouchers, routers, takingOff, transactions);
    }
}
