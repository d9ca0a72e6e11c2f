package id.mikhmon.web.portal.buyer.testing;

import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.UsageLimits;
import id.mikhmon.domain.order.Customer;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.payment.ChannelGroup;
import id.mikhmon.domain.shared.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The buyer's pages in every situation worth looking at; each scene has the sales page and, by name, one order. */
public final class Scenes {
    private final Map<String, PagesUnderTest> scenes = new LinkedHashMap<>();

    /** @return the pages by the scene's name */
    public static Map<String, PagesUnderTest> all() {
        return new Scenes().scenes;
    }

    private Scenes() {
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
                    123_456_789_000L + i,
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
}
