package id.mikhmon.persistence.funds;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.FindAgentsService;
import id.mikhmon.application.agent.FindSharesService;
import id.mikhmon.application.agent.HoldAgentService;
import id.mikhmon.application.audit.RecordAuditService;
import id.mikhmon.application.funds.DecideUnclear;
import id.mikhmon.application.funds.DecideUnclearService;
import id.mikhmon.application.funds.FundsRecords;
import id.mikhmon.application.funds.FundsSettings;
import id.mikhmon.application.funds.RequestFunds;
import id.mikhmon.application.funds.RequestFundsService;
import id.mikhmon.application.funds.TopUpBills;
import id.mikhmon.application.ledger.FindEntryService;
import id.mikhmon.application.ledger.PostEntryService;
import id.mikhmon.application.ledger.ReverseEntryService;
import id.mikhmon.application.offer.FindOffersService;
import id.mikhmon.application.order.AdvanceOrderService;
import id.mikhmon.application.order.CorrectFeeService;
import id.mikhmon.application.order.LockOrderService;
import id.mikhmon.application.outbox.Outbox;
import id.mikhmon.application.payment.CallbackWork;
import id.mikhmon.application.payment.ChannelCatalogue;
import id.mikhmon.application.payment.Earnings;
import id.mikhmon.application.payment.GatewayAccount;
import id.mikhmon.application.payment.Holdings;
import id.mikhmon.application.payment.PaymentRecords;
import id.mikhmon.application.payment.PaymentSettings;
import id.mikhmon.application.payment.ReceiveCallbackService;
import id.mikhmon.application.payment.ReturnRecords;
import id.mikhmon.application.payment.ScriptedPaymentGateway;
import id.mikhmon.application.payment.StartPaymentService;
import id.mikhmon.application.payment.Takings;
import id.mikhmon.application.payment.UnclearMoneyService;
import id.mikhmon.application.transaction.MovableClock;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.funds.UnclearDecision;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.payment.PaymentReference;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.persistence.agent.JdbcSaleShares;
import id.mikhmon.persistence.agent.JpaAgents;
import id.mikhmon.persistence.audit.JdbcAuditTrail;
import id.mikhmon.persistence.ledger.JdbcLedger;
import id.mikhmon.persistence.offer.JpaOffers;
import id.mikhmon.persistence.order.JpaOrders;
import id.mikhmon.persistence.payment.JdbcCallbacks;
import id.mikhmon.persistence.payment.JdbcGatewayChannels;
import id.mikhmon.persistence.payment.JpaGatewayAccounts;
import id.mikhmon.persistence.payment.JpaPayments;
import id.mikhmon.persistence.testing.Rivals;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import id.mikhmon.persistence.transaction.Database;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real services on the real database; AG001 tops up Rp 50.000 at the gateway. */
class TopUpCallbackRaceIT {
    private static final int RIVALS = 20;
    private static final Agent SARI = anAgent(1).agent();

    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    private final Database database = stores.database();
    private final Transactions transactions = stores.transactions();
    private final MovableClock clock = new MovableClock();
    private final ScriptedPaymentGateway gateway = new ScriptedPaymentGateway();
    private final Outbox outbox = message -> {};
    private final JdbcFundsRequests requests = new JdbcFundsRequests(database);
    private final JdbcLedger ledger = new JdbcLedger(database, clock);
    private final JpaPayments payments = new JpaPayments(database);
    private final JpaAgents agents = new JpaAgents(database);
    private final JpaGatewayAccounts accounts = new JpaGatewayAccounts(database, stores.secrets(), clock);
    private final JdbcCallbacks callbacks = new JdbcCallbacks(database, stores.secrets());
    private final PostEntryService post = new PostEntryService(ledger, transactions);
    private final ReverseEntryService reverse = new ReverseEntryService(ledger, transactions, clock);
    private final HoldAgentService holding = new HoldAgentService(agents, transactions);
    private final FundsRecords records = new FundsRecords(
            requests,
            command -> {},
            (key, template, variables) -> {},
            post,
            new RecordAuditService(new JdbcAuditTrail(database), transactions, clock));
    private final FindEntryService find = new FindEntryService(ledger, transactions);
    private final Holdings holdings = new Holdings(find);
    private final Takings takings = new Takings(
            post,
            reverse,
            find,
            new Earnings(new FindSharesService(new JdbcSaleShares(database), transactions), post, reverse, clock),
            clock);
    private final DecideUnclear deciding = new DecideUnclearService(
            requests,
            holding,
            new UnclearMoneyService(payments, takings, holdings, transactions, clock),
            records,
            transactions,
            clock);
    private final ReceiveCallbackService receiving = receiving();

