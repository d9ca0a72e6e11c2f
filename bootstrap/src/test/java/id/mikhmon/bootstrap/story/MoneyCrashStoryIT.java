package id.mikhmon.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.bootstrap.story.MoneyHands.Back;
import id.mikhmon.bootstrap.story.MoneyHands.LinkSale;
import id.mikhmon.sandbox.StandIns;
import id.mikhmon.sandbox.fonnte.FonnteSettings;
import id.mikhmon.sandbox.router.RouterSettings;
import id.mikhmon.sandbox.tripay.TripayFault;
import id.mikhmon.sandbox.tripay.TripayPayment;
import id.mikhmon.sandbox.tripay.TripaySettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} in the middle of five hundred operations with money; then every rupiah and every voucher is counted against what the gateway holds and what
 * the hands were told. One kill, or as many as the system property {@code money.crash.kills} says, after equal numbers of operations: the first, third and so on
 * takes the database along, and the gateway stays away until the server has started again.
 */
class MoneyCrashStoryIT {
    private static final int KILLS = Integer.getInteger("money.crash.kills", 1);
    private static final int OPERATIONS = 500;
    private static final int HANDS = 6;
    private static final long PRICE = 3_000;
    private static final long BUY = 2_700;

    /** For what is left to be done when the last answer is there: a machine that is busy needs a part of it. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final StandIns outside = StandIns.start(
            RouterSettings.defaults(),
            TripaySettings.defaults().resendingAfter(Duration.ofSeconds(5)),
            FonnteSettings.defaults());
    private final ExecutorService threads = Executors.newFixedThreadPool(HANDS);

    private Shop shop;
    private MoneyHands hands;

    @BeforeEach
    void open() {
        shop = Shop.open(
                "money-crash-shop",
                outside,
                Map.of("MIKHMON_GATEWAY_TIMEOUT_OPEN", "PT5S", "MIKHMON_WITHDRAWAL_LEAST", "100"));
        hands = MoneyHands.of(shop);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        if (shop != null) {
            shop.close();
        }
    }

    @Test
    void everyRupiahIsWhereItBelongsHoweverOftenTheServerDies() throws InterruptedException, ExecutionException {
        List<Future<?>> working = new ArrayList<>();
        for (int n = 0; n < HANDS; n++) {
            working.add(threads.submit(() -> hands.work(OPERATIONS)));
        }

        for (int kill = 1; kill <= KILLS; kill++) {
            int before = kill * OPERATIONS / (KILLS + 1);
            Eventually.await(
                    "operation " + before,
                    PATIENCE,
                    () -> hands.done.get(),
                    done -> done >= before || working.stream().anyMatch(Future::isDone));
            boolean everything = kill % 2 == 1;
            shop.die(everything);
            outside.tripay().misbehave(everything ? TripayFault.REFUSE : TripayFault.NONE, Duration.ZERO);
            shop.product().start().awaitReady();
            assertThat(shop.client()
                            .get("/api/v1/payment-channels?offer=" + Shop.OFFER)
                            .objects("channels"))
                    .as("ways to pay, known from before the start")
                    .isNotEmpty();
            outside.tripay().misbehave(TripayFault.NONE, Duration.ZERO);
        }
        for (Future<?> hand : working) {
            hand.get();
        }
        assertThat(hands.done).hasValue(OPERATIONS);
        assertEachKindOfWorkWasDone();
        shop.sayAgainWhatNobodyTook();
        Eventually.await("everything to be carried out", PATIENCE, this::left, List::isEmpty);

        assertThat(balances()).as("every account").isEqualTo(expectedBalances());
        assertJournal();
        assertOrders();
        assertThat(requests("withdrawals", "withdrawals")).isEqualTo(hands.withdrawals);
        Reply verified = shop.client().adminPost("ledger/verification");
        assertThat(verified.at("addsUp")).as("%s", verified).isEqualTo(true);
        assertThat(shop.client().adminPost("audit/verify").at("intact")).isEqualTo(true);
        System.out.printf(
                "%d kills in %d operations: %d sales over the link, %d given back (%s), %d vouchers from the wallet,"
                        + " %d returned, %d top-ups, %d withdrawals; %d orders and %d top-ups were not payable soon%n",
                KILLS,
                OPERATIONS,
                hands.linkSales.size(),
                hands.givenBack.size(),
                hands.givenBack.values().stream()
                        .collect(Collectors.groupingBy(way -> way, TreeMap::new, Collectors.counting())),
                hands.vouchers.size(),
                hands.returned.size(),
                hands.topUps.size(),
                hands.withdrawals.size(),
                hands.leftUnpaid.size(),
                hands.topUpsLeftUnpaid.size());
    }

    private void assertEachKindOfWorkWasDone() {
        assertThat(hands.linkSales).isNotEmpty();
        assertThat(hands.givenBack.values()).contains(Back.values());
        assertThat(hands.returned).isNotEmpty();
        assertThat(hands.topUps).isNotEmpty();
        assertThat(hands.withdrawals.values()).contains("DONE", "REJECTED");
    }

    /** What is still to be done: for the router, for orders that were paid or given back, or for top-ups that were paid. */
    private List<String> left() {
        List<String> left = workForTheRouter();
        if (left.isEmpty()) {
            Map<String, String> wanted = wantedStates();
            left = differing(shop.orderStates(), wanted, wanted.keySet());
        }
        if (left.isEmpty()) {
            left = differing(requests("top-ups", "topUps"), Map.of(), hands.topUps.keySet());
        }
        // what takes a voucher away stands in the outbox since its order was refunded
        return left.isEmpty() ? workForTheRouter() : left;
    }

