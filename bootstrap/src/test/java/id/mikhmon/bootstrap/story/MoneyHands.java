package id.mikhmon.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.sandbox.json.Json;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Buyers, an agent and the owner, who move money all at once: sales over the agent's link and from its wallet, top-ups, withdrawals, returns and corrections.
 * Each asks with a key of its own until there is an answer, however often the server dies meanwhile, and writes down what it was told.
 */
final class MoneyHands {
    /** Of Rp 3.000 over its link Rp 300 are its own; of the Rp 2.700 that it leaves, or pays itself, {@link #ABOVE} gets 20 per cent and {@link #TOP} 10. */
    static final String SELLER = "AG303";

    static final String ABOVE = "AG302";
    static final String TOP = "AG301";
    static final long START = 3_000_000;
    static final long TOP_UP = 20_000;
    static final long WITHDRAWAL = 100;

    /** Over the death of a server and its next start on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Whoever sees nothing to pay by then leaves; an opening that died with the server is looked up after a while. */
    private static final Duration PAYABLE_SOON = Duration.ofSeconds(5);

    private static final Set<String> WITH_MONEY = Set.of("PAID", "DELIVERED", "REVIEW", "REFUNDED");

    /** How the money of a sale over the link went back. */
    enum Back {
        AT_GATEWAY,
        BY_HAND_CASH,
        BY_HAND_BANK,
        CREDIT,
        /** Nobody decided; the gateway told of it. */
        GATEWAY
    }

    /** @param payment our key of it at the gateway */
    record LinkSale(String id, String reference, String payment) {}

    /** Those that were paid, by the order's reference. */
    final Map<String, LinkSale> linkSales = new ConcurrentHashMap<>();

    final Map<LinkSale, Back> givenBack = new ConcurrentHashMap<>();
    /** References of orders that nobody paid. */
    final Set<String> leftUnpaid = ConcurrentHashMap.newKeySet();
    /** References of the orders of vouchers that the agent sold. */
    final Set<String> vouchers = ConcurrentHashMap.newKeySet();

    final Set<String> returned = ConcurrentHashMap.newKeySet();
    /** Our keys at the gateway of those that were paid, by the request. */
    final Map<String, String> topUps = new ConcurrentHashMap<>();

    final Set<String> topUpsLeftUnpaid = ConcurrentHashMap.newKeySet();
    /** Their last status. */
    final Map<String, String> withdrawals = new ConcurrentHashMap<>();

    final AtomicLong corrected = new AtomicLong();
    final AtomicInteger done = new AtomicInteger();

    private final Shop shop;
    private final String sellersToken;
    private final String withdrawersToken;
    private final AtomicInteger next = new AtomicInteger();
    private final Queue<LinkSale> toGiveBack = new ConcurrentLinkedQueue<>();
    private final Queue<String> toReturn = new ConcurrentLinkedQueue<>();
    private final Map<String, String> idsByReference = new ConcurrentHashMap<>();

    private MoneyHands(Shop shop, String sellersToken, String withdrawersToken) {
        this.shop = shop;
        this.sellersToken = sellersToken;
        this.withdrawersToken = withdrawersToken;
    }

    /** The level, the three agents with their tokens, and money in the seller's wallet. */
    static MoneyHands of(Shop shop) {
        assertThat(shop.client()
                        .adminPut(
                                "levels/TOKO",
                                Json.object(
                                        "name",
                                        "Toko",
                                        "discountPercent",
                                        10,
                                        "commission",
                                        Json.object("kind", "MARGIN", "uplinePercents", List.of(20, 10)),
                                        "ownPrice",
                                        Json.object("allowed", false, "leastPercent", 100, "mostPercent", 100)))
                        .status())
                .isEqualTo(201);
        agent(shop, TOP, "081200000301", null);
        agent(shop, ABOVE, "081200000302", TOP);
        agent(shop, SELLER, "081200000303", ABOVE);
        MoneyHands hands = new MoneyHands(shop, AgentToken.of(shop, SELLER), AgentToken.of(shop, ABOVE));
        Reply start = hands.asked(
                "admin/agents/" + SELLER + "/wallet-movements",
                Shop.ADMIN_TOKEN,
                Json.object("kind", "TOP_UP_CASH", "amount", START, "reason", "setor awal"));
        assertThat(start.status()).as("%s", start).isEqualTo(201);
        return hands;
    }

