package id.mikhmon.web.portal.buyer.testing;

import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.edge.Throttle;
import id.mikhmon.web.page.Answer;
import id.mikhmon.web.page.Assets;
import id.mikhmon.web.page.PageRequest;
import id.mikhmon.web.page.Templates;
import id.mikhmon.web.portal.buyer.BuyerPages;
import id.mikhmon.web.portal.buyer.frame.Frames;
import id.mikhmon.web.portal.buyer.frame.PlainPages;
import id.mikhmon.web.portal.buyer.order.OrderPage;
import id.mikhmon.web.portal.buyer.shop.ShopPages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;

/** The buyer's pages over a played shop, called as a browser would. */
public final class PagesUnderTest {
    private static final String CLIENT = "192.0.2.1";

    /** Orders that one client may place at once. */
    public static final int MOST_ORDERS = 20;

    public final PlayedShop shop = new PlayedShop();
    public final PlainPages plain;
    private final BuyerPages pages;

    public PagesUnderTest(boolean sandbox) {
        this(sandbox, "WiFi Pak Hasan", Clock.fixed(Orders.PLACED_AT.plusSeconds(60), ZoneOffset.UTC));
    }

    public PagesUnderTest(boolean sandbox, String shopName, Clock clock) {
        WebSettings settings = new WebSettings(
                URI.create("http://localhost:9080"),
                sandbox,
                Optional.empty(),
                ZoneId.of("Asia/Jakarta"),
                shopName,
                Optional.of(new PhoneNumber("+6281298765432")),
                WebSettings.Limits.GENEROUS);
        Templates templates = new Templates();
        Frames frames = new Frames(settings, new Assets());
        plain = new PlainPages(frames, templates);
        pages = new BuyerPages(
                ShopPages.of(
                        shop,
                        shop,
                        shop,
                        shop,
                        shop,
                        frames,
                        plain,
                        templates,
                        new Throttle(MOST_ORDERS, () -> 0L),
                        new Random(7)),
                new OrderPage(shop, shop, shop, shop, shop, frames, plain, templates, clock),
                plain);
    }

    public Answer get(String address) {
        return get(address, "");
    }

    public Answer get(String address, String acceptLanguage) {
        String[] parts = address.split("\\?", 2);
        return answer(new PageRequest(
                "GET",
                parts[0],
                parts.length == 2 ? parts[1] : "",
                acceptLanguage,
                "",
                CLIENT,
                () -> new ByteArrayInputStream(new byte[0])));
    }

    public Answer post(String path, String form) {
        return post(path, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
    }

    public Answer post(String path, String contentType, byte[] body) {
        return answer(new PageRequest("POST", path, "", "", contentType, CLIENT, () -> new ByteArrayInputStream(body)));
    }

    public Answer answer(PageRequest request) {
        return pages.answer(request);
    }

    public static String text(Answer answer) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        answer.parts().forEach(all::writeBytes);
        return all.toString(StandardCharsets.UTF_8);
    }
}
