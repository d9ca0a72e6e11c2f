package id.mikhmon.persistence.funds;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.HoldAgentService;
import id.mikhmon.application.audit.RecordAuditService;
import id.mikhmon.application.audit.VerifyAudit;
import id.mikhmon.application.audit.VerifyAuditService;
import id.mikhmon.application.funds.DecideRequest;
import id.mikhmon.application.funds.DecideRequestService;
import id.mikhmon.application.funds.FundsRecords;
import id.mikhmon.application.funds.FundsSettings;
import id.mikhmon.application.funds.RequestFunds;
import id.mikhmon.application.funds.RequestFundsService;
import id.mikhmon.application.ledger.PostEntryService;
import id.mikhmon.application.messaging.MessagingSettings;
import id.mikhmon.application.messaging.QueueMessageService;
import id.mikhmon.application.payment.NoGateway;
import id.mikhmon.application.transaction.MovableClock;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.MoneyPlace;
import id.mikhmon.domain.funds.ProofPicture;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.persistence.agent.JpaAgents;
import id.mikhmon.persistence.audit.JdbcAuditTrail;
import id.mikhmon.persistence.ledger.JdbcLedger;
import id.mikhmon.persistence.messaging.JpaMessages;
import id.mikhmon.persistence.testing.Rivals;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import id.mikhmon.persistence.transaction.Database;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real services on the real database. */
class FundsRaceIT {
    private static final int RIVALS = 16;
    private static final Agent SARI = anAgent(1).agent();
    private static final AccountId WALLET = AccountId.wallet(SARI.code());
    private static final AccountId COMMISSION = AccountId.commission(SARI.code());
    private static final AccountId ASIDE = AccountId.withdrawals(SARI.code());

    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    private final Database database = stores.database();
    private final Transactions transactions = stores.transactions();
    private final MovableClock clock = new MovableClock();
    private final JdbcFundsRequests requests = new JdbcFundsRequests(database);
    private final JdbcLedger ledger = new JdbcLedger(database, clock);
    private final JdbcAuditTrail audit = new JdbcAuditTrail(database);
    private final HoldAgentService agents = new HoldAgentService(new JpaAgents(database), transactions);
    private final FundsRecords records = new FundsRecords(
            requests,
            new QueueMessageService(
                    new JpaMessages(database),
                    message -> {},
                    transactions,
                    clock,
                    new MessagingSettings(
                            Duration.ZERO,
                            Duration.ofHours(24),
                            Duration.ofMinutes(1),
                            Optional.empty(),
                            Language.INDONESIAN)),
            (key, template, variables) -> {},
            new PostEntryService(ledger, transactions),
            new RecordAuditService(audit, transactions, clock));
    private final DecideRequest deciding = new DecideRequestService(requests, agents, records, transactions, clock);

    @BeforeEach
    void agentIsThere() {
        transactions.run(() -> new JpaAgents(database).save(SARI));
    }

