package id.mikhmon.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.sandbox.fonnte.PhoneMessage;
import id.mikhmon.sandbox.json.Json;
import id.mikhmon.sandbox.router.HotspotUser;
import id.mikhmon.sandbox.router.RouterStandIn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** One buyer and one order, from the click to the voucher, as it is seen from outside. */
final class Sale {
    private static final AtomicInteger PHONES = new AtomicInteger(1000);
    /** Everything in good health takes far less; two busy cores at times do not. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Shop shop;
    private final String key = UUID.randomUUID().toString();
    private final String phone = "+62812555" + PHONES.incrementAndGet();
    private String offer = Shop.OFFER;
    private String channel = "QRIS";
    private String agent = "";
    private RouterStandIn router;
    private String id = "";
    private String reference = "";

    Sale(Shop shop) {
        this.shop = shop;
        this.router = shop.outside().router();
    }

    /** @param standIn the router of that offer */
    Sale of(String otherOffer, RouterStandIn standIn) {
        offer = otherOffer;
        router = standIn;
        return this;
    }

    /** Over the link of that agent. */
    Sale from(String code) {
        agent = code;
        return this;
    }

    Sale by(String otherChannel) {
        channel = otherChannel;
        return this;
    }

    /** The body that is posted. */
    Map<String, Object> request() {
        Map<String, Object> customer = Json.object("name", "Siti Aminah", "phone", phone);
        return agent.isEmpty()
                ? Json.object("offer", offer, "channel", channel, "customer", customer)
                : Json.object("offer", offer, "agent", agent, "channel", channel, "customer", customer);
    }

    /** Posts the order, again with the same key when it is called again. */
    Reply post() {
        return shop.client().placeOrder(key, request());
    }

    /** Places the order, whether or not the gateway answers. */
    Sale placed() {
        Reply reply = post();
        assertThat(reply.status()).as("placing: %s", reply).isEqualTo(201);
        id = reply.textAt("id");
        reference = reply.textAt("reference");
        return this;
    }

    /** Places the order and waits until it can be paid. */
    Sale payable() {
        placed();
        await("AWAITING_PAYMENT");
        return this;
    }

    String id() {
        return id;
    }

    /** The order's open number, which ends its comment on the router. */
    String reference() {
        return reference;
    }

    /** Our key of the payment at the gateway. */
    String paymentReference() {
        return order().textAt("payment.reference");
    }

    String phone() {
        return phone;
    }

    Reply order() {
        return shop.client().get("/api/v1/orders/" + id);
    }

    String status() {
        return order().textAt("status");
    }

    /** The page that the buyer looks at, in English. */
    String page() {
        return shop.client().get("/public/order/" + id + "?lang=en").text();
    }

    /** The buyer pays what is asked; blocks until the first callback is answered. */
    void pay() {
        assertThat(shop.outside().tripay().pay(paymentReference())).isPresent();
    }

    Reply await(String status) {
        return await(status, SOON);
    }

    Reply await(String status, Duration deadline) {
        return Eventually.await(
                reference + " to be " + status,
                deadline,
                this::order,
                order -> order.at("status").equals(status));
    }

    /** The users on the router that say by their comment that they are of this order. */
    List<HotspotUser> users() {
        return router.users().stream()
                .filter(user -> user.comment() != null && user.comment().endsWith(reference))
                .toList();
    }

    /** What the buyer's phone has received. */
    List<PhoneMessage> messages() {
        return shop.outside().fonnte().messagesTo(phone);
    }

    List<PhoneMessage> awaitMessage(Duration deadline) {
        return Eventually.await("a message to " + reference, deadline, this::messages, list -> !list.isEmpty());
    }

    /** Delivered, with one user on the router and one message to the buyer, and the order, user and message agree on the code. */
    void assertDeliveredOnce() {
        assertDeliveredOnce(SOON);
    }

    void assertDeliveredOnce(Duration deadline) {
        String code = await("DELIVERED", deadline).textAt("voucher.username");
        assertThat(users())
                .singleElement()
                .satisfies(user -> assertThat(user.name()).isEqualTo(code));
        assertThat(awaitMessage(deadline))
                .singleElement()
                .satisfies(message -> assertThat(message.text())
                        .contains(code)
                        .contains(reference)
                        .doesNotContain("(kirim ulang)"));
    }

    /** No voucher exists and nothing was sent. */
    void assertNothingDelivered() {
        assertThat(order().at("voucher")).isNull();
        assertThat(users()).isEmpty();
        assertThat(messages()).isEmpty();
    }
}
