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
import id.mikhmon.application.transaction.Transactions;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Decides, stores the sale under its key, then orders, vouchers and what is to be done outside, and takes the money last: so
 * the wallet, which all sales of the agent want, is held for a moment only.
 */
public final class SellVouchersService implements SellVouchers {
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
    private final Transactions transactions;
    private final RandomGenerator random;
    private final Clock clock;

    public SellVouchersService(
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
            Transactions transactions,
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
        this.transactions = transactions;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Outcome sell(Command command) {
        try {
            return transactions.required(() -> before(command).orElseGet(() -> sellNew(command)));
        } catch (TakenBack back) {
            return back.outcome;
        }
    }

    private Optional<Outcome> before(Command command) {
        return sales.findKey(command.agent(), command.key()).map(holder -> repeated(holder, command));
    }

    private static Outcome repeated(Sales.KeyHolder holder, Command command) {
        return holder.fingerprint().equals(command.fingerprint())
                ? new SoldBefore(holder.sale())
                : new KeyUsedOtherwise();
    }

    private Outcome sellNew(Command command) {
        Optional<Agent> agent = agents.hold(command.agent()).filter(Agent::active);
        Optional<Offer> offer = offers.find(command.offer());
        if (agent.isEmpty()) {
            return refused(command, AgentMayNotSell::new);
        }
        if (offer.isEmpty()) {
            return refused(command, UnknownOffer::new);
        }
        if (!offer.get().active() || !agent.get().maySell(offer.get())) {
            return refused(command, OfferClosed::new);
        }
        Quote quote = quotes.quote(agent.get(), offer.get());
        if (command.shown().filter(shown -> !shown.equals(quote.buy())).isPresent()) {
            return refused(command, () -> new PriceChanged(quote.buy()));
        }
        return store(command, agent.get(), offer.get(), quote);
    }

    /** While it was decided, a rival may have sold under the same key, and what is refused now was right then. */
    private Outcome refused(Command command, Supplier<Outcome> refusal) {
        return before(command).orElseGet(refusal);
    }

    private Outcome store(Command command, Agent agent, Offer offer, Quote quote) {
        AgentSale sale = draw(command, agent, offer, quote);
        Optional<Sales.KeyHolder> first = sales.claim(sale, command.key(), command.fingerprint());
        if (first.isPresent()) {
            return repeated(first.get(), command);
        }
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
        return new Sold(sale.id());
    }

    private AgentSale draw(Command command, Agent agent, Offer offer, Quote quote) {
        Instant now = clock.instant();
        // What the owner receives is what can be shared, whatever the agent asks of its customers.
        List<SaleSplit.Share> uplines = shares.share(agent, quote, quote.buy()).shares().stream()
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
                throw new TakenBack(new Overdrawn(overdrawn.available(), sale.total()));
            }
            if (outcome instanceof PostEntry.PostedBefore) {
                throw new IllegalStateException("sale " + sale.reference() + " is new and was posted before");
            }
        });
    }

    /** Carries the refusal over the rollback. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Outcome outcome;

        TakenBack(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
