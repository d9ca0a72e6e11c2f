package id.mikhmon.application.checkout;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.FixShares;
import id.mikhmon.application.agent.QuoteForAgent;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.order.FindKeyHolder;
import id.mikhmon.application.order.RegisterOrder;
import id.mikhmon.application.payment.FindChannels;
import id.mikhmon.application.payment.StartPayment;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderReference;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Decides whether the order can be taken, then stores it with its first attempt to pay. */
public final class PlaceOrderService implements PlaceOrder {
    private final FindOffers offers;
    private final FindAgents agents;
    private final QuoteForAgent quotes;
    private final FixShares shares;
    private final FindChannels channels;
    private final FindKeyHolder keys;
    private final RegisterOrder register;
    private final StartPayment payments;
    private final Transactions transactions;
    private final RandomGenerator random;
    private final Clock clock;

    public PlaceOrderService(
            FindOffers offers,
            FindAgents agents,
            QuoteForAgent quotes,
            FixShares shares,
            FindChannels channels,
            FindKeyHolder keys,
            RegisterOrder register,
            StartPayment payments,
            Transactions transactions,
            RandomGenerator random,
            Clock clock) {
        this.offers = offers;
        this.agents = agents;
        this.quotes = quotes;
        this.shares = shares;
        this.channels = channels;
        this.keys = keys;
        this.register = register;
        this.payments = payments;
        this.transactions = transactions;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Outcome place(Command command) {
        // A repetition gets its order even when the offer has been closed since, so the key is looked at first.
        return transactions.required(() -> keys.find(command.key(), command.fingerprint())
                .map(PlaceOrderService::repeated)
                .orElseGet(() -> placeNew(command)));
    }

    private Outcome placeNew(Command command) {
        Optional<Offer> offer = offers.find(command.offer());
        Optional<Channel> channel = channels.find(command.channel());
        Optional<Agent> agent = command.agent().flatMap(agents::find).filter(Agent::active);
        if (command.agent().isPresent() && agent.isEmpty()) {
            return new UnknownAgent();
        }
        if (offer.isEmpty()) {
            return new UnknownOffer();
        }
        if (!offer.get().active()
                || agent.filter(seller -> !seller.maySell(offer.get())).isPresent()) {
            return new OfferClosed();
        }
        Money price = agent.map(seller -> quotes.quote(seller, offer.get()).sell())
                .orElse(offer.get().price());
        if (command.shown().filter(shown -> !shown.equals(price)).isPresent()) {
            return new PriceChanged(price);
        }
        if (channel.isEmpty()) {
            return new UnknownChannel();
        }
        if (!channel.get().takes(price)) {
            return new AmountOutOfBounds(channel.get().least(), channel.get().most());
        }
        return store(command, offer.get(), price, channel.get());
    }

    private Outcome store(Command command, Offer offer, Money price, Channel channel) {
        Instant now = clock.instant();
        Order order = Order.place(
                OrderId.draw(random),
                OrderReference.draw(random),
                offer.at(price),
                command.agent(),
                command.customer(),
                channel.fee().on(price),
                now,
                now.plus(payments.openFor(channel)));
        Optional<RegisterOrder.Holder> first = register.register(order, command.key(), command.fingerprint());
        if (first.isPresent()) {
            return repeated(first.get());
        }
        command.agent().ifPresent(seller -> shares.fix(order.id(), seller, offer, price));
        payments.start(order, channel);
        return new Placed(order.id());
    }

    private static Outcome repeated(RegisterOrder.Holder first) {
        return first.sameContent() ? new PlacedBefore(first.order()) : new KeyUsedOtherwise();
    }
}
