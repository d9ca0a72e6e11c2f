package id.mikhmon.persistence.decision;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static id.mikhmon.domain.payment.PaymentFixture.aPaymentOf;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.FindSharesService;
import id.mikhmon.application.agent.HoldAgentService;
import id.mikhmon.application.audit.RecordAuditService;
import id.mikhmon.application.decision.CarryOut;
import id.mikhmon.application.decision.DecideOrder;
import id.mikhmon.application.decision.DecideOrderService;
import id.mikhmon.application.ledger.FindEntryService;
import id.mikhmon.application.ledger.PostEntryService;
import id.mikhmon.application.ledger.ReverseEntryService;
import id.mikhmon.application.order.AdvanceOrderService;
import id.mikhmon.application.order.LockOrderService;
import id.mikhmon.application.payment.AcceptMoneyService;
import id.mikhmon.application.payment.Earnings;
import id.mikhmon.application.payment.GiveBackMoneyService;
import id.mikhmon.application.payment.Holdings;
import id.mikhmon.application.payment.Takings;
import id.mikhmon.application.transaction.MovableClock;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.decision.OrderAction;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.persistence.agent.JdbcSaleShares;
import id.mikhmon.persistence.agent.JpaAgents;
import id.mikhmon.persistence.audit.JdbcAuditTrail;
import id.mikhmon.persistence.ledger.JdbcLedger;
import id.mikhmon.persistence.order.JpaOrders;
import id.mikhmon.persistence.payment.JpaPayments;
import id.mikhmon.persistence.testing.Rivals;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import id.mikhmon.persistence.transaction.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real services on the real database: buyers' money goes into the wallet of an agent that is closed meanwhile. */
class CreditRaceIT {
    private static final int RIVALS = 6;
    private static final int ORDERS_OF_EACH = 6;

    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    private final Database database = stores.database();
    private final Transactions transactions = stores.transactions();
    private final MovableClock clock = new MovableClock();
    private final JpaOrders orders = new JpaOrders(database);
    private final JpaPayments payments = new JpaPayments(database);
    private final JpaAgents agents = new JpaAgents(database);
    private final JdbcLedger ledger = new JdbcLedger(database, clock);
    private final DecideOrder decide = decide();

    private DecideOrder decide() {
        var post = new PostEntryService(ledger, transactions);
        var reverse = new ReverseEntryService(ledger, transactions, clock);
        var earnings =
                new Earnings(new FindSharesService(new JdbcSaleShares(database), transactions), post, reverse, clock);
        var find = new FindEntryService(ledger, transactions);
        var takings = new Takings(post, reverse, find, earnings, clock);
        var holdings = new Holdings(find);
        return new DecideOrderService(
                new JdbcDecisions(database),
                new LockOrderService(orders, transactions),
                new HoldAgentService(agents, transactions),
                new CarryOut(
                        new AdvanceOrderService(
                                orders, (key, template, variables) -> {}, message -> {}, transactions, clock),
                        new GiveBackMoneyService(payments, takings, holdings, transactions),
                        new AcceptMoneyService(payments, takings, holdings, earnings, transactions),
                        order -> {
                            throw new IllegalStateException("nothing was sold from a wallet");
                        },
                        (order, nth) -> {
                            throw new IllegalStateException("nothing is delivered again");
                        },
                        order -> {}),
                new RecordAuditService(new JdbcAuditTrail(database), transactions, clock),
                transactions,
                clock);
    }

    @Test
    void agentThatIsClosedInTheMiddleIsCreditedBeforeItOrNotAtAll() {
        agents.save(anAgent(1).agent());
        List<Order> paid = new ArrayList<>();
        for (int n = 0; n < RIVALS * ORDERS_OF_EACH; n++) {
            paid.add(paidOrder(n));
        }

        List<List<DecideOrder.Outcome>> all = Rivals.atOnce(RIVALS, rival -> () -> {
            List<DecideOrder.Outcome> mine = new ArrayList<>();
            for (int n = 0; n < ORDERS_OF_EACH; n++) {
                if (rival == 0 && n == ORDERS_OF_EACH / 2) {
                    agents.save(anAgent(1).thatIs(AgentStatus.CLOSED).agent());
                }
                mine.add(decide.decide(credit(paid.get(rival * ORDERS_OF_EACH + n))));
            }
            return mine;
        });

        assertThat(all.get(0).subList(ORDERS_OF_EACH / 2, ORDERS_OF_EACH)).containsOnly(new DecideOrder.UnknownAgent());
        assertThat(all)
                .allSatisfy(mine -> assertThat(mine.stream()
                                .dropWhile(DecideOrder.Decided.class::isInstance)
                                .toList())
                        .allMatch(DecideOrder.UnknownAgent.class::isInstance));
        long credited = all.stream()
                .flatMap(List::stream)
                .filter(DecideOrder.Decided.class::isInstance)
                .count();
        long amount = aPaymentOf(paid.get(0))
                .paid()
                .payment()
                .paidAmount()
                .orElseThrow()
                .units();
        assertThat(ledger.account(AccountId.wallet(anAgent(1).agent().code()))
                        .balance()
                        .units())
                .isEqualTo(credited * amount);
        assertThat(paid.stream()
                        .map(order -> orders.find(order.id()).orElseThrow().state()))
                .filteredOn(OrderState.REFUNDED::equals)
                .hasSize((int) credited);
        assertThat(ledger.verify(10).faults()).isEmpty();
    }

    private Order paidOrder(int number) {
        Order order = anOrder().number(number).paid().order();
        Payment payment = aPaymentOf(order).paid().payment();
        transactions.run(() -> {
            orders.add(order);
            payments.add(payment);
            ledger.post(JournalEntry.of(
                    new Cause(CauseKind.PAYMENT, payment.reference().value()),
                    clock.instant(),
                    List.of(
                            Posting.debit(
                                    AccountId.gateway(payment.gateway()),
                                    payment.paidAmount().orElseThrow()),
                            Posting.credit(AccountId.SALES, payment.paidAmount().orElseThrow()))));
        });
        return order;
    }

    private static DecideOrder.Command credit(Order order) {
        return new DecideOrder.Command(
                order.id(),
                OrderAction.CREDIT,
                Optional.empty(),
                Optional.of(anAgent(1).agent().code()),
                "Listrik padam",
                new IdempotencyKey("k-" + order.reference()),
                new Actor("hasan", ""));
    }
}