    private static void agent(Shop shop, String code, String phone, String upline) {
        Map<String, Object> agent = Shop.agent("Warung " + code, phone, true);
        agent.put("level", "TOKO");
        agent.put("upline", upline);
        Reply saved = shop.client().adminPut("agents/" + code, agent);
        assertThat(saved.status()).as("%s", saved).isEqualTo(201);
    }

    /** Takes one piece of work after the other until so many were taken by all hands together. */
    void work(int all) {
        for (int n = next.getAndIncrement(); n < all; n = next.getAndIncrement()) {
            switch (n % 20) {
                case 8, 9, 10, 11 -> sellFromTheWallet(1 + n % 3);
                case 12, 13 -> topUp();
                case 14 -> withdraw(n % 40 < 20);
                case 15, 16, 17 -> giveBack(Back.values()[n / 3 % Back.values().length]);
                case 18 -> returnOne();
                case 19 -> correct(n % 40 < 20 ? 1_000 + n : -n);
                default -> sellOverTheLink(n);
            }
            done.incrementAndGet();
        }
    }

    private void sellOverTheLink(int n) {
        String key = UUID.randomUUID().toString();
        Map<String, Object> wish = Json.object(
                "offer",
                Shop.OFFER,
                "agent",
                SELLER,
                "channel",
                "QRIS",
                "customer",
                Json.object("name", "Siti Aminah", "phone", "+62812777" + (10_000 + n)));
        Reply placed = answered("an order", () -> shop.client().placeOrder(key, wish));
        assertThat(placed.status()).as("%s", placed).isIn(200, 201);
        String id = placed.textAt("id");
        String reference = placed.textAt("reference");
        payIfPayable(
                () -> shop.client().get("/api/v1/orders/" + id),
                payment -> {
                    LinkSale sale = new LinkSale(id, reference, payment);
                    linkSales.put(reference, sale);
                    shop.outside().tripay().pay(payment);
                    toGiveBack.add(sale);
                },
                () -> leftUnpaid.add(reference));
    }

    private static void payIfPayable(Supplier<Reply> look, Consumer<String> pay, Runnable leave) {
        long end = System.nanoTime() + PAYABLE_SOON.toNanos();
        Reply seen = until(
                "what there is to pay",
                PATIENCE,
                look,
                reply -> reply.at("payment") != null || System.nanoTime() > end);
        if (seen.at("payment") == null) {
            leave.run();
        } else {
            pay.accept(seen.textAt("payment.reference"));
        }
    }

    private void sellFromTheWallet(int count) {
        Reply sold = asked("agent/sales", sellersToken, Json.object("offer", Shop.OFFER, "count", count));
        assertThat(sold.status()).as("%s", sold).isIn(200, 201);
        assertThat(sold.objects("vouchers")).hasSize(count);
        sold.objects("vouchers").forEach(voucher -> {
            vouchers.add((String) voucher.get("reference"));
            toReturn.add((String) voucher.get("reference"));
        });
    }

    private void topUp() {
        Reply asked = asked("agent/top-ups", sellersToken, Json.object("amount", TOP_UP, "channel", "QRIS"));
        if (asked.status() > 201) {
            assertThat(asked.text()).as("too many wait already").contains("\"field\":\"amount\"");
            return;
        }
        String id = asked.textAt("id");
        payIfPayable(
                () -> get("agent/top-ups/" + id, sellersToken),
                payment -> {
                    topUps.put(id, payment);
                    shop.outside().tripay().pay(payment);
                },
                () -> topUpsLeftUnpaid.add(id));
    }

    private void withdraw(boolean paid) {
        Reply asked = asked(
                "agent/withdrawals", withdrawersToken, Json.object("amount", WITHDRAWAL, "account", "BCA 1234567890"));
        if (asked.status() > 201) {
            assertThat(asked.text()).as("nothing earned yet, or too many wait").contains("\"field\":\"amount\"");
            return;
        }
        String id = asked.textAt("id");
        Map<String, Object> decision = paid ? Json.object("place", "CASH") : Json.object("reason", "nama tidak cocok");
        // repeated after a death it is refused, since it is decided then
        asked("admin/withdrawals/" + id + (paid ? "/approve" : "/reject"), Shop.ADMIN_TOKEN, decision);
        Reply decided = answered("the withdrawal", () -> get("admin/withdrawals/" + id, Shop.ADMIN_TOKEN));
        assertThat(decided.at("status")).isEqualTo(paid ? "DONE" : "REJECTED");
        withdrawals.put(id, decided.textAt("status"));
    }

