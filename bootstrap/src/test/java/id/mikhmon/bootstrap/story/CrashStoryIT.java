package id.mikhmon.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.sandbox.StandIns;
import id.mikhmon.sandbox.fonnte.FonnteSettings;
import id.mikhmon.sandbox.fonnte.PhoneMessage;
import id.mikhmon.sandbox.router.RouterFault;
import id.mikhmon.sandbox.router.RouterSettings;
import id.mikhmon.sandbox.tripay.TripayPayment;
import id.mikhmon.sandbox.tripay.TripaySettings;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} again and again while buyers order and pay, for a part of it with the router away; then everything is counted. Five kills, or as many as
 * the system property {@code crash.kills} says; {@code docs/benchmarks.md} has the run with twenty.
 */
class CrashStoryIT {
    private static final int KILLS = Integer.getInteger("crash.kills", 5);
    private static final int BUYERS_AT_ONCE = 6;
    private static final String REPETITION = "(kirim ulang)";

    private static final Duration WORKED_ON = Duration.ofSeconds(30);

    /** Less than the lease of two minutes: what a killed server had in hand is released by its next start, not by time. */
    private static final Duration RECOVERY = Duration.ofSeconds(100);

    private final StandIns outside = StandIns.start(
            RouterSettings.defaults(),
            TripaySettings.defaults().resendingAfter(Duration.ofSeconds(5)),
            FonnteSettings.defaults());
    private final Queue<Sale> placed = new ConcurrentLinkedQueue<>();

    private Shop shop;
    private volatile boolean selling = true;

    @BeforeEach
    void open() {
        shop = Shop.open(
                "crash-shop",
                outside,
                Map.of("MIKHMON_GATEWAY_TIMEOUT_OPEN", "PT5S", "MIKHMON_MESSAGE_UNSURE_PAUSE", "PT5S"));
    }

    @AfterEach
    void close() {
        selling = false;
        if (shop != null) {
            shop.close();
        }
    }

    @Test
    void whateverWasPaidIsDeliveredOnceHoweverOftenTheServerDies() {
        List<Thread> buyers = new ArrayList<>();
        for (int n = 0; n < BUYERS_AT_ONCE; n++) {
            buyers.add(new Thread(this::buyAndBuyAgain, "buyers-" + n));
        }
        buyers.forEach(Thread::start);

        for (int kill = 1; kill <= KILLS; kill++) {
            boolean away = kill % 5 == 2 || kill % 5 == 3;
            outside.router().misbehave(away ? RouterFault.REFUSE : RouterFault.NONE, Duration.ZERO);
            Eventually.pause(ThreadLocalRandom.current().nextLong(3_000, 4_000));
            shop.die(kill % 2 == 0);
            shop.product().start().awaitReady();
        }
        outside.router().misbehave(RouterFault.NONE, Duration.ZERO);
        Eventually.pause(2_000);
        selling = false;
        buyers.forEach(CrashStoryIT::join);
        payThoseWhoWait();

        Set<String> paid = outside.tripay().payments().stream()
                .filter(payment -> payment.status().equals("PAID"))
                .map(TripayPayment::merchantRef)
                .map(CrashStoryIT::orderReference)
                .collect(Collectors.toSet());
        // A callback is answered as soon as it is stored; the order follows when it is worked on.
        Eventually.await(
                "what is paid to be delivered or shown as open",
                WORKED_ON,
                () -> statesOf(paid),
                states -> Set.of("DELIVERED", "PAID", "REVIEW").containsAll(states.keySet()));
        Eventually.await(
                "all of " + paid.size() + " to be delivered",
                RECOVERY,
                () -> statesOf(paid),
                all -> all.equals(Map.of("DELIVERED", (long) paid.size())));
        assertNothingLostOrTwice(paid);
        System.out.printf(
                "%d kills: %d orders placed, %d paid, %d delivered, %d users, %d messages of which %d repeated%n",
                KILLS,
                placed.size(),
                paid.size(),
                statesOf(paid).get("DELIVERED"),
                outside.router().userCount(),
                outside.fonnte().messages().size(),
                outside.fonnte().messages().stream()
                        .filter(message -> message.text().contains(REPETITION))
                        .count());
    }

    /** Buyers on a bad line: each posts until there is an answer, and pays if a way to pay is shown before patience ends. */
    private void buyAndBuyAgain() {
        while (selling) {
            Sale sale = shop.sale();
            if (untilAnswered(sale::placed)) {
                placed.add(sale);
                if (isPayableSoon(sale)) {
                    untilAnswered(sale::pay);
                }
            }
        }
    }

    /** Not when the server died with the opening in hand: that is taken up by the next start, and this buyer does not wait for it. */
    private static boolean isPayableSoon(Sale sale) {
        try {
            Eventually.await(
                    sale.reference() + " to be payable",
                    Duration.ofSeconds(3),
                    sale::order,
                    order -> order.status() == 200 && order.at("payment") != null);
            return true;
        } catch (UncheckedIOException | AssertionError dead) {
            return false;
        }
    }

    /**
     * Tries again while the server is dead or starting.
     *
     * @return false when the selling ended before
     */
    private boolean untilAnswered(Runnable step) {
        while (selling) {
            try {
                step.run();
                return true;
            } catch (UncheckedIOException | AssertionError dead) {
                Eventually.pause(100);
            }
        }
        return false;
    }

    /** Whoever still can pays now, and the gateway repeats what nobody answered. */
    private void payThoseWhoWait() {
        outside.tripay().payAll(8, 1);
        shop.sayAgainWhatNobodyTook();
    }

    /** How many of the orders are in which status; every order is in the admin's list exactly once. */
    private Map<String, Long> statesOf(Set<String> references) {
        Map<String, String> all = shop.orderStates();
        assertThat(all.keySet()).containsAll(references);
        assertThat(all.keySet()).as("no order was stored twice for one key").hasSize(placed.size() + unanswered(all));
        return references.stream().collect(Collectors.groupingBy(all::get, TreeMap::new, Collectors.counting()));
    }

    /** Orders of buyers who gave up before they saw an answer; at most one for each buyer at the end. */
    private int unanswered(Map<String, String> all) {
        int more = all.size() - placed.size();
        assertThat(more).isBetween(0, BUYERS_AT_ONCE);
        return more;
    }

    private void assertNothingLostOrTwice(Set<String> paid) {
        shop.assertUsersOfExactly(paid);
        Eventually.await(
                "every buyer to have a message, whoever gave up before the answer too",
                RECOVERY,
                () -> paid.stream().filter(reference -> !isTold(reference)).toList(),
                List::isEmpty);
        Map<String, List<PhoneMessage>> byPhone =
                outside.fonnte().messages().stream().collect(Collectors.groupingBy(PhoneMessage::phone));
        assertThat(byPhone.values()).allSatisfy(messages -> {
            long first = messages.stream()
                    .filter(message -> !message.text().contains(REPETITION))
                    .count();
            assertThat(first).as("not marked as repeated: %s", messages).isLessThanOrEqualTo(1);
            assertThat(messages.size() - first)
                    .as("marked as repeated: %s", messages)
                    .isLessThanOrEqualTo(1);
        });
    }

    private boolean isTold(String reference) {
        return outside.fonnte().messages().stream()
                .anyMatch(message -> message.text().contains(reference));
    }

    private static String orderReference(String paymentReference) {
        return paymentReference.substring(0, 12);
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
