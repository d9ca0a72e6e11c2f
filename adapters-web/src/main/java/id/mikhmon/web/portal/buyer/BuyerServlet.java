package id.mikhmon.web.portal.buyer;

import id.mikhmon.application.checkout.CatalogueStamp;
import id.mikhmon.application.checkout.ChangeChannel;
import id.mikhmon.application.checkout.PlaceOrder;
import id.mikhmon.application.checkout.ViewChannels;
import id.mikhmon.application.checkout.ViewOrder;
import id.mikhmon.application.checkout.ViewShop;
import id.mikhmon.application.correlation.Correlation;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.application.payment.RecheckPayment;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Throttles;
import id.mikhmon.web.edge.RequestEdge;
import id.mikhmon.web.page.Answer;
import id.mikhmon.web.page.Assets;
import id.mikhmon.web.page.PageRequest;
import id.mikhmon.web.page.Templates;
import id.mikhmon.web.portal.buyer.frame.Frames;
import id.mikhmon.web.portal.buyer.frame.PlainPages;
import id.mikhmon.web.portal.buyer.order.OrderPage;
import id.mikhmon.web.portal.buyer.shop.ShopPages;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;

/** Serves the public pages. Keeps no session. */
@WebServlet(
        name = "buyer-pages",
        urlPatterns = {"", "/public/*"},
        loadOnStartup = 1)
public class BuyerServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient WebSettings settings;

    @Inject
    private transient ViewShop viewShop;

    @Inject
    private transient ViewChannels viewChannels;

    @Inject
    private transient CatalogueStamp catalogueStamp;

    @Inject
    private transient PlaceOrder placeOrder;

    @Inject
    private transient ViewOrder viewOrder;

    @Inject
    private transient ChangeChannel changeChannel;

    @Inject
    private transient RecheckPayment recheckPayment;

    @Inject
    private transient ReadPhoneNumber readPhoneNumber;

    @Inject
    private transient Clock clock;

    @Inject
    private transient Throttles throttles;

    private transient BuyerPages pages;

    @Override
    public void init() {
        Templates templates = new Templates();
        Frames frames = new Frames(settings, new Assets());
        PlainPages plain = new PlainPages(frames, templates);
        pages = new BuyerPages(
                ShopPages.of(
                        viewShop,
                        viewChannels,
                        catalogueStamp,
                        placeOrder,
                        readPhoneNumber,
                        frames,
                        plain,
                        templates,
                        throttles.orders(),
                        new SecureRandom()),
                new OrderPage(
                        viewOrder,
                        viewShop,
                        viewChannels,
                        changeChannel,
                        recheckPayment,
                        frames,
                        plain,
                        templates,
                        clock),
                plain);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = Long.toHexString(ThreadLocalRandom.current().nextLong(1L << 60, Long.MAX_VALUE));
        PageRequest asked = ServletExchange.read(request);
        Answer answer = Correlation.with(id, () -> pages.answer(asked));
        response.setHeader(RequestEdge.REQUEST_ID, id);
        ServletExchange.write(answer, request, response);
    }
}
