package id.mikhmon.bootstrap.wiring;

import id.mikhmon.application.agent.FindShares;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.ledger.FindEntry;
import id.mikhmon.application.ledger.PostEntry;
import id.mikhmon.application.ledger.ReverseEntry;
import id.mikhmon.application.messaging.TellOwner;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.order.AdvanceOrder;
import id.mikhmon.application.order.CorrectFee;
import id.mikhmon.application.order.FindOrder;
import id.mikhmon.application.order.LockOrder;
import id.mikhmon.application.outbox.Outbox;
import id.mikhmon.application.payment.AcceptMoney;
import id.mikhmon.application.payment.AcceptMoneyService;
import id.mikhmon.application.payment.Bills;
import id.mikhmon.application.payment.CallbackWork;
import id.mikhmon.application.payment.ChannelCatalogue;
import id.mikhmon.application.payment.CheckPaymentHandler;
import id.mikhmon.application.payment.CloseCallback;
import id.mikhmon.application.payment.CloseCallbackService;
import id.mikhmon.application.payment.CountAttempts;
import id.mikhmon.application.payment.CountAttemptsService;
import id.mikhmon.application.payment.CountUnknownCallbacks;
import id.mikhmon.application.payment.CountUnknownCallbacksService;
import id.mikhmon.application.payment.DescribeGateways;
import id.mikhmon.application.payment.DescribeGatewaysService;
import id.mikhmon.application.payment.Earnings;
import id.mikhmon.application.payment.FindPayment;
import id.mikhmon.application.payment.FindPaymentService;
import id.mikhmon.application.payment.ForgetCallbacks;
import id.mikhmon.application.payment.ForgetCallbacksService;
import id.mikhmon.application.payment.GiveBackMoney;
import id.mikhmon.application.payment.GiveBackMoneyService;
import id.mikhmon.application.payment.Holdings;
import id.mikhmon.application.payment.ListCallbacks;
import id.mikhmon.application.payment.ListCallbacksService;
import id.mikhmon.application.payment.OpenPaymentHandler;
import id.mikhmon.application.payment.PaymentRecords;
import id.mikhmon.application.payment.PaymentSettings;
import id.mikhmon.application.payment.ReceiveCallback;
import id.mikhmon.application.payment.ReceiveCallbackService;
import id.mikhmon.application.payment.RecheckPayment;
import id.mikhmon.application.payment.RecheckPaymentService;
import id.mikhmon.application.payment.RefreshChannels;
import id.mikhmon.application.payment.ReturnRecords;
import id.mikhmon.application.payment.SaveGatewayAccount;
import id.mikhmon.application.payment.SaveGatewayAccountService;
import id.mikhmon.application.payment.SettleStalePayments;
import id.mikhmon.application.payment.SettleStalePaymentsService;
import id.mikhmon.application.payment.StartPayment;
import id.mikhmon.application.payment.StartPaymentService;
import id.mikhmon.application.payment.Takings;
import id.mikhmon.application.payment.UnclearMoney;
import id.mikhmon.application.payment.UnclearMoneyService;
import id.mikhmon.application.payment.ViewGatewayAccounts;
import id.mikhmon.application.payment.ViewGatewayAccountsService;
import id.mikhmon.application.payment.WorkCallbackAgain;
import id.mikhmon.application.payment.WorkCallbackAgainService;
import id.mikhmon.application.payment.port.Callbacks;
import id.mikhmon.application.payment.port.GatewayAccounts;
import id.mikhmon.application.payment.port.GatewayChannels;
import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.application.voucher.IssueVoucher;
import id.mikhmon.application.voucher.RemoveVoucher;
import id.mikhmon.payment.GatewaySettings;
import id.mikhmon.payment.tripay.TripayHttp;
import id.mikhmon.payment.tripay.TripayPaymentGateway;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Money coming in, and the gateways that bring it. */
@ApplicationScoped
public class PaymentWiring {
    /** So long whoever saves an account waits for its channels; the asking goes on without them. */
    private static final int REFRESH_PATIENCE_IN_SECONDS = 3;

