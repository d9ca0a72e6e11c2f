package id.mikhmon.web.portal.buyer.shop;

import id.mikhmon.application.checkout.CatalogueStamp;
import id.mikhmon.application.checkout.PlaceOrder;
import id.mikhmon.application.checkout.ViewChannels;
import id.mikhmon.application.checkout.ViewShop;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.web.edge.Throttle;
import id.mikhmon.web.page.FormKeys;
import id.mikhmon.web.page.Templates;
import id.mikhmon.web.portal.buyer.frame.Frames;
import id.mikhmon.web.portal.buyer.frame.PlainPages;
import java.util.random.RandomGenerator;

/** The sales page and its form, put together. */
public record ShopPages(SalesPage sales, OrderForm form) {
    /**
     * @param orders one token for each order that a client places
     * @param random must be cryptographically strong outside of tests
     */
    public static ShopPages of(
            ViewShop viewShop,
            ViewChannels viewChannels,
            CatalogueStamp stamps,
            PlaceOrder placeOrder,
            ReadPhoneNumber readPhoneNumber,
            Frames frames,
            PlainPages plainPages,
            Templates templates,
            Throttle orders,
            RandomGenerator random) {
        FormKeys keys = new FormKeys(random);
        SalesScreens screens = new SalesScreens(frames);
        SalesPage sales = new SalesPage(viewShop, viewChannels, stamps, screens, plainPages, templates, keys);
        return new ShopPages(
                sales, new OrderForm(sales, screens, plainPages, placeOrder, readPhoneNumber, orders, keys));
    }
}
