package id.mikhmon.web.portal.buyer.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.UsageLimits;
import id.mikhmon.domain.order.Customer;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.payment.ChannelGroup;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.page.Answer;
import id.mikhmon.web.page.Assets;
import id.mikhmon.web.page.PageHeaders;
import id.mikhmon.web.page.PageRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;

/**
 * Serves the buyer's pages over played in-ports, to be looked at: {@code /at/SCENE/public/…} is that page in that scene,
 * and every other address is the plain scene. Run it from the test class path with a port as argument.
 */
public final class PagesToLookAt {
    private final Assets assets = new Assets();
    private final Map<String, PagesUnderTest> scenes = new LinkedHashMap<>();

    private PagesToLookAt() {
        Clock clock = Clock.fixed(Orders.PLACED_AT.plusSeconds(60), ZoneOffset.UTC);
        scene("plain", false);
        scene("sandbox", true);
        scene("empty", false).shop.offers.clear();
        scene("unpayable", false).shop.channels.clear();
        scene("away", false).shop.routersAway.add(Goods.ONE_DAY.id());
        scene("created", false).shop.orders.put(Orders.ID, Orders.anOrder().view());
        scene("silent", false)
                .shop
                .orders
                .put(Orders.ID, Orders.anOrder().gatewaySilent().view());
        scene("qris", true)
                .shop
                .orders
                .put(Orders.ID, Orders.anOrder().payableByQris().view());
        scene("va", false)
                .shop
                .orders
                .put(Orders.ID, Orders.anOrder().payableByVirtualAccount().view());
        scene("wallet", false)
                .shop
                .orders
                .put(
                        Orders.ID,
                        Orders.anOrder()
                                .payableElsewhere("https://pay.example/x")
                                .view());
        scene("paid", false).shop.orders.put(Orders.ID, Orders.anOrder().paid().view());
        PagesUnderTest away = scene("paidaway", false);
        away.shop.orders.put(Orders.ID, Orders.anOrder().paid().view());
        away.shop.routersAway.add(Goods.ONE_DAY.id());
        scene("delivered", true)
                .shop
                .orders
                .put(
                        Orders.ID,
                        Orders.anOrder().deliveredWith("k7qv2mzx", "k7qv2mzx").view());
        scene("password", false)
                .shop
                .orders
                .put(
                        Orders.ID,
                        Orders.anOrderFor(Goods.ONE_WEEK)
                                .deliveredWith("mkh-k7qv2mzx4b", "8462")
                                .view());
        scene("expired", false)
                .shop
                .orders
                .put(
                        Orders.ID,
                        Orders.anOrder()
                                .payableByQris()
                                .after(OrderEvent.PAYMENT_EXPIRED)
                                .view());
        scene("failed", false)
                .shop
                .orders
                .put(Orders.ID, Orders.anOrder().refusedByTheGateway().view());
        scene("review", false)
                .shop
                .orders
                .put(
                        Orders.ID,
                        Orders.anOrder()
                                .payableByQris()
                                .after(OrderEvent.WRONG_AMOUNT)
                                .view());
        scene("second", false)
                .shop
                .orders
                .put(
                        Orders.ID,
                        Orders.anOrder()
                                .deliveredWith("k7qv2mzx", "k7qv2mzx")
                                .after(OrderEvent.SECOND_PAYMENT)
                                .view());
        scene("refunded", false)
                .shop
                .orders
                .put(
                        Orders.ID,
                        Orders.anOrder().paid().after(OrderEvent.MONEY_RETURNED).view());
        full(clock);
    }

    private PagesUnderTest scene(String name, boolean sandbox) {
        PagesUnderTest pages = new PagesUnderTest(sandbox);
        scenes.put(name, pages);
        return pages;
    }

    private void full(Clock clock) {
        PagesUnderTest full =
                new PagesUnderTest(true, "Jaringan Internet Warga Perumahan Griya Asri Sejahtera Blok", clock);
        for (int i = 0; i < 20; i++) {
            full.shop.offers.add(Goods.offer(
                    "penuh" + i,
                    "Paket keluarga besar sepanjang bulan Ramadan sampai Lebaran".substring(0, 59),
                    "s.d. 100 Mbps, dipakai bersama sampai delapan perangkat sekaligus di rumah",
                    999_999_000_000L - i,
                    Duration.ofDays(30).plusHours(12),
                    new UsageLimits(Duration.ofHours(100), 1_500_000_000L)));
        }
        for (int i = 0; i < 12; i++) {
            full.shop.channels.add(Goods.channel(
                    "VA" + i,
                    ChannelGroup.VIRTUAL_ACCOUNT,
                    "Bank Pembangunan Daerah Kalimantan Selatan " + i,
                    4_250,
                    "0",
                    1_000,
                    999_999_999_999L));
        }
        Offer dear = full.shop.offers.get(10);
        full.shop.orders.put(
                Orders.ID,
                Orders.anOrderFor(dear)
                        .by(new Customer("Siti", Goods.BUYER, Optional.empty(), Language.ENGLISH))
                        .deliveredWith("k7qv2mzx4b6ncty3ws5hd2rjfa7vqm2z", "k7qv2mzx4b6ncty3ws5hd2rjfa7vqm2z")
                        .view());
        scenes.put("full", full);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/assets/")) {
            Assets.Asset asset =
                    assets.find(path.substring("/assets/".length())).orElseThrow();
            exchange.getResponseHeaders().set("Content-Type", asset.contentType());
            send(exchange, 200, asset.plain());
            return;
        }
        PagesUnderTest pages = scenes.get("plain");
        if (path.startsWith("/at/")) {
            String[] parts = path.split("/", 4);
            pages = Objects.requireNonNull(scenes.get(parts[2]));
            path = "/" + parts[3];
        }
        Answer answer = pages.answer(new PageRequest(
                exchange.getRequestMethod(),
                path,
                Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Accept-Language"), ""),
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), ""),
                exchange::getRequestBody));
        PageHeaders.OF_ALL_PAGES.forEach(exchange.getResponseHeaders()::set);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        answer.parts().forEach(all::writeBytes);
        send(exchange, answer.status(), all.toByteArray());
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            if (body.length > 0) {
                out.write(body);
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        PagesToLookAt pages = new PagesToLookAt();
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 0);
        server.createContext("/", exchange -> {
            try {
                pages.handle(exchange);
            } catch (RuntimeException e) {
                e.printStackTrace();
                send(exchange, 500, new byte[0]);
            }
        });
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort() + "/public/?agent=AG001");
        pages.scenes
                .keySet()
                .forEach(name ->
                        System.out.println("/at/" + name + "/public/  /at/" + name + "/public/order/" + Orders.ID));
    }
}
