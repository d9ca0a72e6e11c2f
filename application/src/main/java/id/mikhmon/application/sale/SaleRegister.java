package id.mikhmon.application.sale;

import id.mikhmon.application.agent.HoldAgent;
import id.mikhmon.application.agent.QuoteForAgent;
import id.mikhmon.application.agent.ShareSale;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.ledger.PostEntry;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.order.AddSoldOrder;
import id.mikhmon.application.outbox.Lane;
import id.mikhmon.application.outbox.Outbox;
import id.mikhmon.application.outbox.OutboxMessage;
import id.mikhmon.application.sale.port.Sales;
import id.mikhmon.application.voucher.IssueVoucher;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.Quote;
import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderReference;
import id.mikhmon.domain.sale.AgentSale;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Decides, stores the sale under its key, then orders, vouchers and what is to be done outside, and takes the money last: so
 * the wallet, which all sales of the agent want, is held for a moment only. Runs in the transaction of a use case.
 */
public final class SaleRegister {
    private final Sales sales;
    private final HoldAgent agents;
    private final FindOffers offers;
    private final QuoteForAgent quotes;
    private final ShareSale shares;
    private final AddSoldOrder orders;
    private final IssueVoucher vouchers;
    private final PostEntry ledger;
    private final Outbox outbox;
    private final RecordAudit audit;
    private final RandomGenerator random;
    private final Clock clock;

    public SaleRegister(
            Sales sales,
            HoldAgent agents,
            FindOffers offers,
            QuoteForAgent quotes,
            ShareSale shares,
            AddSoldOrder orders,
            IssueVoucher vouchers,
            PostEntry ledger,
            Outbox outbox,
            RecordAudit audit,
            RandomGenerator random,
            Clock clock) {
        this.sales = sales;
        this.agents = agents;
        this.offers = offers;
        this.quotes = quotes;
        this.shares = shares;
        this.orders = orders;
        this.vouchers = vouchers;
        this.ledger = ledger;
        this.outbox = outbox;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /** Asked when a new sale is stored and charged, while its wallet is locked, so that the agent's other sales are counted. */
    @FunctionalInterface
    interface Guard {
        /** Lets everything go. */
        Guard NONE = sale -> {};

        /** @throws RuntimeException to take everything back */
        void check(AgentSale sale);
    }

    /** @return what came of the key before; empty for a new one */
    Optional<SellVouchers.Outcome> before(SellVouchers.Command command) {
        return sales.findKey(command.agent(), command.key()).map(holder -> repeated(holder, command));
    }

    private static SellVouchers.Outcome repeated(Sales.KeyHolder holder, SellVouchers.Command command) {
        return holder.fingerprint().equals(command.fingerprint())
                ? new SellVouchers.SoldBefore(holder.sale())
                : new SellVouchers.KeyUsedOtherwise();
    }

    /**
     * Makes the sale, or says what came of its key before.
     *
     * @throws TakenBack with a refusal for which everything has to be rolled back
     */
    SellVouchers.Outcome sell(SellVouchers.Command command, Guard guard) {
        Optional<Agent> agent = agents.hold(command.agent()).filter(Agent::active);
        Optional<Offer> offer = offers.find(command.offer());
        if (agent.isEmpty()) {
            return refused(command, SellVouchers.AgentMayNotSell::new);
        }
        if (offer.isEmpty()) {
            return refused(command, SellVouchers.UnknownOffer::new);
        }
        if (!offer.get().active() || !agent.get().maySell(offer.get())) {
            return refused(command, SellVouchers.OfferClosed::new);
        }
        QuoteForAgent.Terms terms = quotes.terms(agent.get(), offer.get());
        Money buy = terms.quote().buy();
        if (command.shown().filter(shown -> !shown.equals(buy)).isPresent()) {
            return refused(command, () -> new SellVouchers.PriceChanged(buy));
        }
        return store(command, agent.get(), offer.get(), terms, guard);
    }

    /** While it was decided, a rival may have sold under the same key, and what is refused now was right then. */
    private SellVouchers.Outcome refused(SellVouchers.Command command, Supplier<SellVouchers.Outcome> refusal) {
        return before(command).orElseGet(refusal);
    }

    private SellVouchers.Outcome store(
            SellVouchers.Command command, Agent agent, Offer offer, QuoteForAgent.Terms terms, Guard guard) {
        AgentSale sale = draw(command, agent, offer, terms);
        Optional<Sales.KeyHolder> first = sales.claim(sale, command.key(), command.fingerprint());
        if (first.isPresent()) {
            return repeated(first.get(), command);
        }
        List<Order> stored = new ArrayList<>();
        for (AgentSale.Sold one : sale.vouchers()) {
            Order order = Order.sold(
                    one.order(),
                    one.reference(),
                    offer,
                    sale.agent(),
                    sale.customer().asCustomer(),
                    sale.buy(),
                    sale.soldAt());
            orders.add(order);
            vouchers.issue(order);
            stored.add(order);
        }
        if (sale.customer().phone().isPresent()) {
            outbox.add(new OutboxMessage(
                    TellCustomerHandler.TYPE,
                    Lane.sales(),
                    "sale.tell:" + sale.id(),
                    sale.id().value(),
                    sale.soldAt()));
        }
        charge(sale);
        guard.check(sale);
        // Only where somebody acts for the agent: the audit is one chain, and an agent's own sales must not queue for
        // it.
        command.staff()
                .ifPresent(actor -> audit.record(
                        actor,
                        "sale.made",
                        sale.reference().toString(),
                        "",
                        sale.vouchers().size() + " x " + offer.id() + " from " + AccountId.wallet(sale.agent()) + ", "
                                + sale.total()));
        return new SellVouchers.Sold(sale, stored);
    }

    private AgentSale draw(SellVouchers.Command command, Agent agent, Offer offer, QuoteForAgent.Terms terms) {
        Instant now = clock.instant();
        Quote quote = terms.quote();
        // What the owner receives is what can be shared, whatever the agent asks of its customers.
        List<SaleSplit.Share> uplines = shares.share(agent, terms, quote.buy()).shares().stream()
                .filter(share -> share.depth() > 0)
                .toList();
        return new AgentSale(
                SaleId.draw(random),
                command.agent(),
                offer.id(),
                offer.name(),
                quote.buy(),
                quote.sell(),
                uplines,
                command.customer(),
                Stream.generate(() -> new AgentSale.Sold(OrderId.draw(random), OrderReference.draw(random)))
                        .limit(command.count())
                        .toList(),
                now);
    }

    private void charge(AgentSale sale) {
        sale.entry().map(ledger::post).ifPresent(outcome -> {
            if (outcome instanceof PostEntry.Overdrawn overdrawn) {
                throw new TakenBack(new SellVouchers.Overdrawn(overdrawn.available(), sale.total()));
            }
            if (outcome instanceof PostEntry.PostedBefore) {
                throw new IllegalStateException("sale " + sale.reference() + " is new and was posted before");
            }
        });
    }
}