    private List<String> workForTheRouter() {
        return shop.client().admin("outbox?state=WAITING").objects("messages").stream()
                .map(message -> message.get("type") + " " + message.get("id"))
                .filter(message -> message.startsWith("voucher."))
                .toList();
    }

    /** The others are {@code DONE} in the end. */
    private static List<String> differing(Map<String, String> states, Map<String, String> wanted, Set<String> keys) {
        return keys.stream()
                .filter(key -> !wanted.getOrDefault(key, "DONE").equals(states.get(key)))
                .map(key -> key + " " + states.get(key))
                .toList();
    }

    /** Of the orders for which money came in. */
    private Map<String, String> wantedStates() {
        Map<String, String> wanted = new HashMap<>();
        hands.linkSales.forEach((reference, sale) ->
                wanted.put(reference, hands.givenBack.containsKey(sale) ? "REFUNDED" : "DELIVERED"));
        hands.vouchers.forEach(
                reference -> wanted.put(reference, hands.returned.contains(reference) ? "REFUNDED" : "DELIVERED"));
        return wanted;
    }

    private Map<String, String> requests(String path, String list) {
        Map<String, String> all = new HashMap<>();
        shop.everyPage(path, list, request -> all.put((String) request.get("id"), (String) request.get("status")));
        return all;
    }

    private Map<String, Long> balances() {
        Map<String, Long> all = new TreeMap<>();
        shop.client().admin("ledger/accounts").objects("accounts").forEach(account -> {
            long balance = ((Number) account.get("balance")).longValue();
            if (balance != 0) {
                all.put((String) account.get("account"), balance);
            }
        });
        return all;
    }

