package id.mikhmon.application.decision;

import id.mikhmon.application.agent.HoldAgent;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.decision.port.Decisions;
import id.mikhmon.application.order.LockOrder;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.decision.ActionRules;
import id.mikhmon.domain.decision.OrderDecision;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.shared.Money;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Decides under the order's lock, so that of two who press at once the second finds the work done. */
public final class DecideOrderService implements DecideOrder {
    private final Decisions decisions;
    private final LockOrder locks;
    private final HoldAgent agents;
    private final CarryOut carryOut;
    private final RecordAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    public DecideOrderService(
            Decisions decisions,
            LockOrder locks,
            HoldAgent agents,
            CarryOut carryOut,
            RecordAudit audit,
            Transactions transactions,
            Clock clock) {
        this.decisions = decisions;
        this.locks = locks;
        this.agents = agents;
        this.carryOut = carryOut;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command) {
        return transactions.required(() -> {
            // Before the order, and until the end: whoever closes the agent comes before this or waits.
            Optional<Agent> agent = command.agent().flatMap(agents::hold);
            return locks.lock(command.order())
                    .map(order -> decide(command, order, agent))
                    .orElseGet(UnknownOrder::new);
        });
    }

    private Outcome decide(Command command, Order order, Optional<Agent> held) {
        Optional<OrderDecision> before = decisions.find(order.id(), command.key());
        if (before.isPresent()) {
            return saysTheSame(command, before.get()) ? new DecidedBefore(before.get()) : new KeyUsed();
        }
        if (!isAllowed(command, order)) {
            return new NotAllowed(order.state());
        }
        if (command.agent().isPresent()
                && held.filter(agent -> agent.status() != AgentStatus.CLOSED).isEmpty()) {
            return new UnknownAgent();
        }
        return carryOut.of(command, order, decisions.ofOrder(order.id()).size() + 1)
                .<Outcome>map(done -> decided(command, order, done))
                .orElseGet(() -> new NotAllowed(order.state()));
    }

    private Decided decided(Command command, Order order, CarryOut.Done done) {
        OrderDecision decision = new OrderDecision(
                order.id(),
                command.key(),
                command.action(),
                command.way(),
                command.agent(),
                done.amount(),
                command.reason(),
                command.actor().name(),
                clock.instant());
        if (!decisions.add(decision)) {
            throw new IllegalStateException("a decision of the same key, past the lock of order " + order.reference());
        }
        audit.record(
                command.actor(),
                "order." + command.action().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                order.reference().value(),
                "state=" + order.state()
                        + order.review().map(reason -> " review=" + reason).orElse(""),
                "state=" + done.order().state() + where(command) + amount(done.amount()) + " reason="
                        + command.reason());
        return new Decided(decision);
    }

    private static boolean isAllowed(Command command, Order order) {
        return ActionRules.allowed(order, true).contains(command.action())
                && command.way()
                        .filter(way -> !ActionRules.ways(order.origin()).contains(way))
                        .isEmpty();
    }

    private static boolean saysTheSame(Command command, OrderDecision before) {
        return before.action() == command.action()
                && before.way().equals(command.way())
                && before.agent().equals(command.agent())
                && before.reason().equals(command.reason());
    }

    private static String where(Command command) {
        return command.way().map(way -> " way=" + way).orElse("")
                + command.agent().map(agent -> " agent=" + agent).orElse("");
    }

    private static String amount(Money amount) {
        return amount.isZero() ? "" : " amount=" + amount.units();
    }
}
