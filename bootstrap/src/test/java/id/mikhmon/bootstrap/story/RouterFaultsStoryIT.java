package id.mikhmon.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.sandbox.http.Delivery;
import id.mikhmon.sandbox.json.Json;
import id.mikhmon.sandbox.router.HotspotUser;
import id.mikhmon.sandbox.router.RouterFault;
import id.mikhmon.sandbox.router.RouterSettings;
import id.mikhmon.sandbox.router.RouterStandIn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a router does: the gateway is answered at once, the buyer is told why it takes long, and the voucher is made once. */
class RouterFaultsStoryIT {
    /** As the contract's section 6 promises it to gateways; one of a few, since a busy machine may hold up any single one. */
    private static final long CALLBACK_MICROS = 300_000;

    /** Shorter than any router takes to be given up. */
    private static final long SLOWEST_CALLBACK_MICROS = 2_500_000;

    /** A router that is back is noticed after five seconds at the latest, a command that was never answered is given up after ten. */
    private static final Duration RECOVERY = Duration.ofSeconds(45);

    @RegisterExtension
    static final OpenShop OPEN = OpenShop.forAllStories();

    private final Shop shop = OPEN.shop();

    @ParameterizedTest
    @EnumSource(names = {"REFUSE", "HANG", "CUT", "SILENT", "WRONG_PASSWORD", "FATAL"})
    void aRouterInTroubleDelaysTheVoucherAndNothingElse(RouterFault fault) {
        List<Sale> sales = Stream.generate(() -> shop.sale().payable()).limit(5).toList();
        shop.outside().router().misbehave(fault, Duration.ZERO);

        assertThat(sales.stream().mapToLong(this::payAndTakeTime).min().orElseThrow())
                .isLessThan(CALLBACK_MICROS);

        sales.forEach(this::awaitTrouble);
        assertThat(sales).allSatisfy(sale -> {
            assertThat(sale.status()).isEqualTo("PAID");
            assertThat(sale.order().at("voucher")).isNull();
            assertThat(sale.page()).contains("We have received your payment", "You do not have to pay again");
            assertThat(sale.messages()).isEmpty();
        });

        recover(fault);
        sales.forEach(sale -> sale.assertDeliveredOnce(RECOVERY));
    }