    @Test
    void sixteenApproveTheSameTopUpAndItIsCreditedOnce() {
        FundsRequest request = ((RequestFunds.Requested) asking(0).request(aTopUp(50_000, "k"))).request();

        List<DecideRequest.Outcome> outcomes =
                Rivals.atOnce(RIVALS, rival -> () -> deciding.decide(approve(request, "admin-" + rival)));

        FundsRequest stored = requests.find(request.id()).orElseThrow();
        String first = stored.decision().orElseThrow().by();
        assertThat(outcomes).filteredOn(DecideRequest.Decided.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(DecideRequest.DecidedBefore.class::isInstance)
                .hasSize(RIVALS - 1)
                .allSatisfy(late -> assertThat(((DecideRequest.DecidedBefore) late)
                                .request()
                                .decision()
                                .orElseThrow()
                                .by())
                        .isEqualTo(first));
        assertThat(balance(WALLET)).isEqualTo(50_000);
        assertThat(stores.number("SELECT COUNT(*) FROM messages")).isEqualTo(1);
        assertThat(stores.number("SELECT COUNT(*) FROM audit_records WHERE action = 'top-up.done'"))
                .isEqualTo(1);
        allAddsUp();
    }

    @Test
    void approvedOrRejectedAtOnceIsOneOfTheTwo() {
        transactions.run(() -> earn(80_000));
        FundsRequest request = ((RequestFunds.Requested) asking(0).request(aWithdrawal(80_000, "k"))).request();

        Rivals.atOnce(
                RIVALS,
                rival -> () -> deciding.decide(
                        rival % 2 == 0
                                ? approve(request, "admin-" + rival)
                                : new DecideRequest.Command(
                                        request.id(),
                                        new DecideRequest.Reject("no"),
                                        new Actor("admin-" + rival, ""))));

        boolean paid = requests.find(request.id()).orElseThrow().state() == RequestState.DONE;
        assertThat(balance(ASIDE)).isZero();
        assertThat(balance(AccountId.BANK)).isEqualTo(paid ? 80_000 : 0);
        assertThat(balance(COMMISSION)).isEqualTo(paid ? 0 : 80_000);
        allAddsUp();
    }

    @Test
    void sixteenWithdrawTheLastRupiahAndOneGetsIt() {
        transactions.run(() -> earn(50_000));
        RequestFunds asking = asking(0);

        List<RequestFunds.Outcome> outcomes =
                Rivals.atOnce(RIVALS, rival -> () -> asking.request(aWithdrawal(50_000, "k" + rival)));

        assertThat(outcomes)
                .filteredOn(RequestFunds.Requested.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(new RequestFunds.Overdrawn(Money.rupiah(0))::equals)
                .hasSize(RIVALS - 1);
        assertThat(balance(COMMISSION)).isZero();
        assertThat(balance(ASIDE)).isEqualTo(50_000);
        assertThat(stores.number("SELECT COUNT(*) FROM funds_requests")).isEqualTo(1);
        allAddsUp();
    }

    @Test
    void oneKeySentSixteenTimesAtOnceAsksOnce() {
        RequestFunds asking = asking(0);

        List<RequestFunds.Outcome> outcomes =
                Rivals.atOnce(RIVALS, rival -> () -> asking.request(aTopUp(50_000, "same")));

        assertThat(outcomes)
                .filteredOn(RequestFunds.Requested.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(RequestFunds.RequestedBefore.class::isInstance)
                .hasSize(RIVALS - 1);
        assertThat(stores.number("SELECT COUNT(*) FROM funds_proofs")).isEqualTo(1);
    }

    @Test
    void whatMayPassUnseenIsNotPassedByManyAtOnce() {
        RequestFunds asking = asking(100_000);

        List<RequestFunds.Outcome> outcomes =
                Rivals.atOnce(RIVALS, rival -> () -> asking.request(aTopUp(50_000, "k" + rival)));

        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof RequestFunds.Requested requested
                        && requested.request().state() == RequestState.DONE)
                .hasSize(2);
        assertThat(balance(WALLET)).isEqualTo(100_000);
        allAddsUp();
    }

    private RequestFunds asking(long unseen) {
        return new RequestFundsService(
                requests,
                agents,
                new PostEntryService(ledger, transactions),
                new NoGateway(),
                new NoGateway(),
                records,
                transactions,
                new FundsSettings(Money.rupiah(1), Money.rupiah(1_000_000), Money.rupiah(unseen), Money.rupiah(1)),
                new SecureRandom(),
                clock);
    }

    private static DecideRequest.Command approve(FundsRequest request, String by) {
        return new DecideRequest.Command(
                request.id(), new DecideRequest.CarryOut(MoneyPlace.BANK, Optional.empty()), new Actor(by, ""));
    }

    private static RequestFunds.Command aTopUp(long rupiah, String key) {
        ProofPicture picture = new ProofPicture(new byte[] {(byte) 0xFF, (byte) 0xD8, 1});
        return command(new RequestFunds.TopUp(picture), rupiah, key);
    }

    private static RequestFunds.Command aWithdrawal(long rupiah, String key) {
        return command(new RequestFunds.Withdrawal("BCA 123"), rupiah, key);
    }

    private static RequestFunds.Command command(RequestFunds.Wanted wanted, long rupiah, String key) {
        return new RequestFunds.Command(
                SARI.code(), Money.rupiah(rupiah), wanted, new IdempotencyKey(key), "f", new Actor("ag001", ""));
    }

    private void earn(long rupiah) {
        ledger.post(JournalEntry.of(
                new Cause(CauseKind.BY_HAND, "earn"),
                clock.instant(),
                List.of(
                        Posting.credit(COMMISSION, Money.rupiah(rupiah)),
                        Posting.debit(AccountId.COMMISSION_COST, Money.rupiah(rupiah)))));
    }

    private long balance(AccountId account) {
        return ledger.account(account).balance().units();
    }

    private void allAddsUp() {
        assertThat(ledger.verify(10).faults()).isEmpty();
        assertThat(new VerifyAuditService(audit, transactions).verify()).isInstanceOf(VerifyAudit.Intact.class);
    }
}
