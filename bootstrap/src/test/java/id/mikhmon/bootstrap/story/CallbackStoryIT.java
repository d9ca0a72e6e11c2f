package id.mikhmon.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.sandbox.http.Delivery;
import id.mikhmon.sandbox.tripay.PaymentStep;
import id.mikhmon.sandbox.tripay.SignedCallback;
import id.mikhmon.sandbox.tripay.TripayFault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever comes to the address where the gateway reports: once, often, forged, late, early, broken. */
class CallbackStoryIT {
    private static final long PRICE_WITH_FEE = 3_771;

    @RegisterExtension
    static final OpenShop OPEN = OpenShop.forAllStories();

    private final Shop shop = OPEN.shop();

    @Test
    void oneCallbackAHundredTimesIsOneVoucherAndOneMessage() {
        Sale sale = shop.sale().payable();
        String reference = sale.paymentReference();
        sale.pay();

        PaymentStep step = shop.outside().tripay().resend(reference, 100, 20).orElseThrow();

        assertThat(step.deliveries()).hasSize(100).allMatch(Delivery::accepted);
        sale.assertDeliveredOnce();
    }

    @Test
    void aHundredCallbacksAtOnceThatAreTheFirstAreOneVoucherToo() {
        Sale sale = shop.sale().payable();
        SignedCallback callback = paid(sale);

        List<Integer> statuses = IntStream.range(0, 100)
                .parallel()
                .mapToObj(n -> send(callback.body(), callback.signature()).status())
                .toList();

        assertThat(statuses).containsOnly(200);
        sale.assertDeliveredOnce();
    }

    @Test
    void aCallbackIsAnsweredAsTheGatewayExpects() {
        Sale sale = shop.sale().payable();
        SignedCallback callback = paid(sale);

        Reply reply = send(callback.body(), callback.signature());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("{\"success\":true}");
        sale.assertDeliveredOnce();
        assertThat(shop.client().admin("payment-gateways/tripay").at("lastCallbackAt"))
                .isNotNull();
    }

    @Test
    void aForgedCallbackIsRefusedAndChangesNothing() {
        Sale sale = shop.sale().payable();
        SignedCallback genuine = paid(sale);
        byte[] changed = genuine.body().clone();
        changed[changed.length / 2] ^= 1;

        assertThat(shop.client().post(SignedNews.PATH, genuine.body()).status())
                .as("no signature")
                .isEqualTo(403);
        assertThat(send(genuine.body(), "").status()).as("empty signature").isEqualTo(403);
        assertThat(send(genuine.body(), "0".repeat(64)).status())
                .as("wrong signature")
                .isEqualTo(403);
        assertThat(send(genuine.body(), SignedNews.signature("another-merchants-key", genuine.body()))
                        .status())
                .as("another merchant's signature")
                .isEqualTo(403);
        assertThat(send(changed, genuine.signature()).status())
                .as("one byte changed")
                .isEqualTo(403);

        assertThat(sale.status()).isEqualTo("AWAITING_PAYMENT");
        sale.assertNothingDelivered();
        assertThat(send(genuine.body(), genuine.signature()).status()).isEqualTo(200);
        sale.assertDeliveredOnce();
    }

    @Test
    void aCallbackWithAnotherAmountIsForTheOwnerToLookAt() {
        Sale less = shop.sale().payable();
        Sale more = shop.sale().payable();

        shop.outside().tripay().pay(less.paymentReference(), PRICE_WITH_FEE - 1);
        shop.outside().tripay().pay(more.paymentReference(), PRICE_WITH_FEE + 1_000);

        less.await("REVIEW");
        more.await("REVIEW");
        less.assertNothingDelivered();
        more.assertNothingDelivered();
        assertThat(shop.client().admin("orders/" + less.id()).textAt("reviewReason"))
                .isEqualTo("WRONG_AMOUNT");
        Eventually.await(
                "a message to the owner about " + less.reference(),
                Duration.ofSeconds(20),
                () -> shop.outside().fonnte().messagesTo(Shop.OWNER_PHONE),
                list -> list.stream().anyMatch(message -> message.text().contains(less.reference())));
    }

    @Test
    void anExpiryThatComesAfterTheMoneyChangesNothing() {
        Sale sale = shop.sale().payable();
        String reference = sale.paymentReference();
        sale.pay();
        sale.await("DELIVERED");

        SignedCallback expired =
                shop.outside().tripay().callback(reference, "EXPIRED").orElseThrow();
        assertThat(send(expired.body(), expired.signature()).status()).isEqualTo(200);

        sale.assertDeliveredOnce();
    }