    /** Reckoned from the gateway's own books and from what the hands were told, never from the ledger. */
    private Map<String, Long> expectedBalances() {
        Map<String, Long> expected = new TreeMap<>();
        Map<String, TripayPayment> gateway = new HashMap<>();
        outside.tripay().payments().forEach(payment -> gateway.put(payment.merchantRef(), payment));
        add(expected, "wallet:" + MoneyHands.SELLER, MoneyHands.START + hands.corrected.get());
        add(expected, "cash", -MoneyHands.START);
        add(expected, "corrections", -hands.corrected.get());
        for (LinkSale sale : hands.linkSales.values()) {
            TripayPayment payment = gateway.get(sale.payment());
            Back back = hands.givenBack.get(sale);
            if (back == null) {
                sold(expected, PRICE, PRICE - BUY);
                add(expected, "gateway:TRIPAY", -payment.total());
                add(expected, "buyers-fees", payment.total() - payment.amount());
            } else if (back != Back.GATEWAY && back != Back.AT_GATEWAY) {
                add(expected, "gateway:TRIPAY", -payment.total());
                add(expected, pocket(back), payment.total());
            }
        }
        int kept = hands.vouchers.size() - hands.returned.size();
        for (int n = 0; n < kept; n++) {
            sold(expected, BUY, 0);
            add(expected, "wallet:" + MoneyHands.SELLER, -BUY);
        }
        for (String reference : hands.topUps.values()) {
            TripayPayment payment = gateway.get(reference);
            add(expected, "gateway:TRIPAY", -payment.total());
            add(expected, "wallet:" + MoneyHands.SELLER, payment.amount());
            add(expected, "buyers-fees", payment.total() - payment.amount());
        }
        long withdrawn = MoneyHands.WITHDRAWAL
                * hands.withdrawals.values().stream().filter("DONE"::equals).count();
        add(expected, "commission:" + MoneyHands.ABOVE, -withdrawn);
        add(expected, "cash", withdrawn);
        expected.values().removeIf(balance -> balance == 0);
        return expected;
    }

    private static String pocket(Back back) {
        return switch (back) {
            case BY_HAND_CASH -> "cash";
            case BY_HAND_BANK -> "bank";
            case CREDIT -> "wallet:" + MoneyHands.SELLER;
            case GATEWAY, AT_GATEWAY -> throw new IllegalArgumentException("the gateway paid it");
        };
    }

    /** What comes in for one voucher, and who earns from it. */
    private static void sold(Map<String, Long> expected, long price, long sellersShare) {
        long above = BUY / 5;
        long top = BUY / 10;
        add(expected, "sales", price);
        add(expected, "commission:" + MoneyHands.SELLER, sellersShare);
        add(expected, "commission:" + MoneyHands.ABOVE, above);
        add(expected, "commission:" + MoneyHands.TOP, top);
        add(expected, "commission-cost", -sellersShare - above - top);
    }

    private static void add(Map<String, Long> balances, String account, long amount) {
        balances.merge(account, amount, Long::sum);
    }

    /** Every cause is there once; of what went back the shares went back too, of what stays they stay. */
    private void assertJournal() {
        Set<String> causes = new HashSet<>();
        shop.everyPage(
                "ledger/entries",
                "entries",
                entry -> assertThat(causes.add((String) entry.get("cause")))
                        .as("%s", entry)
                        .isTrue());
        for (LinkSale sale : hands.linkSales.values()) {
            boolean back = hands.givenBack.containsKey(sale);
            assertThat(causes).contains("PAYMENT:" + sale.payment(), "SHARE:" + sale.payment());
            assertThat(causes.contains("REVERSAL:PAYMENT:" + sale.payment()))
                    .as("%s", sale)
                    .isEqualTo(back);
            assertThat(causes.contains("REVERSAL:SHARE:" + sale.payment()))
                    .as("%s", sale)
                    .isEqualTo(back);
        }
        assertThat(causes.stream().filter(cause -> cause.startsWith("PAYMENT:")))
                .as("nobody else paid")
                .hasSize(hands.linkSales.size());
        assertThat(causes.stream().filter(cause -> cause.startsWith("SALE_RETURN:")))
                .hasSize(hands.returned.size());
    }

    /** No order was stored twice for one key; what is delivered stands on the router once, what went back and what nobody paid does not. */
    private void assertOrders() {
        Map<String, String> wanted = wantedStates();
        Set<String> all = new HashSet<>(wanted.keySet());
        all.addAll(hands.leftUnpaid);
        assertThat(shop.orderStates().keySet()).isEqualTo(all);
        wanted.values().removeIf("REFUNDED"::equals);
        shop.assertUsersOfExactly(wanted.keySet());
        Set<String> topUps = new HashSet<>(hands.topUps.keySet());
        topUps.addAll(hands.topUpsLeftUnpaid);
        assertThat(requests("top-ups", "topUps").keySet()).isEqualTo(topUps);
    }
}