    @Resource
    private ManagedExecutorService executor;

    /** Few at once, so that those who bring the next callbacks keep the processors. */
    @Resource(lookup = "concurrent/callbacks")
    private ManagedExecutorService callbackWorkers;

    @Produces
    @Singleton
    List<PaymentGateway> gateways(TripayHttp tripay, GatewaySettings settings, Clock clock) {
        return List.of(new TripayPaymentGateway(tripay, settings, clock));
    }

    @Produces
    @Singleton
    ChannelCatalogue channels(
            List<PaymentGateway> gateways,
            GatewayAccounts accounts,
            GatewayChannels channels,
            Transactions transactions,
            Clock clock) {
        return new ChannelCatalogue(gateways, accounts, channels, transactions, clock);
    }

    @Produces
    @Singleton
    PaymentRecords paymentRecords(
            Payments payments,
            LockOrder locks,
            AdvanceOrder advance,
            CorrectFee fees,
            FindOffers offers,
            IssueVoucher vouchers,
            ReturnRecords returns,
            Takings takings,
            Holdings holdings,
            Bills bills,
            Transactions transactions,
            Clock clock) {
        return new PaymentRecords(
                payments,
                locks,
                advance,
                fees,
                offers,
                vouchers,
                returns,
                takings,
                holdings,
                bills,
                transactions,
                clock);
    }

    @Produces
    @Singleton
    ReturnRecords returnRecords(
            Payments payments,
            AdvanceOrder advance,
            RemoveVoucher vouchers,
            Takings takings,
            Holdings holdings,
            TellOwner owner) {
        return new ReturnRecords(payments, advance, vouchers, takings, holdings, owner);
    }

    @Produces
    @Singleton
    Earnings earnings(FindShares shares, PostEntry post, ReverseEntry reverse, Clock clock) {
        return new Earnings(shares, post, reverse, clock);
    }

    @Produces
    @Singleton
    Takings takings(PostEntry post, ReverseEntry reverse, FindEntry find, Earnings earnings, Clock clock) {
        return new Takings(post, reverse, find, earnings, clock);
    }

    @Produces
    @Singleton
    Holdings holdings(FindEntry find) {
        return new Holdings(find);
    }

    @Produces
    @Singleton
    GiveBackMoney giveBackMoney(Payments payments, Takings takings, Holdings holdings, Transactions transactions) {
        return new GiveBackMoneyService(payments, takings, holdings, transactions);
    }

    @Produces
    @Singleton
    UnclearMoney unclearMoney(
            Payments payments, Takings takings, Holdings holdings, Transactions transactions, Clock clock) {
        return new UnclearMoneyService(payments, takings, holdings, transactions, clock);
    }

    @Produces
    @Singleton
    AcceptMoney acceptMoney(
            Payments payments, Takings takings, Holdings holdings, Earnings earnings, Transactions transactions) {
        return new AcceptMoneyService(payments, takings, holdings, earnings, transactions);
    }

    @Produces
    @Singleton
    CallbackWork callbackWork(
            Callbacks callbacks,
            PaymentRecords records,
            GatewayAccounts accounts,
            List<PaymentGateway> gateways,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        return new CallbackWork(callbacks, records, accounts, gateways, outbox, transactions, clock);
    }

    @Produces
    @Singleton
    ReceiveCallback receiveCallback(
            GatewayAccounts accounts,
            List<PaymentGateway> gateways,
            Callbacks callbacks,
            CallbackWork work,
            Transactions transactions,
            Clock clock) {
        return new ReceiveCallbackService(accounts, gateways, callbacks, work, callbackWorkers, transactions, clock);
    }

    @Produces
    @Singleton
    ListCallbacks listCallbacks(Callbacks callbacks, Transactions transactions) {
        return new ListCallbacksService(callbacks, transactions);
    }