    /** Vouchers that waited for the router once held all threads of the server, and the next callback waited with them. */
    @ParameterizedTest
    @EnumSource(names = {"HANG", "SILENT"})
    void aRouterThatDoesNotAnswerHoldsUpNoCallback(RouterFault fault) {
        List<Sale> sales =
                Stream.generate(() -> shop.sale().payable()).limit(25).toList();
        shop.outside().router().misbehave(fault, Duration.ZERO);

        sales.forEach(this::payAndTakeTime);

        recover(fault);
        sales.forEach(sale -> sale.assertDeliveredOnce(RECOVERY));
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSE", "WRONG_PASSWORD"})
    void theOrderPageSaysThatTheRouterIsAway(RouterFault fault) {
        Sale sale = shop.sale().payable();
        shop.outside().router().misbehave(fault, Duration.ZERO);

        sale.pay();

        Eventually.await(
                "the page to say why it waits",
                Duration.ofSeconds(30),
                sale::page,
                page -> page.contains("The router cannot be reached at the moment"));
        recover(fault);
        sale.assertDeliveredOnce(RECOVERY);
    }

    @Test
    void aFullRouterIsForTheOwnerWhoTriesAgainOnceThereIsRoom() {
        Sale sale = shop.sale().payable();
        shop.outside().router().misbehave(RouterFault.FULL, Duration.ZERO);

        payAndTakeTime(sale);

        assertInReviewForTheOwner(sale);
        shop.outside().router().misbehave(RouterFault.NONE, Duration.ZERO);
        retry(sale);
        sale.assertDeliveredOnce(RECOVERY);
    }

    @Test
    void aProfileThatIsMissingIsForTheOwnerWhoTriesAgainOnceItIsThere() {
        shop.saveOffer("no-profile", Shop.ROUTER, "gone");
        Sale sale = shop.sale().of("no-profile", shop.outside().router()).payable();

        payAndTakeTime(sale);

        assertInReviewForTheOwner(sale);
        RouterConsole.run(shop.outside().router(), List.of(List.of("/ip/hotspot/user/profile/add", "=name=gone")));
        // what the router has by way of profiles is remembered for a while
        Eventually.await("the order to be delivered by a retry", RECOVERY, () -> tried(sale), "DELIVERED"::equals);
        sale.assertDeliveredOnce();
    }

    @Test
    void aNameThatSomebodyElseHasIsLeftAloneAndAnotherIsDrawn() {
        Map<String, Object> few = Shop.offer(Shop.ROUTER, "3jam");
        few.put("voucher", Json.object("mode", "SAME", "prefix", "zz", "length", 4, "alphabet", "xy"));
        shop.saveOffer("few-codes", few);
        List<String> taken = List.of("xxxx", "xxxy", "xxyx", "xxyy", "xyxx", "xyxy", "xyyx", "xyyy", "yxxx", "yxxy");
        RouterConsole.run(
                shop.outside().router(),
                taken.stream()
                        .map(code -> List.of(
                                "/ip/hotspot/user/add", "=name=zz" + code, "=profile=3jam", "=comment=of a friend"))
                        .toList());
        List<Sale> sales = Stream.generate(() ->
                        shop.sale().of("few-codes", shop.outside().router()).payable())
                .limit(3)
                .toList();

        sales.forEach(Sale::pay);

        sales.forEach(sale -> sale.assertDeliveredOnce(RECOVERY));
        assertThat(shop.outside().router().users().stream()
                        .filter(user -> "of a friend".equals(user.comment()))
                        .map(HotspotUser::name))
                .hasSameElementsAs(taken.stream().map(code -> "zz" + code).toList());
    }

    @Test
    void aDeadRouterHoldsUpNoOther() {
        try (RouterStandIn depot = RouterStandIn.start(RouterSettings.defaults())) {
            shop.saveRouter("depot", depot);
            shop.saveOffer("depot-3jam", "depot", "3jam");
            List<Sale> waiting =
                    Stream.generate(() -> shop.sale().payable()).limit(20).toList();
            Sale other = shop.sale().of("depot-3jam", depot).payable();
            shop.outside().router().misbehave(RouterFault.HANG, Duration.ZERO);
            waiting.forEach(Sale::pay);

            other.pay();

            other.assertDeliveredOnce();
            assertThat(waiting).allMatch(sale -> sale.status().equals("PAID"));
            shop.outside().router().misbehave(RouterFault.NONE, Duration.ZERO);
            waiting.forEach(sale -> sale.assertDeliveredOnce(RECOVERY));
        }
    }

    /** @return microseconds until the gateway had its answer */
    private long payAndTakeTime(Sale sale) {
        List<Delivery> deliveries = shop.outside()
                .tripay()
                .pay(sale.paymentReference())
                .orElseThrow()
                .deliveries();
        assertThat(deliveries).singleElement().satisfies(delivery -> {
            assertThat(delivery.accepted()).isTrue();
            assertThat(delivery.micros()).isLessThan(SLOWEST_CALLBACK_MICROS);
        });
        return deliveries.get(0).micros();
    }

    /** The router is well again; a password that it refused is not tried again before the owner says so. */
    private void recover(RouterFault fault) {
        shop.outside().router().misbehave(RouterFault.NONE, Duration.ZERO);
        if (fault == RouterFault.WRONG_PASSWORD) {
            shop.client().adminPost("routers/" + Shop.ROUTER + "/test");
        }
    }

    /** Until the outbox has tried and says why it could not. */
    private Map<String, Object> awaitTrouble(Sale sale) {
        return Eventually.await(
                "an attempt for " + sale.reference(),
                RECOVERY,
                () -> shop.outbox(sale.id()).getOrDefault("voucher.provision.v1", Map.of()),
                message -> message.get("lastError") instanceof String error && !error.isEmpty());
    }

    private void assertInReviewForTheOwner(Sale sale) {
        sale.await("REVIEW");
        assertThat(awaitTrouble(sale).get("state")).isEqualTo("BLOCKED");
        sale.assertNothingDelivered();
        assertThat(sale.page()).contains(sale.reference());
        assertThat(shop.client().admin("orders/" + sale.id()).textAt("reviewReason"))
                .isEqualTo("UNDELIVERABLE");
        Eventually.await(
                "a message to the owner about " + sale.reference(),
                RECOVERY,
                () -> shop.outside().fonnte().messagesTo(Shop.OWNER_PHONE),
                list -> list.stream().anyMatch(message -> message.text().contains(sale.reference())));
    }

    /** As the owner's button does. */
    private void retry(Sale sale) {
        Object message = shop.outbox(sale.id()).get("voucher.provision.v1").get("id");
        Reply reply = shop.client().adminPost("outbox/" + message + "/retry");
        assertThat(reply.status()).as(reply.toString()).isBetween(200, 299);
    }

    /** The order's status after one more try by the owner, unless one is under way. */
    private String tried(Sale sale) {
        if ("BLOCKED"
                .equals(shop.outbox(sale.id())
                        .getOrDefault("voucher.provision.v1", Map.of())
                        .get("state"))) {
            retry(sale);
        }
        return sale.status();
    }
}