    private ReceiveCallbackService receiving() {
        JpaOrders orders = new JpaOrders(database);
        AdvanceOrderService advance =
                new AdvanceOrderService(orders, (key, template, variables) -> {}, message -> {}, transactions, clock);
        PaymentRecords paymentRecords = new PaymentRecords(
                payments,
                new LockOrderService(orders, transactions),
                advance,
                new CorrectFeeService(orders, transactions),
                new FindOffersService(new JpaOffers(database), transactions),
                order -> {
                    throw new IllegalStateException("a top-up is no voucher");
                },
                new ReturnRecords(
                        payments,
                        advance,
                        order -> {
                            throw new IllegalStateException("nor is there one to remove");
                        },
                        takings,
                        holdings,
                        (key, template, variables) -> {}),
                takings,
                holdings,
                new TopUpBills(
                        requests, new FindAgentsService(agents, transactions), holding, records, post, reverse, clock),
                transactions,
                clock);
        return new ReceiveCallbackService(
                accounts,
                List.of(gateway),
                callbacks,
                new CallbackWork(callbacks, paymentRecords, accounts, List.of(gateway), outbox, transactions, clock),
                Runnable::run,
                transactions,
                clock);
    }

    @BeforeEach
    void agentAndGatewayAreThere() {
        transactions.run(() -> {
            agents.save(SARI);
            accounts.save(new GatewayAccount(
                    GatewayId.TRIPAY,
                    true,
                    GatewayAccount.Environment.SANDBOX,
                    Optional.empty(),
                    Map.of("key", Secret.of("k")),
                    List.of()));
        });
    }

    @Test
    void oneCallbackTwentyTimesAtOnceCreditsOnce() {
        FundsRequest request = asked();

        Rivals.atOnce(RIVALS, rival -> () -> callback(request, 785));

        assertCreditedOnce(request);
        assertThat(stores.number("SELECT COUNT(*) FROM callbacks")).isEqualTo(1);
    }

    /** A gateway that tells the same in other words each time is stopped by the locks and the journal, not by the inbox. */
    @Test
    void twentyDifferentCallbacksOfOnePaymentAtOnceCreditOnce() {
        FundsRequest request = asked();

        Rivals.atOnce(RIVALS, rival -> () -> callback(request, 700 + rival));
        callback(request, 785);

        assertCreditedOnce(request);
        assertThat(stores.number("SELECT COUNT(*) FROM callbacks")).isEqualTo(RIVALS + 1);
    }

    /** Half of them credit what came, half say that it went back in cash. */
    @Test
    void eightDecideAtOnceWhatBecomesOfUnclearMoneyAndOneDoes() {
        FundsRequest request = asked();
        receiving.receive(GatewayId.TRIPAY, ScriptedPaymentGateway.paid(reference(request), 40_785, 785));
        assertThat(balance(AccountId.UNCLEAR)).isEqualTo(40_785);

        List<DecideUnclear.Outcome> outcomes = decidedByEight(request);

        boolean credited = requests.find(request.id()).orElseThrow().state() == RequestState.DONE;
        assertDecidedOnce(request, outcomes);
        assertThat(balance(AccountId.wallet(SARI.code()))).isEqualTo(credited ? 40_785 : 0);
        assertThat(balance(AccountId.CASH)).isEqualTo(credited ? 0 : 40_785);
        assertThat(balance(AccountId.gateway(GatewayId.TRIPAY))).isEqualTo(-40_785);
    }

    /** The state of a request that is done does not change, so that nothing but the locks and the journal stops the second. */
    @Test
    void eightDecideAtOnceAboutMoneyBesideADoneTopUpAndOneDoes() {
        FundsRequest request = asked();
        callback(request, 785);
        receiving.receive(
                GatewayId.TRIPAY, ScriptedPaymentGateway.callback("PAID " + reference(request) + " 20000 785 T-other"));
        assertThat(balance(AccountId.UNCLEAR)).isEqualTo(20_000);
        assertThat(requests.needingAttention().count()).isEqualTo(1);

        List<DecideUnclear.Outcome> outcomes = decidedByEight(request);

        assertDecidedOnce(request, outcomes);
        assertThat(requests.find(request.id()).orElseThrow().state()).isEqualTo(RequestState.DONE);
        assertThat(balance(AccountId.wallet(SARI.code())) > 50_000).isEqualTo(balance(AccountId.CASH) == 0);
        assertThat(balance(AccountId.gateway(GatewayId.TRIPAY))).isEqualTo(-70_785);
    }