    @Produces
    @Singleton
    CountUnknownCallbacks countUnknownCallbacks(Callbacks callbacks, Transactions transactions) {
        return new CountUnknownCallbacksService(callbacks, transactions);
    }

    @Produces
    @Singleton
    CloseCallback closeCallback(Callbacks callbacks, RecordAudit audit, Transactions transactions, Clock clock) {
        return new CloseCallbackService(callbacks, audit, transactions, clock);
    }

    @Produces
    @Singleton
    WorkCallbackAgain workCallbackAgain(
            Callbacks callbacks, CallbackWork work, RecordAudit audit, Transactions transactions) {
        return new WorkCallbackAgainService(callbacks, work, audit, transactions);
    }

    @Produces
    @Singleton
    ForgetCallbacks forgetCallbacks(Callbacks callbacks, Transactions transactions) {
        return new ForgetCallbacksService(callbacks, transactions);
    }

    @Produces
    @Singleton
    StartPayment startPayment(
            Payments payments, Outbox outbox, Transactions transactions, Clock clock, PaymentSettings settings) {
        return new StartPaymentService(payments, outbox, transactions, clock, settings);
    }

    @Produces
    @Singleton
    RecheckPayment recheckPayment(
            Payments payments, Outbox outbox, List<PaymentGateway> gateways, Transactions transactions, Clock clock) {
        return new RecheckPaymentService(payments, outbox, gateways, transactions, clock);
    }

    @Produces
    @Singleton
    CountAttempts countAttempts(Payments payments, Transactions transactions) {
        return new CountAttemptsService(payments, transactions);
    }

    @Produces
    @Singleton
    FindPayment findPayment(Payments payments, Transactions transactions) {
        return new FindPaymentService(payments, transactions);
    }

    @Produces
    @Singleton
    SettleStalePayments settleStalePayments(
            Payments payments,
            LockOrder locks,
            Bills bills,
            Outbox outbox,
            List<PaymentGateway> gateways,
            CallbackWork callbacks,
            Transactions transactions) {
        return new SettleStalePaymentsService(payments, locks, bills, outbox, gateways, callbacks, transactions);
    }

    @Produces
    @Singleton
    ViewGatewayAccounts viewGatewayAccounts(GatewayAccounts accounts, Transactions transactions) {
        return new ViewGatewayAccountsService(accounts, transactions);
    }

    @Produces
    @Singleton
    DescribeGateways describeGateways(List<PaymentGateway> gateways) {
        return new DescribeGatewaysService(gateways);
    }

    @Produces
    @Singleton
    SaveGatewayAccount saveGatewayAccount(
            GatewayAccounts accounts,
            GatewayChannels channels,
            List<PaymentGateway> gateways,
            RecordAudit audit,
            Transactions transactions,
            RefreshChannels refresh) {
        return new SaveGatewayAccountService(
                accounts, channels, gateways, audit, transactions, () -> refreshSoon(refresh));
    }

    private void refreshSoon(RefreshChannels channels) {
        try {
            executor.submit(channels::refresh).get(REFRESH_PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // the schedule asks again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Produces
    @Singleton
    OpenPaymentHandler openPaymentHandler(
            Payments payments,
            FindOrder orders,
            Bills bills,
            GatewayAccounts accounts,
            List<PaymentGateway> gateways,
            PaymentRecords records,
            Transactions transactions,
            Clock clock,
            PaymentSettings settings) {
        return new OpenPaymentHandler(
                payments, orders, bills, accounts, gateways, records, transactions, clock, settings);
    }

    @Produces
    @Singleton
    CheckPaymentHandler checkPaymentHandler(
            Payments payments,
            GatewayAccounts accounts,
            List<PaymentGateway> gateways,
            PaymentRecords records,
            Transactions transactions,
            Clock clock) {
        return new CheckPaymentHandler(payments, accounts, gateways, records, transactions, clock);
    }
}
