package id.mikhmon.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.sandbox.http.Received;
import id.mikhmon.sandbox.tripay.TripayFault;
import id.mikhmon.sandbox.tripay.TripayPayment;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A payment gateway that answers late, never, nonsense or no: the buyer is never asked to pay twice and money is never lost. */
class GatewayFaultsStoryIT {
    /** A lost answer is looked up after ten seconds, absence is believed at the second look a minute later. */
    private static final Duration SETTLEMENT = Duration.ofSeconds(120);

    @RegisterExtension
    static final OpenShop OPEN = OpenShop.forAllStories();

    private final Shop shop = OPEN.shop();

    @Test
    void aPaymentThatWasOpenedWithoutAnAnswerIsFoundAndCanBePaid() {
        List<Sale> sales = Stream.of(TripayFault.ACCEPT_THEN_HANG, TripayFault.CUT)
                .map(this::placedDuring)
                .toList();

        assertThat(sales).allSatisfy(sale -> {
            sale.await("AWAITING_PAYMENT", SETTLEMENT);
            assertThat(atGateway(sale)).hasSize(1);
            sale.pay();
            sale.assertDeliveredOnce();
        });
    }

    @Test
    void aPaymentThatWasNeverOpenedFailsOnceTheGatewayHasSaidSoTwice() {
        List<Sale> sales = Stream.of(TripayFault.HANG, TripayFault.ERROR_500, TripayFault.NONSENSE)
                .map(this::placedDuring)
                .toList();

        assertThat(sales).allSatisfy(sale -> {
            sale.await("FAILED", SETTLEMENT);
            assertThat(atGateway(sale)).isEmpty();
            assertThat(sale.page()).contains("The payment provider refused this payment");
            sale.assertNothingDelivered();
        });
    }

    @Test
    void aGatewayThatRefusesConnectionsIsAskedAgainUntilItIsBack() {
        shop.outside().tripay().misbehave(TripayFault.REFUSE, Duration.ZERO);

        Sale sale = shop.sale().placed();
        assertThat(sale.order().at("payment")).isNull();
        assertThat(sale.page()).contains("It usually takes a few seconds");
        shop.outside().tripay().misbehave(TripayFault.NONE, Duration.ZERO);

        sale.await("AWAITING_PAYMENT", Duration.ofSeconds(45));
        sale.pay();
        sale.assertDeliveredOnce();
    }

    @Test
    void aChannelThatIsSwitchedOffBetweenListAndOrderFailsAndAnotherOneDoes() {
        shop.outside().tripay().switchChannel("OVO", false);

        Sale sale = shop.sale().by("OVO").placed();

        sale.await("FAILED");
        assertThat(sale.page()).contains("The payment provider refused this payment");
        Reply changed = shop.client().postForm("/public/order/" + sale.id() + "/channel", "channel=QRIS");
        assertThat(changed.status()).as(changed.toString()).isEqualTo(303);
        sale.await("AWAITING_PAYMENT");
        sale.pay();
        sale.assertDeliveredOnce();
        shop.outside().tripay().switchChannel("OVO", true);
    }

    @Test
    void moneyWhoseCallbackGotLostIsFoundByAsking() {
        Sale sale = shop.sale().payable();
        shop.outside().tripay().misbehave(TripayFault.CALLBACK_LOST, Duration.ZERO);

        sale.pay();

        sale.assertDeliveredOnce(SETTLEMENT);
    }

    @Test
    void aBuyerWhoSaysThatItIsPaidNeedNotWaitForTheCallback() {
        Sale sale = shop.sale().payable();
        shop.outside().tripay().misbehave(TripayFault.CALLBACK_LOST, Duration.ZERO);
        sale.pay();

        Reply asked = shop.client().postForm("/public/order/" + sale.id() + "/recheck", "");

        assertThat(asked.status()).as(asked.toString()).isEqualTo(303);
        sale.assertDeliveredOnce();
    }

    @Test
    void everybodyElseIsServedWhileTwentyFiveBuyersWaitForAGatewayThatHangs() {
        Sale paying = shop.sale().payable();
        shop.outside().tripay().misbehave(TripayFault.HANG, Duration.ZERO);

        List<Sale> waiting = placedAtOnce(25);
        Eventually.await(
                "the gateway to be asked for one of them",
                Duration.ofSeconds(30),
                () -> openingsOf(waiting),
                openings -> !openings.isEmpty());
        assertThat(shop.client().get("/public/").status()).isEqualTo(200);
        assertThat(shop.client().get("/health/ready").status()).isEqualTo(200);
        assertThat(shop.client().admin("orders?limit=1").status()).isEqualTo(200);
        assertThat(shop.sale().placed().status()).isEqualTo("CREATED");
        paying.pay();
        paying.assertDeliveredOnce();

        // only now, and all that was served above was served before: none of the 25 has got anything from the gateway
        assertThat(waiting).allSatisfy(sale -> {
            assertThat(sale.status()).isEqualTo("CREATED");
            assertThat(sale.order().at("payment")).isNull();
            assertThat(atGateway(sale)).isEmpty();
        });
        assertThat(openingsOf(waiting)).as("requests that the gateway holds").allMatch(one -> one.status() == 0);
        shop.outside().tripay().misbehave(TripayFault.NONE, Duration.ZERO);
        shop.sale().placed().await("AWAITING_PAYMENT", SETTLEMENT);
    }

    private List<Sale> placedAtOnce(int buyers) {
        List<CompletableFuture<Sale>> placing = IntStream.range(0, buyers)
                .mapToObj(
                        n -> CompletableFuture.supplyAsync(shop.sale()::placed, command -> new Thread(command).start()))
                .toList();
        return placing.stream().map(CompletableFuture::join).toList();
    }

    /** What the gateway was asked to open for them, answered or not. */
    private List<Received> openingsOf(List<Sale> sales) {
        return shop.outside().tripay().received().stream()
                .filter(one -> one.request().path().endsWith("/transaction/create"))
                .filter(one ->
                        sales.stream().anyMatch(sale -> one.request().text().contains(sale.reference())))
                .toList();
    }

    /** An order whose payment the gateway was asked to open while it behaved so, and that is known to be unsure. */
    private Sale placedDuring(TripayFault fault) {
        shop.outside().tripay().misbehave(fault, Duration.ZERO);
        Sale sale = shop.sale().placed();
        Eventually.await(
                "the opening of " + sale.reference() + " to be given up",
                Duration.ofSeconds(30),
                sale::page,
                page -> page.contains("We ask again by ourselves"));
        shop.outside().tripay().misbehave(TripayFault.NONE, Duration.ZERO);
        return sale;
    }

    /** The gateway's transactions for this order; our key of a payment begins with the order's reference. */
    private List<TripayPayment> atGateway(Sale sale) {
        return shop.outside().tripay().payments().stream()
                .filter(payment -> payment.merchantRef().startsWith(sale.reference()))
                .toList();
    }
}