    /** Of a sale whose money has come. */
    private void giveBack(Back way) {
        LinkSale sale = toGiveBack.poll();
        if (sale == null) {
            sellFromTheWallet(1);
            return;
        }
        awaitOrder(sale, WITH_MONEY);
        if (way == Back.GATEWAY) {
            shop.outside().tripay().refund(sale.payment());
            awaitOrder(sale, Set.of("REFUNDED"));
        } else {
            Map<String, Object> decision = Json.object("reason", "listrik padam");
            decision.put("action", way == Back.CREDIT ? "CREDIT" : "REFUND");
            decision.put(way == Back.CREDIT ? "agent" : "way", way == Back.CREDIT ? SELLER : way.name());
            Reply decided = asked("admin/orders/" + sale.id() + "/decisions", Shop.ADMIN_TOKEN, decision);
            assertThat(decided.status()).as("%s", decided).isIn(200, 201);
        }
        givenBack.put(sale, way);
    }

    private void awaitOrder(LinkSale sale, Set<String> states) {
        until(
                sale.reference() + " to be one of " + states,
                PATIENCE,
                () -> {
                    Reply order = shop.client().get("/api/v1/orders/" + sale.id());
                    if (order.status() == 200 && !states.contains(order.textAt("status"))) {
                        shop.sayAgainWhatNobodyTook();
                    }
                    return order;
                },
                order -> states.contains(order.textAt("status")));
    }

    private void returnOne() {
        String reference = toReturn.poll();
        if (reference == null) {
            sellFromTheWallet(1);
            return;
        }
        Reply decided = asked(
                "admin/orders/" + idOf(reference) + "/decisions",
                Shop.ADMIN_TOKEN,
                Json.object("action", "REFUND", "way", "WALLET", "reason", "salah paket"));
        assertThat(decided.status()).as("%s", decided).isIn(200, 201);
        returned.add(reference);
    }

    /** From the owner's list, as far back as it has to be read. */
    private String idOf(String reference) {
        String after = "";
        while (!idsByReference.containsKey(reference)) {
            String mark = after;
            Reply page = answered("orders", () -> get("admin/orders?limit=200" + mark, Shop.ADMIN_TOKEN));
            page.objects("orders")
                    .forEach(order -> idsByReference.put((String) order.get("reference"), (String) order.get("id")));
            after = "&after=" + page.at("next");
        }
        return idsByReference.get(reference);
    }

    private void correct(long amount) {
        Reply moved = asked(
                "admin/agents/" + SELLER + "/wallet-movements",
                Shop.ADMIN_TOKEN,
                Json.object("kind", "CORRECTION", "amount", amount, "reason", "salah hitung"));
        assertThat(moved.status()).as("%s", moved).isIn(200, 201);
        corrected.addAndGet(amount);
    }

    /** Asks with one key until there is an answer. */
    private Reply asked(String path, String token, Map<String, Object> body) {
        String key = UUID.randomUUID().toString();
        return answered(
                path,
                () -> shop.client()
                        .post(
                                "/api/v1/" + path,
                                Json.write(body).getBytes(StandardCharsets.UTF_8),
                                "Authorization",
                                "Bearer " + token,
                                "Content-Type",
                                "application/json",
                                "Idempotency-Key",
                                key));
    }

    private Reply get(String path, String token) {
        return shop.client().get("/api/v1/" + path, "Authorization", "Bearer " + token);
    }

    private static Reply answered(String what, Supplier<Reply> question) {
        return until("an answer to " + what, PATIENCE, question, reply -> true);
    }

    /** Looks again over deaths and starts of the server, which answers nothing then, or that it cannot now. */
    private static Reply until(String what, Duration patience, Supplier<Reply> look, Predicate<Reply> wanted) {
        return Eventually.await(
                        what,
                        patience,
                        () -> heard(look),
                        heard -> heard.filter(MoneyHands::isAnswer)
                                .filter(wanted)
                                .isPresent())
                .orElseThrow();
    }

    private static boolean isAnswer(Reply reply) {
        return reply.status() != 429 && reply.status() < 500;
    }

    private static Optional<Reply> heard(Supplier<Reply> look) {
        try {
            return Optional.of(look.get());
        } catch (UncheckedIOException dead) {
            return Optional.empty();
        }
    }
}
