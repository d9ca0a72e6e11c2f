package id.mikhmon.application.funds;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;

import id.mikhmon.application.agent.FindAgentsService;
import id.mikhmon.application.agent.HoldAgentService;
import id.mikhmon.application.agent.InMemoryAgents;
import id.mikhmon.application.audit.InMemoryAuditTrail;
import id.mikhmon.application.audit.RecordAuditService;
import id.mikhmon.application.ledger.FindEntryService;
import id.mikhmon.application.ledger.InMemoryLedger;
import id.mikhmon.application.ledger.PostEntryService;
import id.mikhmon.application.ledger.ReverseEntryService;
import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.payment.Bills;
import id.mikhmon.application.payment.FindChannels;
import id.mikhmon.application.payment.NoGateway;
import id.mikhmon.application.payment.StartPayment;
import id.mikhmon.application.payment.UnclearMoney;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.MovableClock;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.funds.ProofPicture;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The use cases on stores in memory. AG001 asks; top-ups of Rp 10.000 to Rp 1.000.000, withdrawals from Rp 5.000. */
public final class FundsInMemory {
    public static final AgentCode SARI = new AgentCode("AG001");
    public static final Actor AGENT = new Actor("ag001", "10.0.0.1");
    public static final Actor SITI = new Actor("siti", "10.0.0.2");

    public final MovableClock clock;
    public final InMemoryTransactions transactions;
    public final InMemoryFundsRequests requests;
    public final InMemoryAgents agents;
    public final InMemoryLedger ledger;
    public final InMemoryAuditTrail audit;
    public final List<QueueMessage.Command> toldAgent = new ArrayList<>();
    public final List<MessageTemplate> toldOwner = new ArrayList<>();
    /** None, unless the house has a gateway. */
    public FindChannels channels = new NoGateway();

    public StartPayment payments = new NoGateway();
    public UnclearMoney unclear = new NoGateway();
    /** One for all requests, so that no number comes twice. */
    private final Random random = new Random(5);

    private final FundsRecords records;
    private int moves;

    FundsInMemory() {
        this(new InMemoryTransactions(), new MovableClock());
    }

    private FundsInMemory(InMemoryTransactions transactions, MovableClock clock) {
        this(transactions, clock, new InMemoryLedger(transactions, clock));
    }

    /** In a house that keeps books already. */
    public FundsInMemory(InMemoryTransactions transactions, MovableClock clock, InMemoryLedger ledger) {
        this.transactions = transactions;
        this.clock = clock;
        this.ledger = ledger;
        requests = new InMemoryFundsRequests(transactions);
        agents = new InMemoryAgents(transactions);
        audit = new InMemoryAuditTrail(transactions);
        agents.save(anAgent(1).agent());
        records = new FundsRecords(
                requests,
                toldAgent::add,
                (key, template, variables) -> toldOwner.add(template),
                new PostEntryService(ledger, transactions),
                new RecordAuditService(audit, transactions, clock));
    }

    public RequestFunds requestFunds(long unseen) {
        return new RequestFundsService(
                requests,
                new HoldAgentService(agents, transactions),
                new PostEntryService(ledger, transactions),
                channels,
                payments,
                records,
                transactions,
                new FundsSettings(
                        Money.rupiah(10_000), Money.rupiah(1_000_000), Money.rupiah(unseen), Money.rupiah(5_000)),
                random,
                clock);
    }

    public Bills bills() {
        return new TopUpBills(
                requests,
                new FindAgentsService(agents, transactions),
                new HoldAgentService(agents, transactions),
                records,
                new PostEntryService(ledger, transactions),
                new ReverseEntryService(ledger, transactions, clock),
                clock);
    }

    public DecideRequest decideRequest() {
        return new DecideRequestService(
                requests, new HoldAgentService(agents, transactions), records, transactions, clock);
    }

    public DecideUnclear decideUnclear() {
        return new DecideUnclearService(
                requests, new HoldAgentService(agents, transactions), unclear, records, transactions, clock);
    }

    public ViewUnclear viewUnclear() {
        return new ViewUnclearService(requests, unclear, new FindEntryService(ledger, transactions), transactions);
    }

    public CountReviews countReviews() {
        return new CountReviewsService(requests, transactions);
    }

    public ListRequests listRequests() {
        return new ListRequestsService(requests, transactions);
    }

    public ViewRequest viewRequest() {
        return new ViewRequestService(requests, transactions);
    }

    static ProofPicture aPicture() {
        return new ProofPicture(new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2, 3});
    }

    static RequestFunds.Command aTopUp(long rupiah, String key) {
        return command(new RequestFunds.TopUp(aPicture()), rupiah, key);
    }

    static RequestFunds.Command aWithdrawal(long rupiah, String key) {
        return command(new RequestFunds.Withdrawal("BCA 123 a.n. Sari"), rupiah, key);
    }

    private static RequestFunds.Command command(RequestFunds.Wanted wanted, long rupiah, String key) {
        return new RequestFunds.Command(
                SARI, Money.rupiah(rupiah), wanted, new IdempotencyKey(key), "f" + rupiah, AGENT);
    }

    public void earn(long rupiah) {
        transactions.run(() -> ledger.post(JournalEntry.of(
                new Cause(CauseKind.BY_HAND, "earn-" + ++moves),
                clock.instant(),
                List.of(
                        Posting.credit(AccountId.commission(SARI), Money.rupiah(rupiah)),
                        Posting.debit(AccountId.COMMISSION_COST, Money.rupiah(rupiah))))));
    }

    public long balance(AccountId account) {
        return ledger.account(account).balance().units();
    }
}
