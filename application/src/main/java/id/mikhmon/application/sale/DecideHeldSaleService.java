package id.mikhmon.application.sale;

import id.mikhmon.application.agent.HoldAgent;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.sale.port.HeldSales;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.sale.HeldSale;
import id.mikhmon.domain.sale.HeldState;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.shared.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decides under the lock of the held sale's row. What is let go is sold under the key that the agent gave, which the sales have
 * once: however often it is let go or asked for again, it is one sale.
 */
public final class DecideHeldSaleService implements DecideHeldSale {
    private final HeldSales held;
    private final HoldAgent agents;
    private final SaleRegister register;
    private final QueueMessage messages;
    private final RecordAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    public DecideHeldSaleService(
            HeldSales held,
            HoldAgent agents,
            SaleRegister register,
            QueueMessage messages,
            RecordAudit audit,
            Transactions transactions,
            Clock clock) {
        this.held = held;
        this.agents = agents;
        this.register = register;
        this.messages = messages;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command) {
        try {
            return transactions.required(() -> {
                // Agents are locked before what is theirs; whose it is never changes.
                Optional<Agent> agent = held.find(command.id()).flatMap(found -> agents.hold(found.agent()));
                Optional<HeldSale> locked = held.lock(command.id());
                if (locked.isEmpty()) {
                    return new UnknownHeldSale();
                }
                return locked.get().decision().isPresent()
                        ? new DecidedBefore(locked.get())
                        : decide(locked.get(), agent, command);
            });
        } catch (TakenBack back) {
            return new NotSold(back.outcome());
        }
    }

    private Outcome decide(HeldSale waiting, Optional<Agent> agent, Command command) {
        if (command.verdict() instanceof Reject reject) {
            return settled(waiting, Optional.empty(), Optional.of(reject.reason()), agent, command);
        }
        SellVouchers.Command sale = saleOf(waiting, command);
        SellVouchers.Outcome outcome =
                register.before(sale).orElseGet(() -> register.sell(sale, SaleRegister.Guard.NONE));
        if (outcome instanceof SellVouchers.Sold sold) {
            return settled(waiting, Optional.of(sold.sale()), Optional.empty(), agent, command);
        }
        if (outcome instanceof SellVouchers.SoldBefore sold) {
            // Sold meanwhile under its key, since the owner took the limit away.
            return settled(waiting, Optional.of(sold.sale()), Optional.empty(), agent, command);
        }
        return new NotSold(outcome);
    }

    private SellVouchers.Command saleOf(HeldSale waiting, Command command) {
        HeldSales.Claim claim = held.claimOf(waiting.id()).orElseThrow();
        return new SellVouchers.Command(
                        waiting.agent(),
                        waiting.offer(),
                        waiting.count(),
                        waiting.customer(),
                        Optional.of(waiting.buy()),
                        claim.key(),
                        claim.fingerprint())
                .by(command.actor());
    }

    private Outcome settled(
            HeldSale waiting, Optional<SaleId> sale, Optional<String> reason, Optional<Agent> agent, Command command) {
        HeldSale decided = waiting.decided(new HeldSale.Decision(command.actor().name(), sale, reason, now()))
                .orElseThrow();
        held.decide(decided);
        agent.ifPresent(known -> tell(decided, known));
        audit.record(
                command.actor(),
                decided.state() == HeldState.SOLD ? "held-sale.let-go" : "held-sale.rejected",
                decided.id().value(),
                waiting.state().name(),
                decided.state() + " " + decided.count() + " x " + decided.offer() + " of " + decided.agent() + ", "
                        + decided.total() + reason.map(why -> ": " + why).orElse(""));
        return new Decided(decided);
    }

    private void tell(HeldSale decided, Agent agent) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "reference", decided.id().value(),
                "count", Integer.toString(decided.count()),
                "offer", decided.offerName(),
                "amount", Long.toString(decided.total().units())));
        decided.decision().flatMap(HeldSale.Decision::reason).ifPresent(reason -> variables.put("reason", reason));
        messages.queue(new QueueMessage.Command(
                new MessageKey("held-sale-decided-" + decided.id()),
                agent.phone(),
                Language.INDONESIAN,
                decided.state() == HeldState.SOLD ? MessageTemplate.HELD_SALE_MADE : MessageTemplate.HELD_SALE_REJECTED,
                variables));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
