package id.mikhmon.bootstrap.wiring;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.HoldAgent;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.funds.CountReviews;
import id.mikhmon.application.funds.CountReviewsService;
import id.mikhmon.application.funds.DecideRequest;
import id.mikhmon.application.funds.DecideRequestService;
import id.mikhmon.application.funds.DecideUnclear;
import id.mikhmon.application.funds.DecideUnclearService;
import id.mikhmon.application.funds.FundsRecords;
import id.mikhmon.application.funds.FundsSettings;
import id.mikhmon.application.funds.ListRequests;
import id.mikhmon.application.funds.ListRequestsService;
import id.mikhmon.application.funds.RequestFunds;
import id.mikhmon.application.funds.RequestFundsService;
import id.mikhmon.application.funds.TopUpBills;
import id.mikhmon.application.funds.ViewRequest;
import id.mikhmon.application.funds.ViewRequestService;
import id.mikhmon.application.funds.ViewUnclear;
import id.mikhmon.application.funds.ViewUnclearService;
import id.mikhmon.application.funds.port.FundsRequests;
import id.mikhmon.application.ledger.FindEntry;
import id.mikhmon.application.ledger.PostEntry;
import id.mikhmon.application.ledger.ReverseEntry;
import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.messaging.TellOwner;
import id.mikhmon.application.payment.Bills;
import id.mikhmon.application.payment.FindChannels;
import id.mikhmon.application.payment.StartPayment;
import id.mikhmon.application.payment.UnclearMoney;
import id.mikhmon.application.transaction.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Agents' money on its way in and out. */
@Dependent
public class FundsWiring {
    @Produces
    @Singleton
    FundsRecords fundsRecords(
            FundsRequests requests, QueueMessage messages, TellOwner owner, PostEntry ledger, RecordAudit audit) {
        return new FundsRecords(requests, messages, owner, ledger, audit);
    }

    @Produces
    @Singleton
    RequestFunds requestFunds(
            FundsRequests requests,
            HoldAgent agents,
            PostEntry ledger,
            FindChannels channels,
            StartPayment payments,
            FundsRecords records,
            Transactions transactions,
            FundsSettings settings,
            RandomGenerator random,
            Clock clock) {
        return new RequestFundsService(
                requests, agents, ledger, channels, payments, records, transactions, settings, random, clock);
    }

    /** What payments ask when they pay no order. */
    @Produces
    @Singleton
    Bills bills(
            FundsRequests requests,
            FindAgents agents,
            HoldAgent locks,
            FundsRecords records,
            PostEntry post,
            ReverseEntry reverse,
            Clock clock) {
        return new TopUpBills(requests, agents, locks, records, post, reverse, clock);
    }

    @Produces
    @Singleton
    DecideRequest decideRequest(
            FundsRequests requests, HoldAgent agents, FundsRecords records, Transactions transactions, Clock clock) {
        return new DecideRequestService(requests, agents, records, transactions, clock);
    }

    @Produces
    @Singleton
    DecideUnclear decideUnclear(
            FundsRequests requests,
            HoldAgent agents,
            UnclearMoney money,
            FundsRecords records,
            Transactions transactions,
            Clock clock) {
        return new DecideUnclearService(requests, agents, money, records, transactions, clock);
    }

    @Produces
    @Singleton
    ViewUnclear viewUnclear(FundsRequests requests, UnclearMoney money, FindEntry entries, Transactions transactions) {
        return new ViewUnclearService(requests, money, entries, transactions);
    }

    @Produces
    @Singleton
    CountReviews countReviews(FundsRequests requests, Transactions transactions) {
        return new CountReviewsService(requests, transactions);
    }

    @Produces
    @Singleton
    ListRequests listRequests(FundsRequests requests, Transactions transactions) {
        return new ListRequestsService(requests, transactions);
    }

    @Produces
    @Singleton
    ViewRequest viewRequest(FundsRequests requests, Transactions transactions) {
        return new ViewRequestService(requests, transactions);
    }
}