    @Test
    void moneyThatComesAfterTheExpiryIsServed() {
        Sale sale = shop.sale().payable();
        String reference = sale.paymentReference();
        shop.outside().tripay().expire(reference);
        sale.await("EXPIRED");

        shop.outside().tripay().pay(reference);

        sale.assertDeliveredOnce();
    }

    @Test
    void moneyThatComesBeforeTheCreateCallIsAnsweredIsServedOnce() {
        shop.outside().tripay().misbehave(TripayFault.CALLBACK_FIRST, Duration.ZERO);

        Sale sale = shop.sale().placed();

        sale.assertDeliveredOnce();
        assertThat(sale.order().at("fee")).isEqualTo(771L);
    }

    @Test
    void aPaymentThatFailsCanBeRepeatedByAnotherChannelAndASecondPaymentIsForTheOwner() {
        Sale sale = shop.sale().payable();
        String first = sale.paymentReference();
        Reply changed = shop.client().postForm("/public/order/" + sale.id() + "/channel", "channel=DANA");
        assertThat(changed.status()).as(changed.toString()).isEqualTo(303);
        Eventually.await(
                "the second way to pay",
                Duration.ofSeconds(20),
                sale::order,
                order -> order.at("payment") != null && !first.equals(order.at("payment.reference")));
        String second = sale.paymentReference();

        shop.outside().tripay().pay(second);
        sale.assertDeliveredOnce();
        shop.outside().tripay().pay(first);

        Reply order = sale.await("REVIEW");
        assertThat(order.at("voucher")).as("the buyer keeps what was paid for").isNotNull();
        assertThat(sale.users()).hasSize(1);
        assertThat(sale.messages()).hasSize(1);
        assertThat(shop.client().admin("orders/" + sale.id()).textAt("reviewReason"))
                .isEqualTo("SECOND_PAYMENT");
    }

    @Test
    void aCallbackForAnotherShopsPaymentIsTakenAndShownAsUnknown() {
        assertThat(SignedNews.of(shop, "INV-OF-SOMEBODY").status()).isEqualTo(200);

        Eventually.await(
                "the callback to be shown",
                Duration.ofSeconds(30),
                () -> shop.client().admin("payment-callbacks?state=UNKNOWN").objects("callbacks"),
                unknown -> unknown.stream().anyMatch(callback -> "unknown reference".equals(callback.get("result"))));
    }

    @Test
    void aCallbackThatIsTooLargeIsRefused() {
        byte[] large = ("{\"note\":\"" + "x".repeat(64 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);

        Reply reply = send(large, SignedNews.signature(privateKey(), large));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void brokenJsonIsRefusedEvenWithAGoodSignature() {
        byte[] broken = "{\"reference\":".getBytes(StandardCharsets.UTF_8);

        Reply reply = send(broken, SignedNews.signature(privateKey(), broken));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).isEqualTo("{\"success\":false}");
    }

    @Test
    void otherAddressesAndMethodsAreRefused() {
        assertThat(shop.client().get(SignedNews.PATH).status()).isEqualTo(405);
        assertThat(shop.client().post("/webhooks/payments/nobody", new byte[0]).status())
                .isEqualTo(404);
        assertThat(shop.client().post("/webhooks/payments/xendit", new byte[0]).status())
                .as("a gateway without an account")
                .isIn(403, 404);
        assertThat(shop.client()
                        .post("/webhooks/whatsapp/fonnte/not-the-secret", new byte[0])
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theMessagingWebhookAnswersEmptyOnceTheSecretFits() {
        String url = shop.client().admin("messaging-gateways/fonnte").textAt("webhookUrl");
        String path = url.substring(url.indexOf("/webhooks/"));

        Reply reply = shop.client().post(path, "{\"status\":\"sent\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.bytes()).isEmpty();
    }

    /** What the gateway would send had the buyer just paid; nothing is sent. */
    private SignedCallback paid(Sale sale) {
        return shop.outside().tripay().callback(sale.paymentReference(), "PAID").orElseThrow();
    }

    private Reply send(byte[] body, String signature) {
        return SignedNews.send(shop, body, signature);
    }

    private String privateKey() {
        return shop.outside().tripay().settings().privateKey();
    }
}
