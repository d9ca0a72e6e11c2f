package id.mikhmon.domain.order;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferFixture;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Orders as phrases: {@code anOrder().number(3).paid().order()}. Equal phrases give equal orders. */
public final class OrderFixture {
    /** When orders of this fixture are placed, unless they say otherwise. */
    public static final Instant PLACED_AT = Instant.parse("2026-11-22T07:05:00.123456Z");

    private long number = 1;
    private Offer offer = OfferFixture.anOffer().offer();
    private Optional<AgentCode> agent = Optional.empty();
    private Optional<AgentCode> soldBy = Optional.empty();
    private Optional<Customer> soldTo = Optional.empty();
    private Optional<String> email = Optional.empty();
    private Instant placedAt = PLACED_AT;
    private final List<OrderEvent> events = new ArrayList<>();

    private OrderFixture() {}

    public static OrderFixture anOrder() {
        return new OrderFixture();
    }

    /** Another number, another id and reference. */
    public OrderFixture number(long value) {
        number = value;
        return this;
    }

    public OrderFixture forOffer(Offer value) {
        offer = value;
        return this;
    }

    public OrderFixture throughAgent(String code) {
        agent = Optional.of(new AgentCode(code));
        return this;
    }

    public OrderFixture withEmail(String address) {
        email = Optional.of(address);
        return this;
    }

    public OrderFixture placedAt(Instant time) {
        placedAt = time;
        return this;
    }

    /** Sold by that agent from its wallet, to nobody in particular, for what the offer costs. */
    public OrderFixture soldBy(String code) {
        soldBy = Optional.of(new AgentCode(code));
        return this;
    }

    /** Whom the agent sold it to. */
    public OrderFixture soldTo(String e164) {
        soldTo = Optional.of(new Customer(e164, new PhoneNumber(e164), Optional.empty(), Language.INDONESIAN));
        return this;
    }

    public OrderFixture awaitingPayment() {
        return after(OrderEvent.PAYMENT_OPENED);
    }

    public OrderFixture paid() {
        return awaitingPayment().after(OrderEvent.PAYMENT_RECEIVED);
    }

    public OrderFixture delivered() {
        return paid().after(OrderEvent.VOUCHER_READY);
    }

    public OrderFixture expired() {
        return awaitingPayment().after(OrderEvent.PAYMENT_EXPIRED);
    }

    public OrderFixture inReview() {
        return awaitingPayment().after(OrderEvent.WRONG_AMOUNT);
    }

    public OrderFixture after(OrderEvent event) {
        events.add(event);
        return this;
    }

    public Order order() {
        Random random = new Random(number);
        OrderId id = OrderId.draw(random);
        OrderReference reference = OrderReference.draw(random);
        Order order = soldBy.map(seller -> Order.sold(id, reference, offer, seller, soldTo, offer.price(), placedAt))
                .orElseGet(() -> Order.place(
                        id,
                        reference,
                        offer,
                        agent,
                        new Customer("Ibu Sari", new PhoneNumber("+6281234567890"), email, Language.INDONESIAN),
                        Money.rupiah(785),
                        placedAt,
                        placedAt.plus(Duration.ofHours(1))));
        Instant time = placedAt;
        for (OrderEvent event : events) {
            time = time.plusSeconds(60);
            order = order.after(event, time);
        }
        return order;
    }
}