    /** Each of them brings news and decides, so that money comes before, between and after the decisions. */
    @Test
    void markOfMoneyThatComesWhileItIsDecidedIsThereExactlyWhenSomeIsLeft() {
        FundsRequest request = asked();
        callback(request, 785);

        for (int round = 1; round <= 5; round++) {
            int part = round;
            Rivals.atOnce(8, rival -> () -> {
                receiving.receive(
                        GatewayId.TRIPAY,
                        ScriptedPaymentGateway.callback("PAID " + reference(request) + " "
                                + (rival % 4 == 0 ? 0 : 1_000) + " 785 T-" + part + "-" + rival));
                return deciding.decide(decision(request, rival));
            });

            FundsRequest after = requests.find(request.id()).orElseThrow();
            boolean isLeft = balance(AccountId.UNCLEAR) > 0
                    || stores.number("SELECT COUNT(*) FROM payments_beside WHERE closed_at IS NULL") > 0;
            assertThat(after.unclearSince().isPresent()).isEqualTo(isLeft);
            assertThat(requests.needingAttention().count()).isEqualTo(isLeft ? 1 : 0);
            deciding.decide(decision(request, 1));
            assertThat(requests.find(request.id()).orElseThrow().needsAttention())
                    .isFalse();
            assertThat(balance(AccountId.UNCLEAR)).isZero();
        }
        assertThat(ledger.verify(100).faults()).isEmpty();
    }

    private static DecideUnclear.Command decision(FundsRequest request, int rival) {
        return new DecideUnclear.Command(
                request.id(),
                rival % 2 == 0 ? GivenBack.WALLET : GivenBack.BY_HAND_CASH,
                "as told by phone",
                Optional.empty(),
                new Actor("admin-" + rival, ""));
    }

    private List<DecideUnclear.Outcome> decidedByEight(FundsRequest request) {
        return Rivals.atOnce(8, rival -> () -> deciding.decide(decision(request, rival)));
    }

    private void assertDecidedOnce(FundsRequest request, List<DecideUnclear.Outcome> outcomes) {
        List<UnclearDecision> stored = requests.decisions(request.id());
        assertThat(stored).hasSize(1);
        assertThat(outcomes).filteredOn(DecideUnclear.Decided.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(DecideUnclear.DecidedBefore.class::isInstance)
                .hasSize(7)
                .allSatisfy(late ->
                        assertThat(((DecideUnclear.DecidedBefore) late).first()).isEqualTo(stored.get(0)));
        assertThat(balance(AccountId.UNCLEAR)).isZero();
        assertThat(requests.needingAttention().count()).isZero();
        assertThat(stores.number(
                        "SELECT COUNT(*) FROM audit_records WHERE action IN ('top-up.credited', 'top-up.given-back')"))
                .isEqualTo(1);
        assertThat(ledger.verify(10).faults()).isEmpty();
    }

    private long balance(AccountId account) {
        return ledger.account(account).balance().units();
    }

    private static PaymentReference reference(FundsRequest request) {
        return PaymentReference.ofBill(request.id().value());
    }

    private void assertCreditedOnce(FundsRequest request) {
        assertThat(requests.find(request.id()).orElseThrow().state()).isEqualTo(RequestState.DONE);
        assertThat(ledger.account(AccountId.wallet(SARI.code())).balance().units())
                .isEqualTo(50_000);
        assertThat(stores.number("SELECT COUNT(*) FROM journal_entries WHERE cause LIKE 'TOP_UP:%'"))
                .isEqualTo(1);
        assertThat(stores.number("SELECT COUNT(*) FROM audit_records WHERE action = 'top-up.done'"))
                .isEqualTo(1);
        assertThat(ledger.verify(10).faults()).isEmpty();
    }

    private FundsRequest asked() {
        ChannelCatalogue channels = new ChannelCatalogue(
                List.of(gateway), accounts, new JdbcGatewayChannels(database), transactions, clock);
        channels.refresh();
        RequestFunds asking = new RequestFundsService(
                requests,
                holding,
                post,
                channels,
                new StartPaymentService(
                        payments,
                        outbox,
                        transactions,
                        clock,
                        new PaymentSettings(URI.create("https://wifi.example.id"), Duration.ofMinutes(30))),
                records,
                transactions,
                new FundsSettings(Money.rupiah(1), Money.rupiah(1_000_000), Money.rupiah(0), Money.rupiah(1)),
                new SecureRandom(),
                clock);
        return ((RequestFunds.Requested) asking.request(new RequestFunds.Command(
                        SARI.code(),
                        Money.rupiah(50_000),
                        new RequestFunds.TopUpAtGateway(ScriptedPaymentGateway.QRIS),
                        new IdempotencyKey("k"),
                        "f",
                        new Actor("ag001", ""))))
                .request();
    }

    private Object callback(FundsRequest request, int fee) {
        return receiving.receive(GatewayId.TRIPAY, ScriptedPaymentGateway.paid(reference(request), 50_000 + fee, fee));
    }
}
