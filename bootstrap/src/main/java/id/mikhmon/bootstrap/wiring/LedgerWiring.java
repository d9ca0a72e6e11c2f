package id.mikhmon.bootstrap.wiring;

import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.ledger.FindEntry;
import id.mikhmon.application.ledger.FindEntryService;
import id.mikhmon.application.ledger.ListAccounts;
import id.mikhmon.application.ledger.ListAccountsService;
import id.mikhmon.application.ledger.ListEntries;
import id.mikhmon.application.ledger.ListEntriesService;
import id.mikhmon.application.ledger.ListMovements;
import id.mikhmon.application.ledger.ListMovementsService;
import id.mikhmon.application.ledger.MoveWallet;
import id.mikhmon.application.ledger.MoveWalletService;
import id.mikhmon.application.ledger.PostEntry;
import id.mikhmon.application.ledger.PostEntryService;
import id.mikhmon.application.ledger.ReverseEntry;
import id.mikhmon.application.ledger.ReverseEntryService;
import id.mikhmon.application.ledger.SearchEntries;
import id.mikhmon.application.ledger.SearchEntriesService;
import id.mikhmon.application.ledger.SetCreditLimit;
import id.mikhmon.application.ledger.SetCreditLimitService;
import id.mikhmon.application.ledger.VerifyLedgerService;
import id.mikhmon.application.ledger.ViewBalance;
import id.mikhmon.application.ledger.ViewBalanceService;
import id.mikhmon.application.ledger.ViewStatement;
import id.mikhmon.application.ledger.ViewStatementService;
import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.application.transaction.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The journal of all money. */
@Dependent
public class LedgerWiring {
    @Produces
    @Singleton
    PostEntry postEntry(Ledger ledger, Transactions transactions) {
        return new PostEntryService(ledger, transactions);
    }

    @Produces
    @Singleton
    ReverseEntry reverseEntry(Ledger ledger, Transactions transactions, Clock clock) {
        return new ReverseEntryService(ledger, transactions, clock);
    }

    @Produces
    @Singleton
    FindEntry findEntry(Ledger ledger, Transactions transactions) {
        return new FindEntryService(ledger, transactions);
    }

    @Produces
    @Singleton
    MoveWallet moveWallet(Ledger ledger, RecordAudit audit, Transactions transactions, Clock clock) {
        return new MoveWalletService(ledger, audit, transactions, clock);
    }

    @Produces
    @Singleton
    SetCreditLimit setCreditLimit(Ledger ledger, Transactions transactions) {
        return new SetCreditLimitService(ledger, transactions);
    }

    @Produces
    @Singleton
    ViewBalance viewBalance(Ledger ledger, Transactions transactions) {
        return new ViewBalanceService(ledger, transactions);
    }

    @Produces
    @Singleton
    ViewStatement viewStatement(Ledger ledger, Transactions transactions) {
        return new ViewStatementService(ledger, transactions);
    }

    @Produces
    @Singleton
    ListMovements listMovements(Ledger ledger, Transactions transactions) {
        return new ListMovementsService(ledger, transactions);
    }

    @Produces
    @Singleton
    ListAccounts listAccounts(Ledger ledger, Transactions transactions) {
        return new ListAccountsService(ledger, transactions);
    }

    @Produces
    @Singleton
    ListEntries listEntries(Ledger ledger, Transactions transactions) {
        return new ListEntriesService(ledger, transactions);
    }

    @Produces
    @Singleton
    SearchEntries searchEntries(Ledger ledger, Transactions transactions) {
        return new SearchEntriesService(ledger, transactions);
    }

    /** Gives out the job and the view of its last result. */
    @Produces
    @Singleton
    VerifyLedgerService verifyLedger(Ledger ledger, Transactions transactions, Clock clock) {
        return new VerifyLedgerService(ledger, transactions, clock);
    }
}
